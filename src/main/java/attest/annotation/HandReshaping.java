// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.HandSegmentation;
import attest.article.Sentence;
import attest.project.Permission;
import attest.shared.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * A member splits a sentence or merges it with the next, as far as they may. Whether somebody else
 * has judged it is asked once nobody can judge it meanwhile.
 */
@ApplicationScoped
class HandReshaping {
  @Inject HandSegmentation segmentation;

  /**
   * The asker before a sentence that they may split or merge as things stand, or that was split or
   * merged away.
   *
   * @throws attest.shared.NotFound for strangers
   * @throws attest.shared.Forbidden for members who may not
   */
  Judging judging(long asker, long sentence) {
    var judging = Judging.evenRetired(asker, sentence).require(Permission.REVIEW);
    if (judging.sentence().retiredStamp == 0) {
      ReshapingRight.require(judging.membership(), List.of(judging.sentence()));
    }
    return judging;
  }

  /**
   * @throws attest.article.Reshaped where it was split or merged meanwhile
   */
  List<Sentence> split(Judging judging, int at, Instant now) {
    var sentence = judging.sentence();
    sentence.holdPlace();
    ReshapingRight.require(judging.membership(), List.of(sentence));
    return segmentation.split(sentence, at, judging.reviewer(), now);
  }

  /**
   * @throws attest.article.Reshaped where it was split or merged meanwhile
   * @throws Conflict where no sentence follows
   */
  Sentence merge(Judging judging, Instant now) {
    var sentence = judging.sentence();
    sentence.holdPlace();
    var next =
        sentence
            .next()
            .orElseThrow(() -> new Conflict("This is the last sentence of its article."));
    next.hold();
    ReshapingRight.require(judging.membership(), List.of(sentence, next));
    return segmentation.merge(sentence, next, judging.reviewer(), now);
  }
}
