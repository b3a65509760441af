// SPDX-License-Identifier: Apache-2.0
package attest.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * What nodes on one PostgreSQL say to each other, by its LISTEN and NOTIFY over a connection of its
 * own; with the embedded database there is nobody to talk to. Whatever was said while the
 * connection was broken is lost: every page is then welcomed anew, and asks for what it missed.
 */
@ApplicationScoped
class Wire {
  private static final Logger LOG = Logger.getLogger(Wire.class);
  private static final String CHANNEL = "attest_live";

  /** By which PostgreSQL's activity tells a node's line from its other connections. */
  static final String NAME = "attest-live";

  /** What waits to be said; of more than that it is said that it was missed. */
  private static final int MOST_WAITING = 20_000;

  private static final int LISTEN_MILLIS = 100;
  private static final int BREAK_MILLIS = 1000;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String kind;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  Optional<String> user;

  @ConfigProperty(name = "quarkus.datasource.password")
  Optional<String> password;

  @Inject Telling telling;

  private final String node = UUID.randomUUID().toString().substring(0, 8);
  private final BlockingQueue<Word> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile boolean ended;

  void begin(@Observes StartupEvent start) {
    if (isOn()) {
      var thread = new Thread(this::talk, "live-wire");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void end(@Observes ShutdownEvent stop) {
    ended = true;
  }

  boolean isOn() {
    return kind.equals("postgresql");
  }

  /** Says it to the other nodes, a moment later. */
  void say(Word word) {
    if (isOn() && !waiting.offer(word)) {
      waiting.clear();
      waiting.add(new Word.Missed());
    }
  }

  private void talk() {
    boolean before = false;
    while (!ended) {
      try (var connection = open()) {
        try (var listen = connection.createStatement()) {
          listen.execute("listen " + CHANNEL);
        }
        if (before) {
          telling.missed();
          say(new Word.Missed());
        }
        before = true;
        talk(connection);
      } catch (SQLException | RuntimeException | OutOfMemoryError e) {
        LOG.warnf("Other nodes cannot be heard at present: %s", e.getMessage());
        pause();
      }
    }
  }

  private Connection open() throws SQLException {
    var settings = new Properties();
    settings.setProperty("ApplicationName", NAME);
    user.ifPresent(name -> settings.setProperty("user", name));
    password.ifPresent(secret -> settings.setProperty("password", secret));
    return DriverManager.getConnection(url, settings);
  }

  private void talk(Connection connection) throws SQLException {
    var postgres = connection.unwrap(PGConnection.class);
    while (!ended) {
      say(connection);
      for (var heard : postgres.getNotifications(LISTEN_MILLIS)) {
        hear(heard.getParameter());
      }
    }
  }

  private void say(Connection connection) throws SQLException {
    var words = new ArrayList<Word>();
    waiting.drainTo(words);
    if (!words.isEmpty()) {
      try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
        for (String payload : Speech.payloads(node, words)) {
          notify.setString(1, CHANNEL);
          notify.setString(2, payload);
          notify.execute();
        }
      }
    }
  }

  private void hear(String payload) {
    var speech = Speech.of(payload);
    if (!speech.node().equals(node)) {
      speech.words(word -> telling.heard(speech.node(), word));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BREAK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
