// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import attest.dataset.format.Out;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a message tells: that something happened and where to ask, never what it holds or who did
 * it. Whoever asks does so under rights of their own, and a blind project stays blind.
 *
 * @param event what happened, as {@code noun.verb}
 * @param body as it is sent and signed
 */
record Happening(String event, String body) {
  private static final String API = "/api/v1";

  /** That messages arrive. */
  static Happening trial(String project, Instant now) {
    return of("webhook.made", now, project, Map.of(), "/projects/" + project);
  }

  static Happening release(String project, String version, Instant now) {
    String path = "/projects/" + project + "/releases/" + version;
    return of("release.ready", now, project, Map.of("release", version), path);
  }

  /**
   * @param submitted false where it was reopened
   */
  static Happening submission(String project, long article, boolean submitted, Instant now) {
    String event = submitted ? "article.submitted" : "article.reopened";
    return of(event, now, project, Map.of("article", article), "/articles/" + article);
  }

  private static Happening of(
      String event, Instant now, String project, Map<String, Object> subject, String path) {
    var data = new LinkedHashMap<String, Object>();
    data.put("project", project);
    data.putAll(subject);
    data.put("path", API + path);
    var body = new LinkedHashMap<String, Object>();
    body.put("type", event);
    body.put("timestamp", now);
    body.put("data", data);
    return new Happening(event, Out.json(body));
  }
}
