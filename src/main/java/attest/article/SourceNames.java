// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.KnownNames;
import attest.article.wording.Masks;
import attest.project.Project;
import attest.project.Source;
import attest.project.SourceList;

/** The names of sources that are masked where a project's texts are compared. */
final class SourceNames {
  private static final Masks AGENCIES = Masks.of(KnownNames.agencies());
  private static final Masks KNOWN =
      Masks.of(KnownNames.all())
          .and(
              SourceList.known().entries().stream()
                  .flatMap(known -> known.entry().names().stream())
                  .toList());

  private SourceNames() {}

  /** Agencies, monitors and outlets that are known everywhere, and the project's own register. */
  static Masks of(Project project) {
    return KNOWN.and(Source.namesOf(project));
  }

  /** The first agency named in a text, as it is written there; empty where none is. */
  static String agencyIn(String text) {
    return AGENCIES.firstIn(text);
  }
}
