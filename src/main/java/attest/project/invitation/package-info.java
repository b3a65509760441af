// SPDX-License-Identifier: Apache-2.0
/**
 * Links by which a lead invites somebody into a project, and what whoever opens one sees. A link is
 * good once, for a week and while its maker may manage the project; the role stands in its row, and
 * of its secret a hash alone.
 */
@NullMarked
package attest.project.invitation;

import org.jspecify.annotations.NullMarked;
