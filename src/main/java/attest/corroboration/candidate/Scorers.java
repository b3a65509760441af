// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.corroboration.meaning.Encoder;
import attest.corroboration.meaning.Meanings;
import attest.shared.Unstartable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The scorer that ranks candidates: the built-in one, with the language model of a folder that the
 * operator names, or the one of a jar. Such a jar names its class in {@code META-INF/services}.
 */
@ApplicationScoped
public class Scorers {
  @ConfigProperty(name = "attest.scorer")
  Optional<Path> jar;

  @ConfigProperty(name = "attest.embeddings")
  Optional<Path> model;

  private volatile Scorer inUse = new LexicalScorer();

  /** Refuses to start with a jar or a folder that has none, rather than rank by another. */
  void begin(@Observes StartupEvent start) {
    if (jar.isPresent() && model.isPresent()) {
      throw new Unstartable(
          "ATTEST_SCORER and ATTEST_EMBEDDINGS each name what candidates are ranked by: set one.");
    }
    jar.ifPresent(path -> use(in(path)));
    model.ifPresent(folder -> use(new MeaningScorer(new Meanings(Encoder.in(folder)).begin())));
  }

  void end(@Observes ShutdownEvent stop) {
    inUse.close();
  }

  void use(Scorer scorer) {
    inUse = scorer;
  }

  public Scorer inUse() {
    return inUse;
  }

  static Scorer in(Path jar) {
    if (!Files.isReadable(jar)) {
      throw new Unstartable("ATTEST_SCORER names " + jar + ", which cannot be read.");
    }
    try {
      var classes =
          new URLClassLoader(new URL[] {jar.toUri().toURL()}, Scorer.class.getClassLoader());
      return ServiceLoader.load(Scorer.class, classes)
          .findFirst()
          .orElseThrow(() -> new Unstartable("ATTEST_SCORER names " + jar + ", without a scorer."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
