// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Attempts;
import attest.shared.Conflict;
import attest.shared.Sha256;
import attest.shared.Unreadable;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A POST that makes something, done once for each {@code Idempotency-Key}: what it answered is
 * stored in the transaction that did it, and a retry is given that answer. Without the header it is
 * simply done.
 */
@RequestScoped
public class Once {
  @Inject HttpHeaders headers;
  @Inject UriInfo uri;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /**
   * @param content what the request asks for, to tell a retry from another request under the same
   *     key
   * @param work runs within the caller's transaction, which is one of {@link
   *     attest.shared.Attempts}: of two that send the same at once, the second waits, begins anew
   *     and is given the first one's answer. It is read back as {@code type}
   */
  public <T> T run(Person person, String content, Class<T> type, Supplier<T> work) {
    String key = key();
    if (key == null) {
      return work.get();
    }
    return answer(person, key, Sha256.of(content), type, work);
  }

  /**
   * As {@link #run}, for work that commits in steps of its own and does not repeat what it finds
   * done: a retry after it was cut short does the rest. The caller has no transaction.
   *
   * @param content read only where there is a key
   */
  public <T> T inSteps(Person person, Supplier<String> content, Class<T> type, Supplier<T> work) {
    String key = key();
    if (key == null) {
      return work.get();
    }
    String hash = Sha256.of(content.get());
    var earlier = AnsweredRequest.earlier(person.id, key, uri.getPath());
    if (earlier != null) {
      return read(earlier.answerTo(hash), type);
    }
    T done = work.get();
    return Attempts.transaction(() -> answer(person, key, hash, type, () -> done));
  }

  /**
   * What a form makes that shows a secret: done once for each form, since no second answer could
   * show it. The caller's transaction is one of {@link attest.shared.Attempts}.
   *
   * @param form what tells two forms from one that is sent twice; empty where nothing does
   * @param content what stands in it
   * @throws Conflict where this form was sent before
   */
  public <T> T shown(Person person, String form, String content, Supplier<T> work) {
    if (form.isEmpty()) {
      return work.get();
    }
    String hash = Sha256.of(form + "\n" + content);
    if (AnsweredRequest.earlier(person.id, hash, uri.getPath()) != null) {
      throw new Conflict(
          "form",
          "This form was sent already, and what it made is shown once. Take that away and make"
              + " another.");
    }
    AnsweredRequest.claim(person.id, hash, uri.getPath(), hash, clock.instant());
    return work.get();
  }

  private <T> T answer(Person person, String key, String hash, Class<T> type, Supplier<T> work) {
    var earlier = AnsweredRequest.earlier(person.id, key, uri.getPath());
    return earlier == null ? first(person, key, hash, work) : read(earlier.answerTo(hash), type);
  }

  private @Nullable String key() {
    String key = headers.getHeaderString("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > 200)) {
      throw new Unreadable("Idempotency-Key", "An Idempotency-Key has 1 to 200 characters.");
    }
    return key;
  }

  private <T> T first(Person person, String key, String hash, Supplier<T> work) {
    var claimed = AnsweredRequest.claim(person.id, key, uri.getPath(), hash, clock.instant());
    T done = work.get();
    claimed.answered(write(done));
    return done;
  }

  private String write(Object answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T read(String answer, Class<T> type) {
    try {
      return json.readValue(answer, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
