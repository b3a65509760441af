// SPDX-License-Identifier: Apache-2.0
package attest.planted.article;

/** Named after no work. */
class HeadlineManager {}
