// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place where a refusal or a fault becomes an answer: problem details for the API, a page
 * for people.
 */
public class ProblemAnswers {
  private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
  private static final String FORM_READING = "org.jboss.resteasy.reactive.server.core.multipart.";
  private static final String BODY_READING =
      "org.jboss.resteasy.reactive.server.vertx.VertxInputStream";
  private static final String TYPE_READING =
      "org.jboss.resteasy.reactive.common.headers.MediaTypeHeaderDelegate";

  private static final int OUTAGE_SECONDS = 5;

  /**
   * What the page shows.
   *
   * @param detail in English; empty where the status says all there is
   * @param more whether the detail tells what the status does not
   * @param earlier whether the form that was sent is of an earlier session
   * @param fault its number in the log; empty where nothing failed
   */
  public record Sheet(int status, String detail, boolean more, boolean earlier, String fault) {
    static Sheet of(Problem problem) {
      return new Sheet(
          problem.status(),
          problem.words(),
          problem.saysMore(),
          problem instanceof EarlierPage,
          "");
    }

    static Sheet of(int status, String fault) {
      return new Sheet(status, "", false, false, fault);
    }
  }

  @CheckedTemplate(basePath = "shared")
  static class Templates {
    static native TemplateInstance problem(Sheet sheet);
  }

  @Inject UriInfo uri;
  @Inject CurrentVertxRequest http;

  @ServerExceptionMapper
  public Response refused(Problem problem) {
    var answer = answer(ProblemDetails.of(problem), Sheet.of(problem));
    if (problem instanceof TooMany wait) {
      answer.header("Retry-After", Math.max(1, wait.retryAfter().toSeconds()));
    }
    return answer.build();
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException e) {
    if (e.getCause() instanceof Problem refusal) {
      return refused(refusal); // of a converter, as the library wraps it
    }
    int status = e.getResponse().getStatus();
    if (status >= 300 && status < 400) {
      return e.getResponse();
    }
    return answer(ProblemDetails.of(status, words(status)), Sheet.of(status, "")).build();
  }

  @ServerExceptionMapper
  public Response failed(Throwable e) {
    if (isFrom(FORM_READING, e)) {
      return refused(new Unreadable(null, "The form is damaged, or ends too early."));
    }
    if (isFrom(TYPE_READING, e)) {
      return refused(new Unreadable(null, "A header names a type of content that is none."));
    }
    if (hasGone(e, http.getCurrent().response().closed())) {
      return refused(new Unreadable(null, "The request ends too early."));
    }
    var outage = Outage.behind(e);
    if (outage != null) {
      LOG.errorf("The database or its disk cannot be used at present: %s", outage.getMessage());
      var problem =
          ProblemDetails.of(
              503, "The database cannot be used at present. Nothing was stored. Try again.");
      return answer(problem, Sheet.of(503, "")).header("Retry-After", OUTAGE_SECONDS).build();
    }
    var number = UUID.randomUUID().toString();
    LOG.errorf(e, "Fault %s", number);
    return answer(
            ProblemDetails.of(
                500, "Something failed here. Nothing was half stored. Fault " + number + "."),
            Sheet.of(500, number))
        .build();
  }

  /** Whether the library failed while it read what was sent: the client's fault. */
  private static boolean isFrom(String reading, Throwable e) {
    return e.getStackTrace().length > 0 && e.getStackTrace()[0].getClassName().startsWith(reading);
  }

  /**
   * Whether the client went away while something was sent, or while what it sent waited for its
   * turn: there is nobody to answer. A closed file looks alike, but is not found by reading a body.
   *
   * @param closed whether its connection is
   */
  static boolean hasGone(Throwable e, boolean closed) {
    if (closed && e instanceof IOException) {
      return true;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpClosedException
          || (cause instanceof ClosedChannelException && isFrom(BODY_READING, cause))) {
        return true;
      }
    }
    return false;
  }

  private Response.ResponseBuilder answer(ProblemDetails problem, Sheet sheet) {
    if (isApi(uri.getPath())) {
      return Response.status(problem.status()).type(ProblemDetails.MEDIA_TYPE).entity(problem);
    }
    return Response.status(problem.status())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(Templates.problem(sheet).render());
  }

  /** Whether a path belongs to the API, whose answers are JSON. */
  public static boolean isApi(String path) {
    return path.startsWith("/api/");
  }

  private static String words(int status) {
    return switch (status) {
      case 404 -> "There is nothing here that you may see.";
      case 405 -> "This address does not take that method.";
      case 413 -> "That is larger than this server takes in one request.";
      case 415 -> "This address does not take that type of content.";
      default -> "The request could not be taken as it was sent.";
    };
  }
}
