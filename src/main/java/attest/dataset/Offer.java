// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.dataset.Parts.Part;
import java.util.List;
import java.util.stream.Stream;

/** What the forms of exports and of releases let choose from, in the order of the page. */
public interface Offer {
  default List<Format> formats() {
    return List.of(Format.values());
  }

  default List<Answers> answers() {
    return List.of(Answers.values());
  }

  /** All but the labels, which are always in it. */
  default List<Part> parts() {
    return Stream.of(Part.values()).filter(part -> part != Part.LABELS).toList();
  }

  /** Whether this one is chosen from the start. */
  boolean holds(Part part);
}
