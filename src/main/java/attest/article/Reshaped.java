// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.Conflict;
import java.util.List;

/** The sentence was split or merged meanwhile; names those that stand in its place. */
public class Reshaped extends Conflict {
  Reshaped(List<Sentence> successors) {
    super(
        "This sentence was split or merged meanwhile, so this was not stored. Load the article anew"
            + " and look at what stands in its place.");
    add("sentences", successors.stream().map(s -> s.id).toList());
  }
}
