// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Person;
import attest.shared.Conflict;
import attest.shared.Invalid;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which key does what for one person. Acts and names of keys are closed lists, so that nothing a
 * person types reaches a page. 4 to 9 are the keys of a project's own labels.
 */
public record Keys(Map<Act, String> all) {
  /** Every key that may be chosen. */
  public static final List<String> NAMES = names();

  private static List<String> names() {
    var names = new ArrayList<String>();
    for (String prefix : List.of("", "Shift+")) {
      for (char letter = 'a'; letter <= 'z'; letter++) {
        names.add(prefix + letter);
      }
    }
    names.addAll(
        List.of("0", "1", "2", "3", "?", "/", ",", ".", ";", ":", "!", "-", "=", "[", "]"));
    names.addAll(List.of("Enter", "Backspace"));
    return List.copyOf(names);
  }

  static Keys usual() {
    return new Keys(complete(Map.of()));
  }

  /** Theirs, with the usual one where they chose none. */
  static Keys of(Person person) {
    var chosen = new EnumMap<Act, String>(Act.class);
    KeyChoice.of(person).forEach(choice -> chosen.put(choice.act, choice.keyName));
    return new Keys(complete(chosen));
  }

  /**
   * As a person sent them, by the word of the act; an act left out keeps its usual key.
   *
   * @throws Invalid for an act or a key that is in no list, naming the act
   * @throws Conflict where one key would do two things, naming the later act
   */
  static Keys sent(Map<String, String> sent) {
    var chosen = new EnumMap<Act, String>(Act.class);
    var keys = new TreeMap<String, Act>();
    for (Act act : Act.values()) {
      String key = sent.getOrDefault(act.word(), act.usual);
      if (!NAMES.contains(key)) {
        throw new Invalid(act.word(), "That is no key that can be chosen.");
      }
      Act other = keys.put(key, act);
      if (other != null) {
        throw new Conflict(act.word(), "The key " + key + " does something else already.");
      }
      chosen.put(act, key);
    }
    return new Keys(chosen);
  }

  /** A usual key that was given to another act leaves its own without any. */
  private static Map<Act, String> complete(Map<Act, String> chosen) {
    var all = new EnumMap<Act, String>(Act.class);
    all.putAll(chosen);
    Set<String> taken = new HashSet<>(chosen.values());
    for (Act act : Act.values()) {
      all.computeIfAbsent(act, a -> taken.contains(a.usual) ? "" : a.usual);
    }
    return all;
  }

  /** Those that are not the usual ones. */
  Map<Act, String> chosen() {
    var chosen = new EnumMap<Act, String>(Act.class);
    all.forEach(
        (act, key) -> {
          if (!key.equals(act.usual)) {
            chosen.put(act, key);
          }
        });
    return chosen;
  }

  /** The key of an act by its word, such as {@code next}; empty where it has none. */
  public String of(String act) {
    return all.getOrDefault(Act.valueOf(act.toUpperCase(java.util.Locale.ROOT)), "");
  }
}
