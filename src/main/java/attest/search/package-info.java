// SPDX-License-Identifier: Apache-2.0
/**
 * The index of sentences: each node keeps one of its own, made from the database and following it,
 * so that it may be deleted at any time. It answers which sentences have words, and which are like
 * another; hits become sentences only through the asker's membership.
 */
@NullMarked
package attest.search;

import org.jspecify.annotations.NullMarked;
