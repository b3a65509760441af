// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;

/** schema.org's ClaimReview as JSON-LD, one for each graded matter. */
public final class ClaimReviews implements Writing {
  private final Out out;

  public ClaimReviews(Out out) {
    this.out = out;
  }

  @Override
  public void begin() {
    out.write("{\"@context\":\"https://schema.org\",\"@graph\":[");
  }

  @Override
  public void add(Portion portion) {}

  @Override
  public void end() {
    out.write("]}\n");
  }
}
