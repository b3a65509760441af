// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corroboration.counting.CountedMention;
import attest.corroboration.counting.CountedMention.Credit;
import attest.corroboration.counting.CountedMention.Publication;
import attest.corroboration.counting.Party;
import attest.corroboration.counting.Repeats;
import attest.corroboration.counting.Repeats.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FlowchartTest {

  @Test
  void originsStandBeforeRelaysAndRelaysBeforeOutlets() {
    var chart = of(said("Courier", "Agency", "Monitor"), said("Courier", "Monitor"));
    assertEquals(
        List.of(Part.ORIGIN, Part.RELAY, Part.OUTLET),
        chart.boxes().stream().map(box -> box.node().part()).toList());
    assertEquals(3, chart.arrows().size());
  }

  @Test
  void aRelayOfARelayStandsFurtherOn() {
    var chart = of(said("Courier", "Second", "First", "Monitor"));
    assertEquals(
        List.of("Monitor", "First", "Second", "Courier"),
        chart.boxes().stream().map(box -> box.node().party().name()).toList());
  }

  @Test
  void onlyWhatComesFromARelayIsRepeated() {
    var chart = of(said("Courier", "Agency", "Monitor"));
    assertFalse(chart.arrows().get(1).repeats());
    assertTrue(chart.arrows().get(0).repeats());
  }

  @Test
  void whatGoesPastARelayGoesBetweenTheBoxes() {
    var chart =
        of(
            said("Courier", "Agency", "Monitor"),
            said("Gazette", "Monitor"),
            said("Tribune", "Second", "Agency", "Monitor"),
            said("Herald", "Ministry"));
    var past = new ArrayList<String>();
    for (var arrow : chart.arrows()) {
      var level = Pattern.compile(" (\\d+) (\\d+) H(\\d+)").matcher(arrow.path());
      while (level.find()) {
        int x = Integer.parseInt(level.group(1));
        int y = Integer.parseInt(level.group(2));
        past.add(arrow.flow().from().key());
        assertTrue(chart.boxes().stream().anyMatch(b -> b.x() == x), "beside boxes");
        assertTrue(
            chart.boxes().stream()
                .noneMatch(b -> b.x() == x && b.y() < y && y < b.y() + b.height()),
            arrow.path());
        assertTrue(y < chart.height());
      }
    }
    assertEquals(
        List.of("Courier", "Gazette", "Gazette", "Herald", "Herald"),
        past.stream().sorted().toList());
  }

  @Test
  void relaysInACircleEnd() {
    var chart = of(said("Courier", "A", "B", "Monitor"), said("Courier", "B", "A", "Monitor"));
    assertEquals(4, chart.boxes().size());
  }

  @Test
  void whatIsSaidMostIsDrawnWhereThereIsTooMuch() {
    var said = new ArrayList<List<String>>();
    for (int i = 0; i < 20; i++) {
      said.add(said("Courier", "Monitor " + i));
    }
    said.add(said("Courier", "Monitor 19"));
    var chart = chart(said);
    assertEquals(6, chart.left());
    assertTrue(chart.boxes().stream().anyMatch(b -> b.name().equals("Monitor 19")));
  }

  @Test
  void nothingSaidDrawsNothing() {
    assertTrue(of().boxes().isEmpty());
  }

  private static List<String> said(String... outletThenChain) {
    return List.of(outletThenChain);
  }

  @SafeVarargs
  private static Flowchart of(List<String>... said) {
    return chart(List.of(said));
  }

  private static Flowchart chart(List<List<String>> said) {
    var mentions = new ArrayList<CountedMention>();
    for (var one : said) {
      long id = mentions.size() + 1L;
      var chain = one.stream().skip(1).map(FlowchartTest::party).toList();
      mentions.add(
          new CountedMention(
              id,
              id,
              null,
              new Publication(id, party(one.get(0)), null, null),
              Stream.of(new Credit("c" + id, chain, false)).toList(),
              List.of()));
    }
    return Flowchart.of(Repeats.of(mentions));
  }

  private static Party party(String name) {
    return new Party(name, name, "", true, "", "");
  }
}
