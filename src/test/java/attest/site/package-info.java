// SPDX-License-Identifier: Apache-2.0
/**
 * What the documents say, held against what there is: their links and anchors, and the tests that
 * they name.
 */
package attest.site;
