// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.account.Person;
import attest.article.Article;
import attest.dataset.format.Out;
import attest.dataset.format.Writing;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Problem;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.hibernate.FlushMode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A dataset on its way out, in pieces of a long article or some short ones. Each piece is read when
 * the one before has left, in a transaction of its own that ends before the piece leaves: however
 * slow or gone the client is, it holds neither a database connection nor a thread. Rights are
 * looked up again for each piece, so that a download ends with the membership that allowed it.
 *
 * <p>An article is whole as of the moment it was read; two articles may be of different moments.
 */
final class DatasetExport {
  private static final Logger LOG = Logger.getLogger(DatasetExport.class);

  private static final int DOSSIERS_AT_ONCE = 20;
  private static final int ARTICLES_AT_ONCE = 20;

  private final long asker;
  private final long project;
  private final Selection selection;
  private final Reviewers reviewers;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable Extract extract;
  private @Nullable Writing writing;
  private long after;
  private boolean ofDossiers;
  private boolean ended;

  DatasetExport(Membership asker, Selection selection, Reviewers reviewers) {
    this.asker = asker.person.id;
    this.project = asker.project.id;
    this.selection = selection;
    this.reviewers = reviewers;
    this.ofDossiers = selection.format().isOfDossiers();
  }

  /** The bytes, as fast as they are taken. */
  Multi<byte[]> pieces() {
    return Multi.createBy()
        .repeating()
        .supplier(this::next)
        .whilst(Optional::isPresent)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .filter(Optional::isPresent)
        .map(Optional::get)
        .filter(piece -> piece.length > 0)
        .onFailure()
        .invoke(this::tell);
  }

  /** The file is cut off and its connection broken, so that nobody takes it for whole. */
  private void tell(Throwable failure) {
    if (failure instanceof Problem refusal) {
      LOG.infof("A dataset was cut off after article %d: %s", after, refusal.words());
    } else {
      LOG.errorf(failure, "A dataset was cut off after article %d", after);
    }
  }

  /** The next bytes, none after the last. */
  private Optional<byte[]> next() {
    if (ended) {
      return Optional.empty();
    }
    ended = !QuarkusTransaction.requiringNew().call(this::more);
    if (ended && writing != null) {
      writing.end();
    }
    byte[] piece = bytes.toByteArray();
    bytes.reset();
    return Optional.of(piece);
  }

  /** Writes the next article, or dossiers; false after the last. */
  private boolean more() {
    Panache.getSession().setDefaultReadOnly(true);
    Panache.getSession().setHibernateFlushMode(FlushMode.MANUAL);
    Person person = Panache.getEntityManager().getReference(Person.class, asker);
    var membership = Membership.of(person, project).require(Permission.EXPORT);
    if (extract == null || writing == null) {
      extract = new Extract(membership, selection, reviewers);
      writing = selection.format().writing(extract.outline(membership), new Out(bytes));
      writing.begin();
    }
    if (ofDossiers) {
      return dossiers(membership, extract, writing);
    }
    if (articles(membership, extract, writing)) {
      return true;
    }
    after = 0;
    ofDossiers = selection.endsWithDossiers();
    return ofDossiers;
  }

  private boolean articles(Membership membership, Extract from, Writing into) {
    var next = Article.next(membership, after, ARTICLES_AT_ONCE, Extract.CHARACTERS_AT_ONCE);
    for (var portion : next.isEmpty() ? List.<Portion>of() : from.of(membership, next)) {
      after = portion.article().id();
      into.add(portion);
    }
    return !next.isEmpty();
  }

  private boolean dossiers(Membership membership, Extract from, Writing into) {
    var statements = from.statements(membership, after, DOSSIERS_AT_ONCE);
    statements.forEach(
        (dossier, statement) -> {
          after = dossier;
          into.add(statement);
        });
    return !statements.isEmpty();
  }
}
