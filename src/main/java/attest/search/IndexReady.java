// SPDX-License-Identifier: Apache-2.0
package attest.search;

import java.util.function.BooleanSupplier;

/**
 * The index has all that was stored when the program started. Told on the index's own thread:
 * whoever hears it may ask the index and the database, and is never interrupted.
 *
 * @param ending whether the program is to end, so that no more is begun
 */
public record IndexReady(long sentences, BooleanSupplier ending) {}
