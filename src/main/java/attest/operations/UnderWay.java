// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * Requests that somebody waits for. Open pages are none: the platform would count every one that
 * ever was open.
 */
final class UnderWay {
  private static final int UNAVAILABLE = 503;

  /** The platform does not tell of the end of one whose client left in mid-answer. */
  private final Set<HttpServerResponse> answers =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  static boolean isPage(RoutingContext request) {
    return "websocket".equalsIgnoreCase(request.request().getHeader("Upgrade"));
  }

  void add(RoutingContext request) {
    answers.add(request.response());
    request.addEndHandler(ended -> answers.remove(request.response()));
  }

  /**
   * They are asked apart from the set: an answer that ends holds its connection while it leaves the
   * set, and would wait for whoever holds the set and asks its connection.
   */
  long count() {
    var now = answers.toArray(HttpServerResponse[]::new);
    return Stream.of(now).filter(answer -> !answer.ended() && !answer.closed()).count();
  }

  /** 503 before anything was read or done: a proxy asks another node, a page asks again. */
  static void refuse(RoutingContext request) {
    var answer = request.response().setStatusCode(UNAVAILABLE).putHeader("Retry-After", "1");
    if (request.request().version() == HttpVersion.HTTP_1_1) {
      answer.putHeader("Connection", "close");
    }
    answer.end();
  }
}
