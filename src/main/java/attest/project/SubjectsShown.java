// SPDX-License-Identifier: Apache-2.0
package attest.project;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Fired before a member is shown what something gave rise to: whoever knows the subjects takes out
 * those that blindness hides from them.
 *
 * @param subjects as kind/id, such as {@code sentence/12}; what stays in is shown
 */
public record SubjectsShown(Membership asker, Set<String> subjects) {
  /** Those of these that the member may be told of. */
  static Set<String> of(Membership asker, Collection<String> subjects) {
    var shown = new SubjectsShown(asker, new HashSet<>(subjects));
    CDI.current().getBeanContainer().getEvent().fire(shown);
    return shown.subjects;
  }
}
