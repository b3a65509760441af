// SPDX-License-Identifier: Apache-2.0
/**
 * What makes a sentence comparable with others, in any of the three languages: names, numbers, days
 * and words, each as keys that are equal where the same thing is meant. Pure functions of a text.
 */
@NullMarked
package attest.search.trait;

import org.jspecify.annotations.NullMarked;
