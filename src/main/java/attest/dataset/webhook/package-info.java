// SPDX-License-Identifier: Apache-2.0
/**
 * Telling other programs of releases and submissions: signed messages to addresses that a lead
 * names, kept until they are delivered or given up.
 */
@NullMarked
package attest.dataset.webhook;

import org.jspecify.annotations.NullMarked;
