// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.account.Person;
import attest.article.Article;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Problem;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A dataset on its way out, in pieces of one article. Each piece is read when the one before has
 * left, in a transaction of its own that ends before the piece leaves: however slow or gone the
 * client is, it holds neither a database connection nor a thread. Rights are looked up again for
 * each piece, so that a download ends with the membership that allowed it.
 *
 * <p>An article is whole as of the moment it was read; two articles may be of different moments.
 */
final class DatasetExport {
  private static final Logger LOG = Logger.getLogger(DatasetExport.class);

  private final long asker;
  private final long project;
  private final Format format;
  private final Reviewers reviewers;
  private long after;

  DatasetExport(Membership asker, Format format, Reviewers reviewers) {
    this.asker = asker.person.id;
    this.project = asker.project.id;
    this.format = format;
    this.reviewers = reviewers;
  }

  /** The bytes, as fast as they are taken. */
  Multi<byte[]> pieces() {
    var head = Multi.createFrom().item(format.writing().head(reviewers.names()));
    var rows =
        Multi.createBy()
            .repeating()
            .supplier(() -> QuarkusTransaction.requiringNew().call(this::next))
            .whilst(Optional::isPresent)
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            .filter(Optional::isPresent)
            .map(Optional::get);
    return Multi.createBy()
        .concatenating()
        .streams(head, rows)
        .filter(piece -> !piece.isEmpty())
        .map(piece -> piece.getBytes(UTF_8))
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

  /** The rows of the next article, none after the last. */
  private Optional<String> next() {
    Panache.getSession().setDefaultReadOnly(true);
    Person person = Panache.getEntityManager().getReference(Person.class, asker);
    var membership = Membership.of(person, project).require(Permission.EXPORT);
    var articles = Article.of(membership, after, 1);
    if (articles.isEmpty()) {
      return Optional.empty();
    }
    after = articles.get(0).id;
    return Optional.of(format.writing().rows(portion(membership, articles.get(0))));
  }

  private Portion portion(Membership membership, Article article) {
    return format.writing().isWhole()
        ? Portion.whole(membership, article, reviewers)
        : Portion.of(membership, article, reviewers);
  }
}
