// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields in which a lead says by which rule to give out. */
public class RuleFields {
  @FormParam("rule")
  @Nullable String rule;

  @FormParam("seed")
  @Nullable String seed;

  @FormParam("due")
  @Nullable String due;

  @FormParam("reviewer")
  List<String> reviewers = List.of();

  @FormParam("reads")
  List<String> reads = List.of();

  RuleForm form() {
    return new RuleForm(
        text(rule), text(seed), text(due), Set.copyOf(reviewers), Set.copyOf(reads));
  }

  private static String text(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }
}
