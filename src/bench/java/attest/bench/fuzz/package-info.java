// SPDX-License-Identifier: Apache-2.0
/** Random and mutated requests to every call of the API; run by {@code src/bench/fuzz}. */
package attest.bench.fuzz;
