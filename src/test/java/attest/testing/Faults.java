// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import attest.shared.ProblemAnswers;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Tells a test why the program failed inside: its answer gives no more than a number, under which
 * the log has the rest.
 */
final class Faults implements Filter {
  private static final Logger LOG = Logger.getLogger(ProblemAnswers.class.getName());
  private static final Heard HEARD = new Heard();

  /** What the log was told, by the number of the fault. */
  private static final class Heard extends Handler {
    private final Map<String, Throwable> faults = new ConcurrentHashMap<>();

    @Override
    public void publish(LogRecord told) {
      if (told.getThrown() != null && told.getParameters() != null) {
        faults.put(String.valueOf(told.getParameters()[0]), told.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    listen();
    var answer = context.next(request, expected);
    if (answer.statusCode() == 500) {
      throw new AssertionError(request.getMethod() + " " + request.getURI() + reason(answer));
    }
    return answer;
  }

  /** The program begins its log anew whenever it is started. */
  private static synchronized void listen() {
    LOG.removeHandler(HEARD);
    LOG.addHandler(HEARD);
  }

  private static String reason(Response answer) {
    String text = answer.asString();
    var told = new StringBuilder(" answered 500");
    HEARD.faults.forEach(
        (number, fault) -> {
          if (text.contains(number)) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
              told.append(" because of ").append(cause);
            }
          }
        });
    return told.append(": ").append(text).toString();
  }
}
