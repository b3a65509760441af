// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.search.Likeness.Like;
import attest.search.Likeness.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorersTest {
  @TempDir Path folder;

  /** One of somebody else's. */
  public static final class Constant implements Scorer {
    @Override
    public Score score(Read sentence, Like candidate, Comparison comparison) {
      return new Score(1, false);
    }
  }

  private Path jar(String service, String content) throws IOException {
    Path jar = folder.resolve("scorer.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/services/" + service));
      out.write(content.getBytes(UTF_8));
    }
    return jar;
  }

  @Test
  void theBuiltInOneRanksWhereNoneIsNamed() {
    assertInstanceOf(LexicalScorer.class, new Scorers().inUse());
  }

  @Test
  void aNamedJarBringsItsOwn() throws IOException {
    Path jar = jar(Scorer.class.getName(), Constant.class.getName());
    assertInstanceOf(Constant.class, Scorers.in(jar));
  }

  @Test
  void aJarWithoutOneOrNoneAtAllIsNamedAtTheStart() throws IOException {
    Path jar = jar("something.Else", "x");
    var without = assertThrows(IllegalStateException.class, () -> Scorers.in(jar));
    assertTrue(without.getMessage().contains("scorer.jar"));
    Path missing = folder.resolve("missing.jar");
    assertThrows(IllegalStateException.class, () -> Scorers.in(missing));
  }
}
