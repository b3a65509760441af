// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sentences on which everybody agreed, settled in one go. */
@Entity
public class AdjudicationBatch extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  public Instant createdAt;

  public @Nullable Instant undoneAt;

  protected AdjudicationBatch() {}

  static AdjudicationBatch begin(Membership by, Instant now) {
    var batch = new AdjudicationBatch();
    batch.project = by.project;
    batch.person = by.person;
    batch.createdAt = now;
    batch.persist();
    return batch;
  }

  /**
   * @throws NotFound where the asker's project has no such batch
   */
  static AdjudicationBatch of(Membership asker, long id) {
    return AdjudicationBatch.<AdjudicationBatch>find("id = ?1 and project = ?2", id, asker.project)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no batch " + id + " that you may see."));
  }

  void undo(Instant now) {
    undoneAt = undoneAt == null ? now : undoneAt;
  }
}
