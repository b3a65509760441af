// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static java.util.Objects.requireNonNull;

import attest.article.Sentence;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.statistics.Division;
import attest.statistics.Ratings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sentences on which answers differ, most divided first: by mean MASI distance, then entropy,
 * then place.
 */
final class DividedSentences {
  private DividedSentences() {}

  /** A unit of the ratings and how it divides. */
  record Divided(int unit, double masi, double entropy) {
    static Divided of(Ratings ratings, int unit) {
      return new Divided(
          unit,
          Division.meanMasi(ratings, unit).orElse(0),
          Division.entropy(ratings, unit).orElse(0));
    }
  }

  /** One reviewer's answer. */
  record Answer(String reviewer, List<String> labels) {}

  /**
   * A sentence that divides, with every answer.
   *
   * @param sentence its id
   * @param masi mean MASI distance over pairs, 0 to 1
   * @param entropy of the label sets, in bits
   */
  record Row(
      long sentence,
      long article,
      String title,
      String language,
      int ordinal,
      String text,
      double masi,
      double entropy,
      List<Answer> answers) {
    /** The writing direction of its language. */
    public String direction() {
      return language.equals("ar") ? "rtl" : "ltr";
    }
  }

  static List<Divided> rank(Ratings ratings) {
    return IntStream.range(0, ratings.units())
        .filter(ratings::isPairable)
        .mapToObj(unit -> Divided.of(ratings, unit))
        .filter(d -> d.masi() > 0)
        .sorted(
            Comparator.comparingDouble(Divided::masi)
                .thenComparingDouble(Divided::entropy)
                .reversed()
                .thenComparingInt(Divided::unit))
        .toList();
  }

  /** The rows of some ranked sentences, read in one query. */
  static List<Row> rows(
      Membership membership, ProjectRatings answers, List<String> names, List<Divided> ranked) {
    var scheme = LabelScheme.everOf(membership.project);
    var ids = ranked.stream().map(d -> answers.sentences()[d.unit()]).toList();
    Map<Long, Sentence> sentences =
        Sentence.<Sentence>list(
                "from Sentence s join fetch s.article a where s.id in ?1 and a.project = ?2",
                ids,
                membership.project)
            .stream()
            .collect(Collectors.toMap(s -> s.id, Function.identity()));
    return ranked.stream().map(d -> row(d, sentences, answers, names, scheme)).toList();
  }

  private static Row row(
      Divided divided,
      Map<Long, Sentence> sentences,
      ProjectRatings answers,
      List<String> names,
      LabelScheme scheme) {
    var sentence = requireNonNull(sentences.get(answers.sentences()[divided.unit()]));
    var each =
        answers.answers(divided.unit()).entrySet().stream()
            .map(a -> new Answer(names.get(a.getKey()), scheme.codes(a.getValue())))
            .sorted(Comparator.comparing(Answer::reviewer))
            .toList();
    var article = sentence.article;
    return new Row(
        sentence.id,
        article.id,
        article.heading(),
        article.language,
        sentence.ordinal,
        sentence.text(),
        divided.masi(),
        divided.entropy(),
        each);
  }
}
