// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Sentence;
import attest.corroboration.candidate.Scorers;
import attest.search.IndexReady;
import attest.search.SentencesIndexed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Tells the scorer what may be asked of it soon: at the start the sentences that came last, then
 * each that comes.
 */
@ApplicationScoped
public class CandidatesAhead {
  private static final int LAST = 5000;

  private static final String STANDING =
      "from Sentence s join fetch s.article a where s.retiredStamp = 0 and a.removedStamp = 0"
          + " order by s.id desc";

  @Inject Scorers scorers;

  void start(@Observes IndexReady index) {
    scorers.inUse().ahead(() -> QuarkusTransaction.requiringNew().call(CandidatesAhead::last));
  }

  void follow(@Observes SentencesIndexed sentences) {
    scorers.inUse().ahead(sentences::texts);
  }

  private static List<String> last() {
    return Sentence.<Sentence>find(STANDING).page(0, LAST).stream().map(Sentence::text).toList();
  }
}
