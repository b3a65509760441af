// SPDX-License-Identifier: Apache-2.0
package attest.dataset.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has a release made, and waits until it is. */
final class RemoteRelease {
  private static final long PAUSE_MILLIS = 500;

  private final RemoteServer server;
  private final String project;
  private final PrintStream out;
  private final PrintStream err;

  RemoteRelease(RemoteServer server, String project, PrintStream out, PrintStream err) {
    this.server = server;
    this.project = project;
    this.out = out;
    this.err = err;
  }

  /**
   * @return the process's exit code
   */
  int run(Options options) throws Refused {
    server.post(project + "/releases", wish(options));
    return await(project + "/releases/" + RemoteServer.part(options.need("version")));
  }

  private static Map<String, Object> wish(Options options) {
    var wish = new LinkedHashMap<String, Object>();
    wish.put("version", options.need("version"));
    wish.putAll(options.only("answers", "reviewers", "parts", "text", "notes", "licence"));
    String formats = options.find("formats");
    if (formats != null) {
      wish.put("formats", List.of(formats.split(",")));
    }
    String split = options.find("split");
    if (split != null) {
      wish.put("split", shares(split));
    }
    if (options.find("seed") != null) {
      wish.put("seed", (long) number("seed", options.need("seed")));
    }
    return wish;
  }

  private static Map<String, Double> shares(String split) {
    var shares = new LinkedHashMap<String, Double>();
    for (String part : split.split(",")) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw new Misused("--split is written train=0.8,test=0.2.");
      }
      shares.put(part.substring(0, equals), number("split", part.substring(equals + 1)));
    }
    return shares;
  }

  private static double number(String option, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new Misused("--" + option + " wants a number, not " + text + ".");
    }
  }

  private int await(String path) throws Refused {
    String told = "";
    while (true) {
      JsonNode shown = server.get(path);
      String state = shown.path("state").asText();
      if (!state.equals("WRITING")) {
        out.println(shown.toPrettyString());
        return state.equals("READY") ? 0 : 1;
      }
      String now = progress(shown);
      if (!now.equals(told)) {
        err.println(now);
      }
      told = now;
      pause();
    }
  }

  private static String progress(JsonNode shown) {
    return "%d of %d articles, %d of %d files"
        .formatted(
            shown.path("captured").asLong(),
            shown.path("articles").asLong(),
            shown.path("files").size(),
            shown.path("wanted").asInt());
  }

  private static void pause() throws Refused {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted; the release is written on.");
    }
  }
}
