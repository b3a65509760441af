// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.annotation.Blindness;
import attest.annotation.CasualtyFigure;
import attest.annotation.ClaimDetail;
import attest.annotation.Detail;
import attest.article.Sentence;
import attest.shared.Invalid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether what a pair or a mention is narrowed to is there: a detail of its sentence. */
final class NarrowedTo {
  private NarrowedTo() {}

  /**
   * @throws Invalid where it is no figure of the sentence that the asker may see
   */
  static void figure(String field, @Nullable UUID id, Sentence sentence, Blindness blindness) {
    if (id != null && !holds(CasualtyFigure.findById(id), sentence, blindness)) {
      throw new Invalid(field, field + " is no casualty figure of this sentence that you may see.");
    }
  }

  /**
   * @throws Invalid where it is no figure or claim of the sentence that the asker may see
   */
  static void detail(String field, @Nullable UUID id, Sentence sentence, Blindness blindness) {
    if (id != null
        && !holds(CasualtyFigure.findById(id), sentence, blindness)
        && !holds(ClaimDetail.findById(id), sentence, blindness)) {
      throw new Invalid(field, field + " is no figure or claim of this sentence that you may see.");
    }
  }

  private static boolean holds(@Nullable Detail detail, Sentence sentence, Blindness blindness) {
    return detail != null
        && detail.annotation.sentence.id.equals(sentence.id)
        && blindness.shows(sentence.article.id, detail.annotation.reviewer.id);
  }
}
