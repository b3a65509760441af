// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.account.Person;
import attest.annotation.Details;
import attest.annotation.Judged;
import attest.annotation.Judging;
import attest.article.Article;
import attest.article.Manuscript;
import attest.article.Said;
import attest.article.Sentence;
import attest.project.LabelScheme;
import attest.project.Project;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * An answer stored and taken back: somebody invented judges the one sentence of an invented
 * article, in a transaction that is never committed. Nobody sees any of it and nothing of it stays,
 * but the classes and queries that a save needs are there for the first who comes.
 */
@ApplicationScoped
class Rehearsal {
  private static final Logger LOG = Logger.getLogger(Rehearsal.class);
  private static final List<String> LABELS = List.of("CLAIM");

  @Inject Event<Judged> judged;
  @Inject Clock clock;

  /**
   * What goes wrong here goes wrong for nobody.
   *
   * @return whether it came to its end
   */
  boolean play() {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                perform(clock.instant());
                throw new Curtain();
              });
      return false;
    } catch (Curtain e) {
      return true;
    } catch (RuntimeException e) {
      LOG.debug("The rehearsal was broken off", e);
      return false;
    }
  }

  private void perform(Instant now) {
    String name = "rehearsal-" + UUID.randomUUID();
    var reviewer = Person.vouchedFor(name, name, now);
    var project = Project.found(reviewer, name.substring(0, 40), name, now).project;
    var read = Manuscript.read("Rien.", "", Said.NOTHING, project.language);
    var sentence = Sentence.of(Article.store(project, read, reviewer, now)).get(0);
    Panache.getSession().flush();
    Panache.getSession().clear();
    var judging = Judging.of(reviewer.id, sentence.id);
    var scheme = LabelScheme.of(judging.membership().project);
    judged.fire(judging.judge(scheme.mask(LABELS), Details.NONE, now));
    Panache.getSession().flush();
  }

  /** The end, upon which the transaction is rolled back. */
  private static class Curtain extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
