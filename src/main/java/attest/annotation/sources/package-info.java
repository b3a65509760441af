// SPDX-License-Identifier: Apache-2.0
/**
 * The pages of a project's source register, with what the answers and the articles say of each
 * source: how often it is credited, which names met in text the register lacks. They stand here,
 * above the register itself, because they show answers and sentences.
 */
@NullMarked
package attest.annotation.sources;

import org.jspecify.annotations.NullMarked;
