// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in the trade's words, answered in one place ({@link ProblemAnswers}) as RFC 9457
 * problem details or as a page. The message is shown to people: it says what happened, what was
 * kept, what to do.
 */
public abstract class Problem extends RuntimeException {
  private final int status;
  private final @Nullable String field;
  private final Map<String, Object> members = new LinkedHashMap<>();

  protected Problem(int status, @Nullable String field, String message) {
    super(message, null, false, false);
    this.status = status;
    this.field = field;
  }

  /** Adds an extension member to the problem details, such as the version that stands. */
  protected void add(String name, Object content) {
    members.put(name, content);
  }

  public int status() {
    return status;
  }

  /** The status of a page that shows its form again: 422, save where the asker must wait (429). */
  public int formStatus() {
    return status == 429 ? status : 422;
  }

  /** The field at fault, or null where no single field is. */
  public @Nullable String field() {
    return field;
  }

  public Map<String, Object> members() {
    return members;
  }

  /** Whether the words tell what the status does not. */
  public boolean saysMore() {
    return true;
  }

  public String words() {
    return String.valueOf(getMessage());
  }
}
