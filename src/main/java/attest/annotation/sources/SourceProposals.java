// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.article.Article;
import attest.article.Sentence;
import attest.article.reading.Language;
import attest.project.FoldedName;
import attest.project.Membership;
import attest.project.SourceRegister;
import attest.shared.Word;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names met in a project's articles and answers that its register lacks, most often met first.
 * Reads the latest articles alone: the text of all would have no bound.
 */
final class SourceProposals {
  /** How many of the latest articles are read. */
  static final int ARTICLES = 500;

  private static final int MOST = 100;
  private static final int LONGEST_EXAMPLE = 300;

  /** In what a name is met, and what of it is counted. */
  enum Where implements Word {
    /** Articles whose outlet, agency or byline it is. */
    FACTS,
    /** Sentences that credit it. */
    TEXT,
    /** Attributions of answers that name it. */
    ANSWERS
  }

  /** How often a name is met somewhere. */
  record Met(Where where, long count) {}

  /**
   * A name that the register lacks.
   *
   * @param counts only where it is met
   * @param example a sentence that credits it; null where only facts name it
   */
  record Proposal(String name, Map<Where, Long> counts, @Nullable Example example) {
    long count() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public List<Met> met() {
      return counts.entrySet().stream().map(e -> new Met(e.getKey(), e.getValue())).toList();
    }

    private Proposal and(Proposal other) {
      var sum = new EnumMap<Where, Long>(counts);
      other.counts.forEach((where, count) -> sum.merge(where, count, Long::sum));
      return new Proposal(name, sum, example == null ? other.example : example);
    }

    private Proposal by(Map<Long, Example> answered, @Nullable Long sentence) {
      return example == null && sentence != null
          ? new Proposal(name, counts, answered.get(sentence))
          : this;
    }
  }

  /** A sentence, short, and where it stands. */
  record Example(long article, String heading, int ordinal, String language, String text) {
    static Example of(Sentence sentence) {
      String text = sentence.text();
      int end = Math.min(text.length(), LONGEST_EXAMPLE);
      return new Example(
          sentence.article.id,
          sentence.article.heading(),
          sentence.ordinal,
          sentence.article.language,
          end < text.length() ? text.substring(0, text.offsetByCodePoints(0, 200)) + "…" : text);
    }

    public String direction() {
      return Language.direction(language);
    }
  }

  private final Membership lead;
  private final SourceRegister register;
  private final Set<String> dismissed;
  private final Map<String, Proposal> found = new HashMap<>();

  /** The first sentence of which an answer says each, by the folded name. */
  private final Map<String, Long> answered = new HashMap<>();

  private SourceProposals(Membership lead, SourceMentions mentions) {
    this.lead = lead;
    this.register = mentions.register();
    this.dismissed = SourceDismissal.of(lead.project);
    readFacts();
    mentions
        .unknown()
        .forEach(
            (name, met) -> {
              meet(name, met.attributions(), Where.ANSWERS, null);
              answered.merge(FoldedName.of(name), met.sentence(), Math::min);
            });
    readText();
  }

  /** At most 100, the most often met first. */
  static List<Proposal> of(Membership lead) {
    return new SourceProposals(lead, SourceMentions.of(lead)).mostOftenMet();
  }

  private List<Proposal> mostOftenMet() {
    var most =
        found.values().stream()
            .sorted(
                Comparator.comparingLong(Proposal::count).reversed().thenComparing(Proposal::name))
            .limit(MOST)
            .toList();
    var lacking = most.stream().filter(p -> p.example == null).map(this::sentence).toList();
    var examples = examples(lacking.stream().filter(Objects::nonNull).toList());
    return most.stream().map(p -> p.by(examples, sentence(p))).toList();
  }

  private @Nullable Long sentence(Proposal proposal) {
    return answered.get(FoldedName.of(proposal.name));
  }

  private static Map<Long, Example> examples(List<Long> sentences) {
    return Sentence.<Sentence>list(
            "from Sentence s join fetch s.article where s.id in ?1", sentences)
        .stream()
        .collect(Collectors.toMap(s -> s.id, Example::of));
  }

  private void readFacts() {
    for (String fact : List.of("outlet", "agency", "byline")) {
      Article.getEntityManager()
          .createQuery(
              "select a."
                  + fact
                  + ", count(a) from Article a where a.project = ?1"
                  + " and a.removedStamp = 0 and a."
                  + fact
                  + " <> '' group by a."
                  + fact,
              Object[].class)
          .setParameter(1, lead.project)
          .getResultStream()
          .forEach(row -> meet((String) row[0], (Long) row[1], Where.FACTS, null));
    }
  }

  private void readText() {
    List<Long> latest =
        Article.getEntityManager()
            .createQuery(
                "select a.id from Article a where a.project = ?1 and a.removedStamp = 0"
                    + " order by a.id desc",
                Long.class)
            .setParameter(1, lead.project)
            .setMaxResults(ARTICLES)
            .getResultList();
    for (long id : latest) {
      Article article = Article.findById(id);
      var names = CuedNames.in(article.language);
      for (Sentence sentence : Sentence.of(article)) {
        for (String name : names.find(sentence.text())) {
          meet(name, 1, Where.TEXT, Example.of(sentence));
        }
      }
      // One article's text at a time.
      Article.getEntityManager().clear();
    }
  }

  private void meet(String name, long count, Where where, @Nullable Example example) {
    String folded = FoldedName.of(name);
    if (folded.isEmpty()
        || name.length() > 300
        || (where != Where.FACTS && Nameless.is(name))
        || dismissed.contains(folded)
        || register.entryOf(name).isPresent()) {
      return;
    }
    found.merge(folded, new Proposal(name, Map.of(where, count), example), Proposal::and);
  }
}
