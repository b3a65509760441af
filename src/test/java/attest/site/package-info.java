// SPDX-License-Identifier: Apache-2.0
/**
 * What the documents say, held against what there is: their links and anchors, the tests that they
 * name, and the examples of the API, sent as they stand.
 */
package attest.site;
