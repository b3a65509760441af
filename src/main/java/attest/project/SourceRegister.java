// SPDX-License-Identifier: Apache-2.0
package attest.project;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project's register as it is at one moment, read once: for resolving many names. A name resolves
 * as it is, else without a leading article ("l'OSDH", "the Observatory").
 */
public final class SourceRegister {
  private static final List<String> ARTICLES =
      List.of("l ", "le ", "la ", "les ", "d ", "du ", "des ", "the ");

  private final List<Source> entries;
  private final Map<String, Source> byName = new HashMap<>();

  private SourceRegister(List<Source> entries) {
    this.entries = entries;
    for (Source source : entries) {
      source.entry().names().forEach(name -> byName.put(FoldedName.of(name), source));
    }
  }

  public static SourceRegister of(Project project) {
    return new SourceRegister(Source.of(project));
  }

  /** In the order of their making. */
  public List<Source> entries() {
    return entries;
  }

  /**
   * Entries with a name that contains these letters, best first: those whose name begins with them,
   * then those with an alias that does, then the others, each by name.
   */
  public List<Source> search(String letters) {
    String folded = FoldedName.of(letters);
    if (folded.isEmpty()) {
      return entries;
    }
    var ranks = new HashMap<Source, Integer>();
    byName.forEach(
        (name, source) -> {
          if (name.contains(folded)) {
            ranks.merge(source, rank(name, folded, source), Math::min);
          }
        });
    return ranks.keySet().stream()
        .sorted(
            Comparator.<Source>comparingInt(ranks::get)
                .thenComparing(source -> FoldedName.of(source.name))
                .thenComparing(source -> source.id))
        .toList();
  }

  private static int rank(String name, String letters, Source source) {
    if (!name.startsWith(letters)) {
      return name.contains(" " + letters) ? 2 : 3;
    }
    return FoldedName.of(source.name).equals(name) ? 0 : 1;
  }

  /** The entry that has this name, in any spelling that is compared as the same. */
  Optional<Source> exactly(String name) {
    return Optional.ofNullable(byName.get(FoldedName.of(name)));
  }

  /** The entry that a name or mention stands for. */
  public Optional<Source> entryOf(String mention) {
    String folded = FoldedName.of(mention);
    var found = Optional.ofNullable(byName.get(folded));
    for (String article : ARTICLES) {
      if (found.isEmpty() && folded.startsWith(article)) {
        found = Optional.ofNullable(byName.get(folded.substring(article.length())));
      }
    }
    return found;
  }
}
