// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Loads, beside the thread that starts the program, what classes of libraries that thread is going
 * to need: a tenth of the start is a wait for them (decision 46). None is initialised, so that
 * nothing happens in another order; one that is not there is passed over.
 *
 * <p>The list holds a package and names of its classes a line, in the order in which they are
 * needed, and is written by {@code src/bench/classes-of-start}.
 */
class EarlyClasses {
  private static final String LIST = "/operations/classes-of-start.txt";
  private static final Logger LOG = Logger.getLogger(EarlyClasses.class);

  private EarlyClasses() {}

  /**
   * Begins, and returns at once. Where {@code -Dattest.early-classes=false} says so there is
   * nothing to begin: a list is written anew from what the start needs, and not from the one
   * before.
   */
  static void begin() {
    if ("false".equals(System.getProperty("attest.early-classes"))) {
      return;
    }
    Thread loading = new Thread(EarlyClasses::load, "early-classes");
    loading.setDaemon(true);
    loading.start();
  }

  /** How many of the list there are. */
  static int load() {
    int loaded = 0;
    try {
      for (String name : names()) {
        loaded += load(name);
      }
    } catch (IOException e) { // the start loads them as it comes to them
      LOG.debug("No classes were loaded early", e);
    }
    return loaded;
  }

  private static int load(String name) {
    try {
      Class.forName(name, false, EarlyClasses.class.getClassLoader());
      return 1;
    } catch (ClassNotFoundException
        | LinkageError e) { // of the other database, or of another version
      return 0;
    }
  }

  /** All names of the list, whole. */
  static List<String> names() throws IOException {
    var names = new ArrayList<String>();
    try (InputStream list = Objects.requireNonNull(EarlyClasses.class.getResourceAsStream(LIST));
        var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        for (int i = 1; i < words.length; i++) {
          names.add(words[0] + "." + words[i]);
        }
      }
    }
    return names;
  }
}
