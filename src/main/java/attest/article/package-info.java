// SPDX-License-Identifier: Apache-2.0
/**
 * Articles and their sentences: importing, reading (encodings, boilerplate, segmentation,
 * metadata), the preview. It owns the stored text, which is never altered, and the sentences that
 * are offsets into it. It knows nothing of what reviewers say about them.
 */
@NullMarked
package attest.article;

import org.jspecify.annotations.NullMarked;
