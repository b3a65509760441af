// SPDX-License-Identifier: Apache-2.0
/**
 * Who did what when. The trail hears {@link attest.shared.Deed} events within the transaction that
 * does what they tell of, so that neither stands without the other; a row a deed, with ids and
 * words of the program alone. One worker seals the rows in order: each seal is a hash over the row
 * and the seal before it, so that what is changed or taken away later is noticed. Nothing here
 * changes or deletes a row.
 */
@NullMarked
package attest.audit;

import org.jspecify.annotations.NullMarked;
