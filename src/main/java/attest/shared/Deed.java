// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did and that the audit trail keeps. The events which features fire inside
 * their transaction implement it, so that the trail hears of each without knowing the features.
 */
public interface Deed {
  Trace trace();

  /**
   * What the trail keeps of a deed: ids and words of the program, never names or texts of people.
   *
   * @param project its id; null for what belongs to no project
   * @param person the id of who did it; null where the program did it by itself
   * @param act what was done, as {@code feature.verb}: {@code annotation.judge}
   * @param subject what it was done to, as {@code kind/id}: {@code sentence/12}
   * @param facts what else is worth knowing later: versions, counts, outcomes
   */
  record Trace(
      @Nullable Long project,
      @Nullable Long person,
      String act,
      String subject,
      Map<String, String> facts) {
    public Trace(@Nullable Long project, @Nullable Long person, String act, String subject) {
      this(project, person, act, subject, Map.of());
    }
  }
}
