// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.Article;
import attest.article.Sentence;
import attest.project.Membership;
import attest.shared.Word;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The answer that counts for a sentence because somebody settled it. Who did, how and why is the
 * adjudication's to say, which stands higher; what counts lies here, so that every room may read
 * it.
 */
@Entity
public class SettledAnswer extends PanacheEntityBase {
  /** How an answer was settled. */
  public enum Outcome implements Word {
    /** One reviewer's answer as it is. */
    TAKEN,
    /** Parts of several answers. */
    MERGED,
    /** Something that nobody said so. */
    EDITED,
    /** No answer was right; what is right may be that there is nothing to say. */
    NONE_RIGHT
  }

  /** Why reviewers differed. */
  public enum Reason implements Word {
    SLIP,
    GUIDELINE_GAP,
    AMBIGUOUS,
    MISSING_CONTEXT
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Sentence sentence;

  /** False where it was taken back: then it says nothing. */
  public boolean standing;

  /** Bit mask by {@link attest.project.Label#place}; 0 = settled as none. */
  public long labels;

  /** As the API takes them; {@link #details()} reads them. */
  @Column(columnDefinition = "text")
  public String details;

  protected SettledAnswer() {}

  /** An answer to come, stored by the adjudication that needs it; it does not stand yet. */
  public static SettledAnswer blank(Sentence sentence) {
    var answer = new SettledAnswer();
    answer.sentence = sentence;
    answer.details = Details.NONE.json();
    return answer;
  }

  /**
   * Its claims, figures and attributions. Their ids are those of the reviewers' details where they
   * were taken over. What a figure refers to may be a detail of a reviewer's answer.
   */
  public Details details() {
    return Details.of(details);
  }

  public boolean says(boolean stands, long otherLabels, Details otherDetails) {
    return standing == stands && labels == otherLabels && details().equals(otherDetails);
  }

  /** Lets this count; ask the adjudication, which keeps the history. */
  public void become(boolean stands, long newLabels, Details newDetails) {
    standing = stands;
    labels = newLabels;
    details = newDetails.json();
    if (id == null) {
      persist();
      Unweighed.leave(sentence);
    }
  }

  /**
   * Those of some sentences, by the sentence's id; one that is not settled is not in the map. Ask
   * {@link Blindness} whether their articles are shown to the asker.
   */
  public static Map<Long, SettledAnswer> of(Collection<Long> sentences) {
    var found = new LinkedHashMap<Long, SettledAnswer>();
    if (!sentences.isEmpty()) {
      SettledAnswer.<SettledAnswer>stream("sentence.id in ?1 and standing = true", sentences)
          .forEach(a -> found.put(a.sentence.id, a));
    }
    return found;
  }

  /**
   * Those of an article in the order of its sentences; none where a blind project hides from the
   * asker what others answered.
   */
  public static List<SettledAnswer> visibleTo(Membership asker, Article article) {
    return Blindness.of(asker, article).showsAll(article.id)
        ? list(
            "from SettledAnswer a join fetch a.sentence s where s.article = ?1"
                + " and s.retiredStamp = 0 and a.standing = true order by s.ordinal",
            article)
        : List.of();
  }

  /** One of a whole project, bare. */
  public record Row(long article, long sentence, long labels) {}

  /** Hands over each of a project that the asker may see, by article and sentence. */
  public static void each(Membership asker, Consumer<Row> take) {
    var blindness = Blindness.of(asker);
    getEntityManager()
        .createQuery(
            "select t.id, s.id, a.labels from SettledAnswer a join a.sentence s join s.article t"
                + " where t.project = ?1 and t.removedStamp = 0 and s.retiredStamp = 0"
                + " and a.standing = true order by t.id, s.ordinal",
            Row.class)
        .setParameter(1, asker.project)
        .getResultStream()
        .filter(row -> blindness.showsAll(row.article))
        .forEach(take);
  }
}
