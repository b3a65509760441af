// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Project;
import attest.shared.Conflict;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Invalid;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An address that is told of what happens in a project. */
@Entity
public class Webhook extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  public String url;
  String secret;
  public boolean releases;
  public boolean submissions;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person maker;

  public Instant madeAt;
  long removedStamp;

  protected Webhook() {}

  /** What it is told of. */
  record Occasions(boolean releases, boolean submissions) {
    /**
     * @throws Invalid for none
     */
    Occasions {
      if (!releases && !submissions) {
        throw new Invalid("releases", "Choose releases, submissions or both.");
      }
    }
  }

  /**
   * Makes one, and has a message sent to try it.
   *
   * @param url as it is gone to
   * @throws Conflict where the project has one of this address
   */
  static Webhook make(Membership asker, String url, Occasions occasions, Instant now) {
    if (count("project = ?1 and url = ?2 and removedStamp = 0", asker.project, url) > 0) {
      throw new Conflict("url", "The project tells this address already.");
    }
    var webhook = new Webhook();
    webhook.project = asker.project;
    webhook.url = url;
    webhook.secret = Signature.secret();
    webhook.releases = occasions.releases;
    webhook.submissions = occasions.submissions;
    webhook.maker = asker.person;
    webhook.madeAt = now;
    webhook.removedStamp = 0;
    webhook.persist();
    webhook.tell(asker.person, "dataset.make-webhook");
    Delivery.put(webhook, Happening.trial(asker.project.projectKey, now), now);
    return webhook;
  }

  /** Those of the asker's project, in the order in which they were made. */
  static List<Webhook> of(Membership asker, long after, int most) {
    return Webhook.<Webhook>find(
            "from Webhook w join fetch w.maker where w.project = ?1 and w.removedStamp = 0"
                + " and w.id > ?2 order by w.id",
            asker.require(Permission.MANAGE).project,
            after)
        .page(0, most)
        .list();
  }

  /**
   * @throws NotFound where the asker's project has no such one
   */
  static Webhook in(Membership asker, long id) {
    return Webhook.<Webhook>find(
            "from Webhook w join fetch w.maker where w.project = ?1 and w.removedStamp = 0"
                + " and w.id = ?2",
            asker.require(Permission.MANAGE).project,
            id)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("The project has no such webhook."));
  }

  /** Those that are told of releases, or of submissions. */
  static List<Webhook> toldOf(long project, boolean release) {
    String occasion = release ? "releases" : "submissions";
    return list("project.id = ?1 and removedStamp = 0 and " + occasion + " order by id", project);
  }

  /** What waits for it is not sent any more. */
  void remove(Person by, Instant now) {
    removedStamp = now.toEpochMilli();
    Delivery.giveUpAll(this);
    tell(by, "dataset.remove-webhook");
  }

  /** Whether messages still go to it. */
  boolean stands() {
    return removedStamp == 0 && project.removedStamp == 0;
  }

  private void tell(Person by, String act) {
    var facts =
        Map.of("releases", String.valueOf(releases), "submissions", String.valueOf(submissions));
    Deeds.tell(new Deed.Trace(project.id, by.id, act, "webhook/" + id, facts));
  }
}
