// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.adjudication.ShownDecision;
import attest.annotation.Answer;
import attest.annotation.Choices;
import attest.annotation.Details;
import attest.annotation.Submission;
import attest.article.Article;
import attest.article.Kind;
import attest.article.Sentence;
import attest.assignment.Standing;
import attest.project.Guideline;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.project.Permission;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One article before one reviewer, as the review page shows it.
 *
 * @param labels those that may be given
 * @param everLabels withdrawn ones included, which standing answers may hold
 * @param standing whether the asker has a place at the article or could take one
 * @param like one that they have submitted and that is easily taken for it; null where none is, or
 *     where they have submitted this one as well
 */
public record ReviewSheet(
    Membership membership,
    Article article,
    List<Label> labels,
    List<Label> everLabels,
    List<Row> rows,
    boolean submitted,
    Standing standing,
    Guidance guidance,
    @Nullable Like like,
    Keys keys) {
  private static final int STRETCH = 40;

  /** Whether the reader may split and merge sentences here. */
  public boolean reshapes() {
    return !membership.project.blind || membership.may(Permission.RESHAPE);
  }

  /**
   * The version of the guidelines in force, 0 for none.
   *
   * @param earlier how many of the asker's answers were given under an earlier one
   */
  public record Guidance(int version, long earlier) {
    static Guidance of(Article article, Collection<Answer> answers) {
      int version = Guideline.latestVersion(article.project);
      return new Guidance(
          version, answers.stream().filter(a -> a.annotation().guidelineVersion < version).count());
    }

    /** Whether what changed may concern an answer of the asker's. */
    public boolean isNews() {
      return version > 1 && earlier > 0;
    }
  }

  /**
   * A sentence and the asker's answer to it.
   *
   * @param accepted codes of labels and ids of details that were accepted from suggestions
   * @param waits for the asker to judge it
   * @param version of the answer; 0 while not judged, whatever came before
   * @param decision how the sentence was settled, once the asker may know; null else
   * @param atHand where the asker goes on, so that the page need not move when its script comes
   */
  public record Row(
      Sentence sentence,
      boolean judged,
      boolean waits,
      List<Label> labels,
      String note,
      Details details,
      String accepted,
      int version,
      @Nullable ShownDecision decision,
      boolean atHand) {
    static Row of(
        Sentence sentence,
        @Nullable Answer answer,
        LabelScheme scheme,
        @Nullable ShownDecision decision,
        boolean reviews,
        boolean atHand) {
      if (answer == null) {
        return new Row(
            sentence, false, reviews, List.of(), "", Details.NONE, "", 0, decision, atHand);
      }
      var said = answer.annotation();
      return new Row(
          sentence,
          true,
          false,
          scheme.of(said.labels),
          said.note,
          answer.details(),
          said.accepted,
          said.shownVersion(),
          decision,
          atHand);
    }

    /** The classes of the style sheet, by what the sentence is and whether it is judged. */
    public String style() {
      String kind =
          sentence.kind == Kind.BODY ? "" : " " + sentence.kind.name().toLowerCase(Locale.ROOT);
      return "row"
          + kind
          + (sentence.paragraph ? " para" : "")
          + (judged ? " judged" : "")
          + (atHand ? " at-hand" : "");
    }

    /** The element that its words stand in. */
    public String element() {
      return switch (sentence.kind) {
        case TITLE -> "h1";
        case HEADING -> "h2";
        default -> "p";
      };
    }

    /**
     * Its words in HTML. A carriage return would be read as a line feed, and offsets would move.
     */
    public RawString words() {
      var text = new StringBuilder();
      sentence.text().codePoints().forEach(c -> append(text, c));
      return new RawString(text.toString());
    }

    private static void append(StringBuilder text, int c) {
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '\r' -> text.append("&#13;");
        default -> text.appendCodePoint(c);
      }
    }

    public String place() {
      return Integer.toString(sentence.ordinal);
    }

    /** Its details as the API takes them; empty where it has none. */
    public String detailsJson() {
      return details.size() == 0 ? "" : details.json();
    }

    /** The codes of its labels, with a space between. */
    public String codes() {
      return labels.stream().map(l -> l.code).collect(Collectors.joining(" "));
    }
  }

  static ReviewSheet of(Membership membership, Article article, Instant now) {
    var scheme = LabelScheme.everOf(article.project);
    Map<Long, Answer> answers =
        Answer.by(membership.person, article).stream()
            .collect(Collectors.toMap(a -> a.annotation().sentence.id, Function.identity()));
    var decisions = ShownDecision.of(membership, article);
    var sentences = Sentence.of(article);
    boolean reviews = membership.may(Permission.REVIEW);
    Sentence first = reviews ? first(sentences, answers.keySet()) : null;
    var rows =
        sentences.stream()
            .map(
                s ->
                    Row.of(
                        s,
                        answers.get(s.id),
                        scheme,
                        decisions.get(s.id),
                        reviews,
                        s.equals(first)))
            .toList();
    boolean submitted = Submission.stands(article, membership.person);
    return new ReviewSheet(
        membership,
        article,
        Label.of(article.project),
        scheme.labels(),
        rows,
        submitted,
        Standing.of(article, membership.person, now),
        Guidance.of(article, answers.values()),
        submitted ? null : Like.of(article, membership.person),
        Keys.of(membership.person));
  }

  /** The first not judged, or the first of all where each is. */
  private static @Nullable Sentence first(List<Sentence> sentences, Set<Long> judged) {
    return sentences.stream()
        .filter(s -> !judged.contains(s.id))
        .findFirst()
        .or(() -> sentences.stream().findFirst())
        .orElse(null);
  }

  /** Whether the machine may suggest something here. */
  public boolean suggests() {
    return open() && membership.project.suggestions;
  }

  public long judged() {
    return rows.stream().filter(Row::judged).count();
  }

  /** The count as a word of a sentence that scripts fill in too. */
  public String judgedInWords() {
    return Long.toString(judged());
  }

  public String sizeInWords() {
    return Integer.toString(rows.size());
  }

  /** Whether the asker may judge here at all. */
  public boolean reviews() {
    return membership.may(Permission.REVIEW);
  }

  /** The project's own labels, which the built-in ones come before. */
  public List<Label> ownLabels() {
    return labels.stream().filter(l -> !l.isBuiltIn()).toList();
  }

  /** The key that toggles a label: the asker's own for the three built in, else the project's. */
  public String keyOf(Label label) {
    return label.isBuiltIn() ? keys.of(label.code) : label.hotkey;
  }

  public Choices choices() {
    return new Choices();
  }

  /** Whether answers may be changed at present. */
  public boolean open() {
    return reviews() && !submitted;
  }

  /**
   * Whether the article may be handed in. A place in the queue may come free meanwhile, so that
   * only the server says; an article that a lead gives out is given or not.
   */
  public boolean submits() {
    return open() && (standing.submits() || !standing.isAssigned());
  }

  /** Whether the page keeps the asker's place while they work. */
  public boolean keepsPlace() {
    return open() && standing.holds();
  }

  /** Stretches of long articles are laid out only when they come into view. */
  public boolean isLong() {
    return rows.size() > 200;
  }

  /** All rows in their order; a browser looks after each stretch, not after each row. */
  public List<List<Row>> stretches() {
    int size = isLong() ? STRETCH : rows.size();
    return IntStream.iterate(0, from -> from < rows.size(), from -> from + size)
        .mapToObj(from -> rows.subList(from, Math.min(from + size, rows.size())))
        .toList();
  }
}
