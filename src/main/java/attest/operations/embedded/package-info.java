// SPDX-License-Identifier: Apache-2.0
/** How the embedded database is connected to. */
@NullMarked
package attest.operations.embedded;

import org.jspecify.annotations.NullMarked;
