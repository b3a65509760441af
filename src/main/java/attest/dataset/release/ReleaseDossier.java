// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.format.Statement;
import attest.dataset.format.Statement.Evidence;
import attest.dataset.split.Split;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A dossier as a release captured it, and its part: that of the articles it speaks of. */
@Entity
public class ReleaseDossier extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Release release;

  public long dossierId;

  /** Their ids, as JSON. */
  @Column(columnDefinition = "text")
  String articles;

  @Column(columnDefinition = "text")
  String statement;

  public String part;

  protected ReleaseDossier() {}

  static void keep(Release release, long dossierId, Statement statement) {
    var dossier = new ReleaseDossier();
    dossier.release = release;
    dossier.dossierId = dossierId;
    dossier.articles =
        Json.write(
            statement.evidence().stream().map(Evidence::article).distinct().sorted().toList());
    dossier.statement = Json.write(statement);
    dossier.part = Split.WHOLE;
    dossier.persist();
  }

  /** As it was captured. */
  Statement statement() {
    return Json.read(statement, Statement.class);
  }

  /** Those of one part of a release after one, in order. */
  static List<ReleaseDossier> of(Release release, String part, long after, int most) {
    return ReleaseDossier.<ReleaseDossier>find(
            "release = ?1 and part = ?2 and dossierId > ?3 order by release.id, part, dossierId",
            release,
            part,
            after)
        .page(0, most)
        .list();
  }

  /** Which articles each of a release speaks of, by its own id; none of its words are read. */
  static Map<Long, List<Long>> articles(Release release) {
    var found = new LinkedHashMap<Long, List<Long>>();
    getEntityManager()
        .createQuery(
            "select d.id, d.articles from ReleaseDossier d where d.release = ?1"
                + " order by d.dossierId",
            Object[].class)
        .setParameter(1, release)
        .getResultStream()
        .forEach(
            row ->
                found.put((Long) row[0], Arrays.asList(Json.read((String) row[1], Long[].class))));
    return found;
  }

  /** How many each part has. */
  static Map<String, Long> counts(Release release) {
    var counts = new TreeMap<String, Long>();
    getEntityManager()
        .createQuery(
            "select d.part, count(d) from ReleaseDossier d where d.release = ?1 group by d.part",
            Object[].class)
        .setParameter(1, release)
        .getResultStream()
        .forEach(row -> counts.put((String) row[0], (Long) row[1]));
    return counts;
  }

  static void goTo(String part, long id) {
    update("part = ?1 where id = ?2", part, id);
  }

  static void forget(Release release) {
    delete("release", release);
  }
}
