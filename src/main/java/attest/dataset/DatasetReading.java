// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.account.Person;
import attest.article.Article;
import attest.dataset.format.Outline;
import attest.dataset.format.Statement;
import attest.dataset.format.Writing;
import attest.project.Membership;
import attest.project.Permission;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as it is read: stretch by stretch, a long article or some short ones, each in a
 * transaction of its own. Rights are looked up again for each. For one thread at a time.
 *
 * <p>An article is whole as of the moment it was read; two articles may be of different moments.
 */
final class DatasetReading {
  private static final int DOSSIERS_AT_ONCE = 20;
  private static final int ARTICLES_AT_ONCE = 20;

  private final long asker;
  private final long project;
  private final Selection selection;
  private final Reviewers reviewers;
  private @Nullable Extract extract;
  private long after;
  private boolean ofDossiers;

  DatasetReading(Membership asker, Selection selection, Reviewers reviewers) {
    this.asker = asker.person.id;
    this.project = asker.project.id;
    this.selection = selection;
    this.reviewers = reviewers;
    this.ofDossiers = selection.format().isOfDossiers();
  }

  /** What was read at once, free of the database; nothing after the last. */
  record Stretch(Outline outline, List<Portion> portions, List<Statement> statements) {
    boolean isEmpty() {
      return portions.isEmpty() && statements.isEmpty();
    }

    /** How each of its articles and dossiers is written, in their order. */
    Iterator<Consumer<Writing>> parts() {
      Stream<Consumer<Writing>> articles = portions.stream().map(p -> writing -> writing.add(p));
      Stream<Consumer<Writing>> dossiers = statements.stream().map(s -> writing -> writing.add(s));
      return Stream.concat(articles, dossiers).iterator();
    }
  }

  Stretch next() {
    return QuarkusTransaction.requiringNew().call(this::read);
  }

  private Stretch read() {
    Panache.getSession().setDefaultReadOnly(true);
    Panache.getSession().setHibernateFlushMode(FlushMode.MANUAL);
    Person person = Panache.getEntityManager().getReference(Person.class, asker);
    var membership = Membership.of(person, project).require(Permission.EXPORT);
    if (extract == null) {
      extract = new Extract(membership, selection, reviewers);
    }
    return read(membership, extract);
  }

  private Stretch read(Membership membership, Extract from) {
    var outline = from.outline(membership);
    var portions = ofDossiers ? List.<Portion>of() : portions(membership, from);
    if (portions.isEmpty() && !ofDossiers) {
      ofDossiers = selection.endsWithDossiers();
      after = 0;
    }
    boolean more = portions.isEmpty() && ofDossiers;
    return new Stretch(outline, portions, more ? statements(membership, from) : List.of());
  }

  private List<Portion> portions(Membership membership, Extract from) {
    var next = Article.next(membership, after, ARTICLES_AT_ONCE, Extract.CHARACTERS_AT_ONCE);
    after = next.isEmpty() ? after : next.get(next.size() - 1).id;
    return next.isEmpty() ? List.of() : from.of(membership, next);
  }

  private List<Statement> statements(Membership membership, Extract from) {
    var next = from.statements(membership, after, DOSSIERS_AT_ONCE);
    after = next.keySet().stream().reduce(after, Math::max);
    return List.copyOf(next.values());
  }
}
