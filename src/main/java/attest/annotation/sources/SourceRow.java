// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.project.Source;
import attest.project.SourceEntry;

/** An entry as the pages show it, with how many attributions name it. */
public record SourceRow(long id, SourceEntry entry, boolean proposed, long mentions) {
  static SourceRow of(Source source, long mentions) {
    return new SourceRow(source.id, source.entry(), source.isProposed(), mentions);
  }

  public String type() {
    return entry.type().word();
  }

  public String aliases() {
    return String.join(" · ", entry.aliases());
  }

  /** The reliability's letter; empty where none is given. */
  public String grade() {
    var graded = entry.reliability();
    return graded == null ? "" : graded.grade().name();
  }
}
