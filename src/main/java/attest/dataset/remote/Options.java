// SPDX-License-Identifier: Apache-2.0
package attest.dataset.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a command: {@code --name value}, {@code --name} alone, and files.
 *
 * @param named by name, without the dashes; true for those that stand alone
 */
record Options(Map<String, String> named, List<String> files) {
  /**
   * @param known names that may stand there with a value
   * @param alone names that may stand there without one
   * @throws Misused for others, or one without its value
   */
  static Options of(List<String> arguments, Set<String> known, Set<String> alone) {
    var named = new LinkedHashMap<String, String>();
    var files = new ArrayList<String>();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      if (!word.startsWith("--")) {
        files.add(word);
      } else if (alone.contains(word.substring(2))) {
        named.put(word.substring(2), "true");
      } else if (!known.contains(word.substring(2))) {
        throw new Misused("There is no option " + word + ".");
      } else if (++i == arguments.size()) {
        throw new Misused("The option " + word + " wants a value.");
      } else {
        named.put(word.substring(2), arguments.get(i));
      }
    }
    return new Options(named, files);
  }

  /** Those of these names that stand there. */
  Map<String, String> only(String... names) {
    var found = new LinkedHashMap<String, String>();
    for (String name : names) {
      String value = named.get(name);
      if (value != null) {
        found.put(name, value);
      }
    }
    return found;
  }

  boolean has(String name) {
    return named.containsKey(name);
  }

  @Nullable String find(String name) {
    return named.get(name);
  }

  /**
   * @throws Misused where it is missing
   */
  String need(String name) {
    String value = named.get(name);
    if (value == null || value.isBlank()) {
      throw new Misused("The option --" + name + " is missing.");
    }
    return value;
  }
}
