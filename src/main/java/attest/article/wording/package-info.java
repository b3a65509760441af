// SPDX-License-Identifier: Apache-2.0
/**
 * Words as they are compared between articles: folded, with the names of sources masked, in
 * five-grams, and the runs that two texts share. It knows no database.
 */
@NullMarked
package attest.article.wording;

import org.jspecify.annotations.NullMarked;
