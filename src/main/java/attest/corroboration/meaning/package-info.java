// SPDX-License-Identifier: Apache-2.0
/**
 * What sentences mean, as vectors of a language model. Nobody waits for the model: sentences are
 * read in the background, and until then count as not near. Knows texts alone, and stores nothing.
 */
@NullMarked
package attest.corroboration.meaning;

import org.jspecify.annotations.NullMarked;
