// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.shared.IfMatch;
import attest.shared.Invalid;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A judgement as the corroborate page's form sends it. */
public class CorroborateFields {
  @RestForm long other;
  @RestForm @Nullable String relation;
  @RestForm @Nullable String rationale;
  @RestForm @Nullable String newer;
  @RestForm @Nullable String suggested;
  @RestForm @Nullable String figure;
  @RestForm @Nullable String otherFigure;
  @RestForm @Nullable Long dossier;
  @RestForm boolean merge;
  @RestForm int version;

  /** Whether the other sentence is the newer of the two. */
  boolean isTurned() {
    return "there".equals(newer);
  }

  String rationale() {
    return rationale == null ? "" : rationale;
  }

  IfMatch based() {
    return IfMatch.of(IfMatch.tag(version));
  }

  /**
   * @throws Invalid for a word that is no relation
   */
  Relation relation() {
    var known = known("relation", relation);
    if (known == null) {
      throw new Invalid("relation", "Choose a relation.");
    }
    return known;
  }

  CorroborationApi.Sent sent(boolean turned) {
    var here = id("figure", figure);
    var there = id("otherFigure", otherFigure);
    return new CorroborationApi.Sent(
        relation(),
        rationale(),
        turned ? there : here,
        turned ? here : there,
        dossier,
        merge,
        known("suggested", suggested));
  }

  private static @Nullable Relation known(String field, @Nullable String word) {
    if (word == null || word.isEmpty()) {
      return null;
    }
    return Arrays.stream(Relation.values())
        .filter(r -> r.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new Invalid(field, field + " is no relation."));
  }

  private static @Nullable UUID id(String field, @Nullable String written) {
    try {
      return written == null || written.isEmpty() ? null : UUID.fromString(written);
    } catch (IllegalArgumentException e) {
      throw new Invalid(field, field + " is no id of a figure.");
    }
  }
}
