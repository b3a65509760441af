// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.KnownNames;
import attest.article.wording.Masks;
import attest.project.Project;
import attest.project.Source;
import java.util.List;
import java.util.stream.Stream;

/** The names of sources that are masked where a project's texts are compared. */
final class SourceNames {
  private static final Masks AGENCIES = Masks.of(KnownNames.agencies());
  private static final List<String> KNOWN = KnownNames.all();

  private SourceNames() {}

  /** Agencies and outlets that are known everywhere, and the project's own register. */
  static Masks of(Project project) {
    var own = Source.namesOf(project).stream();
    return Masks.of(Stream.concat(KNOWN.stream(), own).distinct().toList());
  }

  /** The first agency named in a text, as it is written there; empty where none is. */
  static String agencyIn(String text) {
    return AGENCIES.firstIn(text);
  }
}
