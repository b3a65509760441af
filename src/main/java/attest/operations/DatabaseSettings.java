// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.operations.backup.Address;
import attest.shared.ForItsOwner;
import attest.shared.Unstartable;
import io.quarkus.runtime.ExecutionMode;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Derives the database's address from {@code ATTEST_DATA} (embedded flavour) or {@code
 * ATTEST_DATABASE_URL}, {@code _USERNAME}, {@code _PASSWORD} (PostgreSQL flavour), and refuses the
 * settings of the other flavour.
 */
public class DatabaseSettings implements ConfigSourceFactory {
  private static final String URL = "quarkus.datasource.jdbc.url";

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(260);
  }

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    if (ExecutionMode.current() == ExecutionMode.UNSET) {
      return List.of(); // the program is being built, not started
    }
    String url = text(context, "attest.database.url");
    boolean postgres = "postgresql".equals(text(context, "quarkus.datasource.db-kind"));
    Map<String, String> settings = postgres ? postgres(context, url) : embedded(context, url);
    return List.of(new PropertiesConfigSource(settings, "attest database", 260));
  }

  private static Map<String, String> embedded(ConfigSourceContext context, @Nullable String url) {
    if (url != null) {
      throw new Unstartable(
          "ATTEST_DATABASE_URL is set, and this is the flavour with the embedded database."
              + " Start target/quarkus-app-postgresql/quarkus-run.jar instead, or unset it.");
    }
    String folder = text(context, "attest.data");
    Path data = Path.of(folder == null ? "data" : folder).toAbsolutePath().normalize();
    makeFolder(data);
    return Map.of(
        URL,
        Address.embedded(data).url(),
        "quarkus.datasource.username",
        "attest",
        "quarkus.datasource.password",
        "");
  }

  private static void makeFolder(Path data) {
    try {
      ForItsOwner.makeFolder(data);
    } catch (IOException e) {
      throw new Unstartable(
          "ATTEST_DATA names "
              + data
              + (Files.exists(data) ? ", which is no folder." : ", where no folder can be made.")
              + " Set it to a folder that whoever runs the program may write to.",
          e);
    }
    mustBeWritable(data, data);
    var file = Address.file(data);
    if (Files.exists(file)) { // H2 would open it to be read alone
      mustBeWritable(data, file);
    }
  }

  private static void mustBeWritable(Path data, Path path) {
    if (!Files.isWritable(path)) {
      throw new Unstartable(
          "ATTEST_DATA names "
              + data
              + (path.equals(data) ? ", which" : ", where " + path.getFileName())
              + " cannot be written to. Let whoever runs the program write there, or set it"
              + " to another folder.");
    }
  }

  private static Map<String, String> postgres(ConfigSourceContext context, @Nullable String url) {
    var settings = new HashMap<String, String>();
    if (url != null) {
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new Unstartable(
            "ATTEST_DATABASE_URL names no PostgreSQL: set it like jdbc:postgresql://host/name.");
      }
      settings.put(URL, url);
      copy(context, "attest.database.username", "quarkus.datasource.username", settings);
      copy(context, "attest.database.password", "quarkus.datasource.password", settings);
    } else if (text(context, URL) == null) {
      throw new Unstartable(
          "This is the PostgreSQL flavour and ATTEST_DATABASE_URL is not set. Set it (jdbc:postgresql://host/name),"
              + " or start target/quarkus-app/quarkus-run.jar for the embedded database.");
    }
    return settings;
  }

  private static void copy(
      ConfigSourceContext context, String from, String to, Map<String, String> settings) {
    String content = text(context, from);
    if (content != null) {
      settings.put(to, content);
    }
  }

  private static @Nullable String text(ConfigSourceContext context, String name) {
    ConfigValue found = context.getValue(name);
    return found == null || found.getValue() == null || found.getValue().isBlank()
        ? null
        : found.getValue();
  }
}
