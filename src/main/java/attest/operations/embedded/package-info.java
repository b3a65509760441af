// SPDX-License-Identifier: Apache-2.0
/**
 * How the embedded database is connected to. A connection that H2 has cut off, as it does where the
 * disk is full, is let go of and never used again. PostgreSQL needs nothing of this.
 */
@NullMarked
package attest.operations.embedded;

import org.jspecify.annotations.NullMarked;
