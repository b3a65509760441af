// SPDX-License-Identifier: Apache-2.0
/**
 * Tables with an article a row: cells between delimiters and lines of JSON, read one at a time, and
 * which of their columns holds what. No database.
 */
package attest.article.table;
