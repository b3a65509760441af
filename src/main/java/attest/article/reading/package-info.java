// SPDX-License-Identifier: Apache-2.0
/**
 * Reads an article's plain text: bytes to text, text to lines, lines to sentences. Everything is an
 * offset into the untouched text, in UTF-16 code units, and nothing is thrown away: page furniture
 * is set aside with a reason and can be restored. Word lists and furniture rules are data under
 * {@code article/reading} on the class path, one folder a language.
 */
package attest.article.reading;
