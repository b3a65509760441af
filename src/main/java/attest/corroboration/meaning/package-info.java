// SPDX-License-Identifier: Apache-2.0
/** What sentences mean, as vectors of a language model. Knows texts alone. */
@NullMarked
package attest.corroboration.meaning;

import org.jspecify.annotations.NullMarked;
