// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import static java.util.Objects.requireNonNull;

import attest.article.Sentence;
import attest.article.reading.Language;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.statistics.Division;
import attest.statistics.Ratings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences on which answers differ, most divided first: by mean MASI distance, then entropy,
 * then place.
 */
public final class DividedSentences {
  private static final Comparator<Divided> MOST_FIRST =
      Comparator.comparingDouble(Divided::masi)
          .thenComparingDouble(Divided::entropy)
          .reversed()
          .thenComparingInt(Divided::unit);

  private DividedSentences() {}

  /** A unit of the ratings and how it divides. */
  public record Divided(int unit, double masi, double entropy) {
    static Divided of(Ratings ratings, int unit) {
      return new Divided(
          unit,
          Division.meanMasi(ratings, unit).orElse(0),
          Division.entropy(ratings, unit).orElse(0));
    }
  }

  /** One reviewer's answer. */
  public record Answer(String reviewer, List<String> labels) {}

  /**
   * A sentence that divides, with every answer.
   *
   * @param sentence its id
   * @param masi mean MASI distance over pairs, 0 to 1
   * @param entropy of the label sets, in bits
   * @param likely how likely each label is due, by Dawid and Skene's model
   * @param settled the labels it was settled with, null where it is not
   */
  public record Row(
      long sentence,
      long article,
      String title,
      String language,
      int ordinal,
      String text,
      double masi,
      double entropy,
      Map<String, Double> likely,
      @Nullable List<String> settled,
      List<Answer> answers) {
    /** The writing direction of its language. */
    public String direction() {
      return Language.direction(language);
    }
  }

  /** Those that divide most, so many at most. */
  public static List<Divided> first(int most, Ratings ratings) {
    var first = new PriorityQueue<>(MOST_FIRST.reversed());
    dividing(ratings)
        .forEach(
            unit -> {
              first.add(Divided.of(ratings, unit));
              if (first.size() > most) {
                first.remove();
              }
            });
    return first.stream().sorted(MOST_FIRST).toList();
  }

  /** How many divide. */
  public static int count(Ratings ratings) {
    return (int) dividing(ratings).count();
  }

  private static IntStream dividing(Ratings ratings) {
    return IntStream.range(0, ratings.units())
        .filter(unit -> ratings.isPairable(unit) && AdjudicationShares.differs(ratings, unit));
  }

  /** Some units, most divided first. */
  public static List<Divided> rank(Ratings ratings, IntPredicate which) {
    return IntStream.range(0, ratings.units())
        .filter(which)
        .mapToObj(unit -> Divided.of(ratings, unit))
        .sorted(MOST_FIRST)
        .toList();
  }

  /** The rows of some ranked sentences, read in one query. */
  public static List<Row> rows(Membership membership, Reckoning reckoning, List<Divided> ranked) {
    var scheme = LabelScheme.everOf(membership.project);
    long[] sentences = reckoning.answers().sentences();
    var ids = ranked.stream().map(d -> sentences[d.unit()]).toList();
    Map<Long, Sentence> found =
        ids.isEmpty()
            ? Map.of()
            : Sentence.<Sentence>list(
                    "from Sentence s join fetch s.article a where s.id in ?1 and a.project = ?2",
                    ids,
                    membership.project)
                .stream()
                .collect(Collectors.toMap(s -> s.id, Function.identity()));
    return ranked.stream()
        .filter(d -> found.containsKey(sentences[d.unit()]))
        .map(d -> row(d, requireNonNull(found.get(sentences[d.unit()])), reckoning, scheme))
        .toList();
  }

  private static Row row(
      Divided divided, Sentence sentence, Reckoning reckoning, LabelScheme scheme) {
    var answers = reckoning.answers();
    var each =
        answers.answers(divided.unit()).entrySet().stream()
            .map(a -> new Answer(answers.names().get(a.getKey()), scheme.codes(a.getValue())))
            .sorted(Comparator.comparing(Answer::reviewer))
            .toList();
    var article = sentence.article;
    var settled = reckoning.settled().get(sentence.id);
    return new Row(
        sentence.id,
        article.id,
        article.heading(),
        article.language,
        sentence.ordinal,
        sentence.text(),
        divided.masi(),
        divided.entropy(),
        likely(reckoning, divided.unit()),
        settled == null ? null : scheme.codes(settled.labels()),
        each);
  }

  private static Map<String, Double> likely(Reckoning reckoning, int unit) {
    var likely = new LinkedHashMap<String, Double>();
    for (var label : reckoning.labels()) {
      reckoning.posterior(label.code, unit).ifPresent(p -> likely.put(label.code, p));
    }
    return likely;
  }
}
