// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.project.FoldedName;
import attest.project.Project;
import attest.project.Source;
import attest.project.SourceEntry;
import attest.project.SourceList;
import attest.search.trait.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sources that a project's register has or that are known everywhere, by each of their names:
 * who is credited says little of what is asserted, and one source has many names.
 */
public final class KnownSources {
  private static final Map<String, List<Named>> EVERYWHERE = everywhere();

  /** A name of an entry, folded, word by word. */
  private record Named(List<String> words, String entry) {}

  /** Words that name a source; {@code entry} is its name in the register or the list. */
  public record Mention(String entry, int begin, int end) {
    boolean covers(int from, int to) {
      return begin <= from && end >= to;
    }
  }

  private final Map<String, List<Named>> own;

  private KnownSources(Map<String, List<Named>> own) {
    this.own = own;
  }

  public static KnownSources of(Project project) {
    Map<String, List<Named>> own = new HashMap<>();
    Source.of(project).forEach(source -> put(own, source.entry()));
    sort(own);
    return new KnownSources(own);
  }

  /** Those that are known everywhere alone. */
  public static KnownSources known() {
    return new KnownSources(Map.of());
  }

  private static Map<String, List<Named>> everywhere() {
    Map<String, List<Named>> all = new HashMap<>();
    SourceList.known().entries().forEach(listed -> put(all, listed.entry()));
    sort(all);
    return all;
  }

  private static void put(Map<String, List<Named>> names, SourceEntry entry) {
    for (String name : entry.names()) {
      var words = List.of(FoldedName.of(name).split(" "));
      names
          .computeIfAbsent(words.get(0), first -> new ArrayList<>())
          .add(new Named(words, entry.name()));
    }
  }

  private static void sort(Map<String, List<Named>> names) {
    names.values().forEach(all -> all.sort(Comparator.comparing(named -> -named.words.size())));
  }

  /** In the order of a text's words; the register's word before the list's. */
  public List<Mention> in(String text) {
    List<Token> tokens = Token.in(text);
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      var named = at(tokens, at, own);
      named = named == null ? at(tokens, at, EVERYWHERE) : named;
      if (named == null) {
        at++;
      } else {
        int last = at + named.words.size() - 1;
        mentions.add(new Mention(named.entry, tokens.get(at).begin(), tokens.get(last).end()));
        at = last + 1;
      }
    }
    return mentions;
  }

  private static @Nullable Named at(List<Token> tokens, int at, Map<String, List<Named>> names) {
    for (Named named : names.getOrDefault(tokens.get(at).folded(), List.of())) {
      boolean fits = at + named.words.size() <= tokens.size();
      boolean capital = tokens.get(at).isCapital();
      for (int i = 1; fits && i < named.words.size(); i++) {
        fits = tokens.get(at + i).folded().equals(named.words.get(i));
      }
      if (fits && capital) {
        return named;
      }
    }
    return null;
  }
}
