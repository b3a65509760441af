// SPDX-License-Identifier: Apache-2.0
package attest.project;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * One folded name of a present entry: what lets a name belong to one entry of a project only. All
 * that change them hold the project.
 */
@Entity
public class SourceName extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  public Source source;

  public String folded;

  protected SourceName() {}

  private SourceName(Source source, String folded) {
    this.project = source.project;
    this.source = source;
    this.folded = folded;
  }

  /** The entry that has this name, in any spelling that is compared as the same. */
  static Optional<Source> owner(Project project, String name) {
    return getEntityManager()
        .createQuery(
            "select n.source from SourceName n where n.project = ?1 and n.folded = ?2",
            Source.class)
        .setParameter(1, project)
        .setParameter(2, FoldedName.of(name))
        .getResultStream()
        .findFirst();
  }

  /**
   * Makes the names of an entry follow what it says.
   *
   * @throws NameTaken where another entry has one of them, naming both
   */
  static void follow(Source source, SourceEntry entry) {
    var names = entry.names();
    for (int i = 0; i < names.size(); i++) {
      refuseTaken(source, i == 0 ? "name" : "aliases", names.get(i));
    }
    var wanted = new HashSet<>(names.stream().map(FoldedName::of).toList());
    for (SourceName standing : SourceName.<SourceName>list("source", source)) {
      if (!wanted.remove(standing.folded)) {
        standing.delete();
      }
    }
    wanted.forEach(folded -> new SourceName(source, folded).persist());
  }

  private static void refuseTaken(Source source, String field, String name) {
    owner(source.project, name)
        .filter(other -> !other.id.equals(source.id))
        .ifPresent(
            other -> {
              throw new NameTaken(field, name, other.name);
            });
  }

  /** Gives up all names of an entry. */
  static void free(Source source) {
    delete("source", source);
  }

  /** Hands all names of an entry on to another. */
  static void move(Source from, Source to) {
    update("source = ?1 where source = ?2", to, from);
  }

  /** Takes these names away from an entry. */
  static void take(Source from, List<String> names) {
    delete("source = ?1 and folded in ?2", from, names.stream().map(FoldedName::of).toList());
  }
}
