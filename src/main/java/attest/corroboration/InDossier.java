// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A dossier that holds a sentence, as far as the reader sees it. */
public record InDossier(long id, String title) {
  /**
   * Those that would merge, as a refused judgement names them; empty where something else is wrong.
   */
  public static List<InDossier> of(Problem problem) {
    return problem.members().get("dossiers") instanceof List<?> both
        ? both.stream().flatMap(InDossier::named).toList()
        : List.of();
  }

  private static Stream<InDossier> named(Object one) {
    return one instanceof Map<?, ?> dossier && dossier.get("id") instanceof Long id
        ? Stream.of(new InDossier(id, String.valueOf(dossier.get("title"))))
        : Stream.empty();
  }
}
