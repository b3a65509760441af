// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.annotation.Choices.Form;
import attest.annotation.Choices.Polarity;
import attest.annotation.Details.Printed;
import attest.article.Sentence;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A credited source within an answer that stands; the words are those of {@link
 * Details.Attribution}. Its span is the mention's.
 */
@Entity
public class Attribution extends Detail {
  /** The source's name as the reviewer gave it; empty = none named. */
  public String source;

  public String mention;
  public String cue;
  public @Nullable Integer cueBegin;
  public @Nullable Integer cueEnd;

  @Enumerated(EnumType.STRING)
  public @Nullable Form form;

  /** One name a line. */
  @Column(columnDefinition = "text")
  String chain;

  @Enumerated(EnumType.STRING)
  public Polarity polarity;

  /** The id of the earlier sentence where the cue stands. */
  public @Nullable Long inheritsFrom;

  protected Attribution() {}

  /** Names from the relay to the origin. */
  public List<String> chain() {
    return chain.lines().toList();
  }

  /** Makes the rows of an answer follow what was sent. */
  static void follow(Annotation annotation, boolean any, List<Details.Attribution> sent) {
    List<Attribution> standing = any ? list("annotation", annotation) : List.of();
    follow(
        annotation, standing, sent, Details.Attribution::id, Attribution::new, Attribution::take);
  }

  /** The ids of those whose standing answer to this sentence has an attribution. */
  static Set<Long> reviewersOf(Sentence sentence) {
    return new HashSet<>(
        getEntityManager()
            .createQuery(
                "select n.reviewer.id from Attribution t join t.annotation n where n.sentence = ?1",
                Long.class)
            .setParameter(1, sentence)
            .getResultList());
  }

  /** The answers, locked, of which an attribution inherits from this sentence. */
  static List<Annotation> inheritors(Sentence sentence) {
    return Annotation.<Annotation>find(
            "id in (select t.annotation.id from Attribution t where t.inheritsFrom = ?1)"
                + " order by id",
            sentence.id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  private void take(Details.Attribution attribution) {
    source = attribution.source();
    mentioned(attribution.mention());
    cued(attribution.cue());
    form = attribution.form();
    chain = String.join("\n", attribution.chain());
    polarity = attribution.polarity();
    inheritsFrom = attribution.inheritsFrom();
  }

  private void mentioned(@Nullable Printed printed) {
    mention = printed == null ? "" : printed.text();
    lie(printed == null ? null : printed.begin(), printed == null ? null : printed.end());
  }

  private void cued(@Nullable Printed printed) {
    cue = printed == null ? "" : printed.text();
    cueBegin = printed == null ? null : printed.begin();
    cueEnd = printed == null ? null : printed.end();
  }
}
