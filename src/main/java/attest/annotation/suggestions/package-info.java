// SPDX-License-Identifier: Apache-2.0
/**
 * What the machine suggests for sentences, by rules and by what it learnt from a project's answers,
 * and what each reviewer dismissed. Nothing here is a label; a model is kept in memory alone and
 * learns from what its asker may see.
 */
@NullMarked
package attest.annotation.suggestions;

import org.jspecify.annotations.NullMarked;
