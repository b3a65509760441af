// SPDX-License-Identifier: Apache-2.0
/**
 * Ratings from elsewhere: who judged which item how, without text, so that any team can run the
 * report on data of its own. They live in a project of their own and are replaced whole.
 */
@NullMarked
package attest.agreement.ratings;

import org.jspecify.annotations.NullMarked;
