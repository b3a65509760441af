// SPDX-License-Identifier: Apache-2.0
/**
 * A project and its rights: members, roles, the one table of permissions, the label scheme,
 * guidelines and their versions, the register of sources; its page says what waits, as rooms above
 * tell it. Every finder of a higher room starts from a {@link attest.project.Membership}. What is
 * not yours is not found.
 */
@NullMarked
package attest.project;

import org.jspecify.annotations.NullMarked;
