// SPDX-License-Identifier: Apache-2.0
package attest.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EveryLinkTest {
  private static final String HERE = "http://here";

  @Test
  void leadsSomewhere() {
    var lead = Given.administrator("lead");
    var session = lead.signsIn();
    var nowhere = new ArrayList<String>();
    var linked = new TreeMap<String, String>();
    for (String path : EveryPage.ledBy(lead).paths()) {
      var page = read(session, path);
      for (var link : page.select("a[href]")) {
        String target = link.attr("href");
        if (target.startsWith("#")) {
          note(nowhere, path, target, page.getElementById(target.substring(1)) != null);
        } else if (link.absUrl("href").startsWith(HERE)) {
          linked.putIfAbsent(link.absUrl("href").replaceAll("#.*", ""), path);
        }
      }
    }
    assertTrue(linked.size() > 60, "Only " + linked.size() + " addresses were found");
    linked.forEach(
        (target, from) -> {
          int answer = session.asks().get(target.substring(HERE.length())).statusCode();
          note(nowhere, from, target + " " + answer, answer < 400);
        });
    assertEquals(List.of(), nowhere);
  }

  private static void note(List<String> nowhere, String from, String target, boolean isThere) {
    if (!isThere) {
      nowhere.add(from + " -> " + target);
    }
  }

  private static Document read(Human.Session session, String path) {
    String page = session.asks().get(path).then().statusCode(200).extract().asString();
    return Jsoup.parse(page, HERE + path);
  }
}
