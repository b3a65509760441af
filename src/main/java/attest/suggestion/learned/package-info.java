// SPDX-License-Identifier: Apache-2.0
/**
 * Learns a project's labels from sentences that people have judged, and says how well it does on
 * sentences it has not seen. It reads words alone, keeps nothing and sends nothing anywhere.
 */
@NullMarked
package attest.suggestion.learned;

import org.jspecify.annotations.NullMarked;
