// SPDX-License-Identifier: Apache-2.0
/** What an operator looks at: whether the program is well, and figures that an alert can watch. */
@NullMarked
package attest.operations.health;

import org.jspecify.annotations.NullMarked;
