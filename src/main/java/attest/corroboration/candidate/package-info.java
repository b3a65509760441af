// SPDX-License-Identifier: Apache-2.0
/**
 * How much two sentences are worth comparing, why, and which relation their wording, figures or
 * sources speak for. Knows texts alone: nothing that a reviewer said.
 */
@NullMarked
package attest.corroboration.candidate;

import org.jspecify.annotations.NullMarked;
