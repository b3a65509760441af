// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.project.Project;
import attest.shared.Attempts;
import attest.shared.Beat;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Compares, after a start and beside all other work, the articles that never were: those of a
 * database from before near-copies were known, and those that were compared under other names of
 * sources than the register has now. Each in a transaction of its own, so that it may be cut short
 * at any time and done by several nodes at once.
 */
@ApplicationScoped
public class CopyComparison {
  private static final Logger LOG = Logger.getLogger(CopyComparison.class);
  private static final int AT_ONCE = 100;

  private final Beat beat =
      new Beat("near-copies", "Articles could not be compared for near-copies");

  void begin(@Observes StartupEvent event) {
    beat.once(this::catchUp);
  }

  void end(@Observes ShutdownEvent event) throws InterruptedException {
    beat.end();
  }

  /** Does all that waits; answers how many articles were compared. */
  int catchUp() {
    int done = 0;
    try {
      for (long project : projects()) {
        done += catchUp(project);
      }
    } catch (RuntimeException e) {
      if (!beat.isEnding()) {
        LOG.error("Articles could not be compared for near-copies; the next start goes on", e);
      }
    }
    if (done > 0) {
      LOG.infof("Compared %d articles for near-copies", done);
    }
    return done;
  }

  private static List<Long> projects() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getEntityManager()
                    .createQuery("select id from Project where removedStamp = 0", Long.class)
                    .getResultList());
  }

  private int catchUp(long project) {
    int done = 0;
    long last = 0;
    while (!beat.isEnding()) {
      long after = last;
      var waiting = QuarkusTransaction.requiringNew().call(() -> waiting(project, after, AT_ONCE));
      for (long article : waiting) {
        if (!beat.isEnding()) {
          done += Attempts.transaction(() -> compare(article)) ? 1 : 0;
        }
        last = article;
      }
      if (waiting.isEmpty()) {
        return done;
      }
    }
    return done;
  }

  /** The next few of a project that wait, after an id. */
  static List<Long> waiting(long project, long after, int most) {
    Project found = Project.findById(project);
    return Panache.getEntityManager()
        .createQuery(
            "select id from Article where project = ?1 and removedStamp = 0 and id > ?2"
                + " and (namesPrint is null or namesPrint <> ?3) order by id",
            Long.class)
        .setParameter(1, found)
        .setParameter(2, after)
        .setParameter(3, SourceNames.of(found).print())
        .setMaxResults(most)
        .getResultList();
  }

  /** Another node may have done it since. */
  static boolean compare(long id) {
    Article article = Article.findById(id);
    article.project.hold();
    Panache.getEntityManager().refresh(article);
    long names = SourceNames.of(article.project).print();
    if (article.removedStamp > 0 || (article.namesPrint != null && article.namesPrint == names)) {
      return false;
    }
    NearCopy.linkAnew(article);
    return true;
  }
}
