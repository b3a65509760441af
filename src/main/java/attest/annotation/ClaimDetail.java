// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.annotation.Choices.Hedge;
import attest.annotation.Choices.Type;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;

/** A claim within an answer that stands. */
@Entity
public class ClaimDetail extends Detail {
  @Enumerated(EnumType.STRING)
  public Type type;

  @Enumerated(EnumType.STRING)
  public Hedge hedge;

  protected ClaimDetail() {}

  /** Makes the rows of an answer follow what was sent. */
  static void follow(Annotation annotation, boolean any, List<Details.Claim> sent) {
    List<ClaimDetail> standing = any ? list("annotation", annotation) : List.of();
    follow(annotation, standing, sent, Details.Claim::id, ClaimDetail::new, ClaimDetail::take);
  }

  private void take(Details.Claim claim) {
    type = claim.type();
    hedge = claim.hedge();
    lie(claim.begin(), claim.end());
  }
}
