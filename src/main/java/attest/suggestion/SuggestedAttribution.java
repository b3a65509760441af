// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import org.jspecify.annotations.Nullable;

/**
 * Words of a sentence that seem to credit a source.
 *
 * @param form direct, mixed, indirect or evidential
 * @param relay who passes it on: "told the agency"
 */
public record SuggestedAttribution(
    Stretch source, Stretch cue, @Nullable Stretch relay, String form) {}
