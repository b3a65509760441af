// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.reading.Language;
import attest.corroboration.candidate.Shared;
import attest.corroboration.candidate.Suggested;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of another article that is worth comparing with the one asked about.
 *
 * @param score comparable within one answer only
 * @param shared what both have in common, most telling first, with its places in both
 * @param daysApart days between the two articles, where that is few enough to speak for it
 * @param suggested null where nothing speaks for a relation
 */
public record Candidate(
    long sentence,
    long article,
    String title,
    String outlet,
    @Nullable LocalDate publishedOn,
    String language,
    int ordinal,
    String text,
    double score,
    List<Why> why,
    List<Shared> shared,
    @Nullable Integer daysApart,
    @Nullable Suggested suggested) {

  /**
   * One kind of thing in common, and its words, as the sentence asked about prints them; none for a
   * meaning.
   */
  public record Why(Shared.Kind kind, List<String> shared) {
    /** Words that are named of one kind. */
    private static final int MOST = 8;

    static List<Why> of(List<Shared> all, boolean near, String sentence, String candidate) {
      Map<Shared.Kind, Set<String>> words = new LinkedHashMap<>();
      for (Shared shared : all) {
        words
            .computeIfAbsent(shared.kind(), kind -> new LinkedHashSet<>())
            .add(shared.printed(sentence, candidate));
      }
      if (near) {
        words.put(Shared.Kind.MEANING, Set.of());
      }
      return words.entrySet().stream()
          .map(e -> new Why(e.getKey(), e.getValue().stream().limit(MOST).toList()))
          .toList();
    }
  }

  /** A stretch of a sentence, in UTF-16 code units of it. */
  public record Part(int begin, int end) {}

  /** What of the candidate's words is to be marked: in order, none overlapping. */
  public List<Part> marked() {
    return parts(shared.stream().map(s -> new Part(s.otherBegin(), s.otherEnd())));
  }

  /** What of the words of the sentence asked about is to be marked for this candidate. */
  public List<Part> markedThere() {
    return parts(shared.stream().map(s -> new Part(s.begin(), s.end())));
  }

  private static List<Part> parts(Stream<Part> all) {
    var parts = new ArrayList<Part>();
    all.filter(part -> part.begin < part.end)
        .sorted(Comparator.comparingInt(Part::begin))
        .forEach(
            part -> {
              Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
              if (last == null || part.begin >= last.end) {
                parts.add(part);
              } else if (part.end > last.end) {
                parts.set(parts.size() - 1, new Part(last.begin, part.end));
              }
            });
    return List.copyOf(parts);
  }

  /** The writing direction of its language. */
  public String direction() {
    return Language.direction(language);
  }
}
