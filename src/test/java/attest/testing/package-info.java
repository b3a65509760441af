// SPDX-License-Identifier: Apache-2.0
/**
 * What the tests stand on: a real database of either kind, people and projects to test with, and a
 * browser. It asserts nothing by itself. Test data is new for each test, committed, and never taken
 * away again.
 */
package attest.testing;
