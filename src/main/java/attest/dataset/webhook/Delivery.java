// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import attest.account.Person;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Invalid;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a webhook. It is sent until it is answered with success or given up, at least once:
 * a receiver tells one that comes twice by its id.
 */
@Entity
@Table(name = "webhook_delivery")
public class Delivery extends PanacheEntityBase {
  /** After which a node that makes an attempt is taken for gone. */
  private static final Duration HELD = Duration.ofMinutes(1);

  /** Where it stands. */
  public enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Webhook webhook;

  public String message;
  public String event;

  @Column(columnDefinition = "text")
  public String body;

  public Instant madeAt;

  @Enumerated(EnumType.STRING)
  public State state;

  public int attempts;
  public Instant dueAt;
  public String answer;
  public @Nullable Instant answeredAt;

  protected Delivery() {}

  static void put(Webhook webhook, Happening happening, Instant now) {
    var delivery = new Delivery();
    delivery.webhook = webhook;
    delivery.message = UUID.randomUUID().toString();
    delivery.event = happening.event();
    delivery.body = happening.body();
    delivery.madeAt = now;
    delivery.state = State.WAITING;
    delivery.attempts = 0;
    delivery.dueAt = now;
    delivery.answer = "";
    delivery.persist();
  }

  /** The latest first. */
  static List<Delivery> of(Webhook webhook, long before, int most) {
    return Delivery.<Delivery>find(
            "webhook = ?1 and (?2 = 0 or id < ?2) order by id desc", webhook, before)
        .page(0, most)
        .list();
  }

  /**
   * @throws NotFound where the webhook has no such one
   */
  static Delivery in(Webhook webhook, long id) {
    return Delivery.<Delivery>find("webhook = ?1 and id = ?2", webhook, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("The webhook has no such delivery."));
  }

  /** One that is due, of which the caller makes the next attempt; no other node takes it. */
  static Optional<Delivery> claim(Instant now) {
    return getEntityManager()
        .createNativeQuery(
            "select id from webhook_delivery where state = 'WAITING' and due_at <= ?1"
                + " order by due_at, id limit 1 for update skip locked",
            Long.class)
        .setParameter(1, now)
        .getResultStream()
        .findFirst()
        .map(id -> Delivery.<Delivery>findById(id).attempted(now));
  }

  private Delivery attempted(Instant now) {
    attempts++;
    dueAt = now.plus(HELD);
    return this;
  }

  /** The attempt that was made last, unless another has been made since. */
  static Optional<Delivery> afterAttempt(long id, int attempt) {
    return Delivery.<Delivery>find("id = ?1 and attempts = ?2", id, attempt)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  void answered(Outcome outcome, Instant now) {
    answer = outcome.answer();
    answeredAt = now;
    var wait = Patience.after(attempts);
    if (outcome.taken()) {
      state = State.DELIVERED;
    } else if (wait.isEmpty() || !webhook.stands()) {
      state = State.GIVEN_UP;
    } else {
      dueAt = now.plus(wait.get());
    }
  }

  /**
   * Has an attempt made at once; one that has been made is not made again.
   *
   * @param attempt its number, one more than were made
   * @throws Invalid for a number that is not the next
   */
  void attempt(int attempt, Person by, Instant now) {
    if (attempt < 1 || attempt > attempts + 1) {
      throw new Invalid("attempt", "The next attempt is number " + (attempts + 1) + ".");
    }
    if (attempt > attempts) {
      state = State.WAITING;
      dueAt = now;
      Deeds.tell(
          new Deed.Trace(
              webhook.project.id,
              by.id,
              "dataset.send-again",
              "webhook/" + webhook.id,
              Map.of("delivery", String.valueOf(id), "attempt", String.valueOf(attempt))));
    }
  }

  static void giveUpAll(Webhook webhook) {
    update("state = ?1 where webhook = ?2 and state = ?3", State.GIVEN_UP, webhook, State.WAITING);
  }
}
