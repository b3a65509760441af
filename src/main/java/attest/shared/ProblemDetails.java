// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Problem details for HTTP APIs, RFC 9457, with the field at fault as an extension. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String field,
    @JsonAnyGetter Map<String, Object> members) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static ProblemDetails of(Problem problem) {
    return new ProblemDetails(
        "about:blank",
        title(problem.status()),
        problem.status(),
        problem.words(),
        problem.field(),
        problem.members());
  }

  public static ProblemDetails of(int status, String detail) {
    return new ProblemDetails("about:blank", title(status), status, detail, null, Map.of());
  }

  /** The status in words, for a heading. */
  static String title(int status) {
    return switch (status) {
      case 400 -> "Not readable";
      case 401 -> "Sign in first";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Not offered here";
      case 406 -> "Not available in that form";
      case 409 -> "Conflict";
      case 412 -> "Changed meanwhile";
      case 413 -> "Too large";
      case 415 -> "Not a form of content this takes";
      case 422 -> "Not accepted";
      case 429 -> "Too many attempts";
      default -> status < 500 ? "Not accepted" : "The server failed";
    };
  }
}
