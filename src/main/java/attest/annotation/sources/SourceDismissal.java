// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.account.Person;
import attest.project.FoldedName;
import attest.project.Membership;
import attest.project.Project;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** A name met in text that a lead does not want in the register: not proposed again. */
@Entity
public class SourceDismissal extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  public String folded;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  public Instant createdAt;

  protected SourceDismissal() {}

  /** Dismisses a name in all its spellings; twice is once. */
  static void dismiss(Membership lead, String name, Instant now) {
    lead.project.hold();
    String folded = FoldedName.of(name);
    if (count("project = ?1 and folded = ?2", lead.project, folded) == 0) {
      var dismissal = new SourceDismissal();
      dismissal.project = lead.project;
      dismissal.folded = folded;
      dismissal.person = lead.person;
      dismissal.createdAt = now;
      dismissal.persist();
    }
  }

  static Set<String> of(Project project) {
    return SourceDismissal.<SourceDismissal>stream("project", project)
        .map(dismissal -> dismissal.folded)
        .collect(Collectors.toSet());
  }
}
