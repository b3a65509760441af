// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.List;

/**
 * Words of a sentence that seem to count people harmed.
 *
 * @param begin UTF-16 code units of the sentence, as {@code end}
 * @param reading what {@link FigureReading} reads in just these words
 * @param because the printed words that made it a figure
 */
public record SuggestedFigure(int begin, int end, FigureReading reading, List<String> because) {}
