// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.annotation.Details.Printed;
import attest.shared.Word;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credited source within an answer that stands; the words are those of {@link
 * Details.Attribution}. Its span is the mention's.
 */
@Entity
public class Attribution extends Detail {
  /** How the source speaks. */
  public enum Form implements Word {
    DIRECT,
    MIXED,
    INDIRECT,
    EVIDENTIAL
  }

  /** What the source does with the content. One that denies supports nothing. */
  public enum Polarity implements Word {
    ASSERTS,
    CONFIRMS,
    DENIES,
    ACCUSES
  }

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
