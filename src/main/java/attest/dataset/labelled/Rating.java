// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import java.util.List;

/**
 * One annotator's labels for one sentence that the project has.
 *
 * @param item the sentence's id, or {@code article:ordinal}
 * @param labels none = judged, none of them
 */
record Rating(int line, String item, String annotator, List<String> labels) {}
