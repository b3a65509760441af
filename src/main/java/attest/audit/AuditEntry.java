// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.shared.Deed;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A deed as it is kept: added once, never changed. Its place in the chain and its seal are given by
 * {@link Sealing}.
 */
@Entity
@Immutable
public class AuditEntry extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public Instant doneAt;
  public @Nullable Long projectId;
  public @Nullable Long personId;
  public String act;
  public String subject;

  /** JSON, its keys in order. */
  @Column(columnDefinition = "text")
  public String facts;

  /** Null until it is sealed. */
  public @Nullable Long place;

  public @Nullable String seal;

  protected AuditEntry() {}

  /** Keeps it, and holds nothing of it in memory: imports do many in one transaction. */
  static void add(Deed.Trace trace, String facts, Instant now) {
    var entry = new AuditEntry();
    entry.doneAt = now;
    entry.projectId = trace.project();
    entry.personId = trace.person();
    entry.act = trace.act();
    entry.subject = trace.subject();
    entry.facts = facts;
    entry.persist();
    getEntityManager().detach(entry);
  }

  /** What a sieve lets through, the last first, before a cursor. */
  static List<AuditEntry> of(Sieve sieve, long before, int most) {
    return AuditEntry.<AuditEntry>find(
            sieve.where() + " and id < :before order by id desc", sieve.values(before))
        .page(0, most)
        .list();
  }

  /** The feature that the act belongs to. */
  String feature() {
    return act.substring(0, Math.max(0, act.indexOf('.')));
  }
}
