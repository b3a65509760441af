// SPDX-License-Identifier: Apache-2.0
/**
 * Files other than plain text to text: pages, PDF and Word documents, and what archives hold. Each
 * gives the whole text that a reader sees, untouched from then on, with what the file's form tells
 * about it: facts, and stretches that are no part of the article. A file is an attack until it is
 * read: sizes, depths, times and memory are bounded, and nothing in a file is ever fetched or run.
 */
@NullMarked
package attest.article.file;

import org.jspecify.annotations.NullMarked;
