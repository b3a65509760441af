// SPDX-License-Identifier: Apache-2.0
/** Links by which a lead invites somebody into a project, and what whoever opens one sees. */
@NullMarked
package attest.project.invitation;

import org.jspecify.annotations.NullMarked;
