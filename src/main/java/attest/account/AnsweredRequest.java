// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/**
 * What a POST with an {@code Idempotency-Key} answered, kept two days: a retry gets the same
 * answer.
 */
@Entity
public class AnsweredRequest extends PanacheEntityBase {
  static final Duration KEPT = Duration.ofDays(2);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public long personId;
  public String requestKey;
  public String route;
  public String bodyHash;

  @Column(columnDefinition = "text")
  public String answer;

  public Instant createdAt;

  protected AnsweredRequest() {}

  static AnsweredRequest earlier(long person, String key, String route) {
    return find("personId = ?1 and requestKey = ?2 and route = ?3", person, key, route)
        .firstResult();
  }

  /** Takes the key before the work is done, so that another with the same key waits for it. */
  static AnsweredRequest claim(
      long person, String key, String route, String bodyHash, Instant now) {
    return keep(person, key, route, bodyHash, "", now);
  }

  void answered(String with) {
    answer = with;
  }

  static AnsweredRequest keep(
      long person, String key, String route, String bodyHash, String answer, Instant now) {
    var row = new AnsweredRequest();
    row.personId = person;
    row.requestKey = key;
    row.route = route;
    row.bodyHash = bodyHash;
    row.answer = answer;
    row.createdAt = now;
    row.persistAndFlush();
    return row;
  }

  /** The answer of then, if the request of then was the same. */
  String answerTo(String hash) {
    if (!bodyHash.equals(hash)) {
      throw new Conflict("Idempotency-Key", "This Idempotency-Key was used for another request.");
    }
    return answer;
  }

  static void sweep(Instant now) {
    delete("createdAt < ?1", now.minus(KEPT));
  }
}
