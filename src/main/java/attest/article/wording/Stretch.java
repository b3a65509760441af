// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

/** A part of a text, {@code [begin, end)} in UTF-16 code units. */
public record Stretch(int begin, int end) {}
