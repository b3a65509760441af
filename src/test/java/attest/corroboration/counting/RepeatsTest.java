// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import static attest.corroboration.counting.Given.AGENCY;
import static attest.corroboration.counting.Given.ARMY;
import static attest.corroboration.counting.Given.ODHK;
import static attest.corroboration.counting.Given.article;
import static attest.corroboration.counting.Given.byAgency;
import static attest.corroboration.counting.Given.credit;
import static attest.corroboration.counting.Given.denied;
import static attest.corroboration.counting.Given.unnamed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatsTest {

  @Test
  void aStatementFlowsFromItsOutletByItsRelayToItsOrigin() {
    var repeats = of(new Given().mention(article(1, 14), credit(AGENCY, ODHK)));
    assertEquals(
        List.of("Outlet 1 > Nord-Presse", "Nord-Presse > ODHK"),
        repeats.flows().stream()
            .map(f -> f.from().party().name() + " > " + f.to().party().name())
            .toList());
  }

  @Test
  void theAgencyOfAnArticleRelaysWhomItCredits() {
    assertEquals(2, of(new Given().mention(byAgency(1, AGENCY), credit(ODHK))).flows().size());
  }

  @Test
  void flowsAndSharesCountMentionsAndArticles() {
    var repeats =
        of(
            new Given()
                .mention(article(1, 14), credit(ODHK))
                .mention(article(1, 14), credit(ODHK))
                .mention(article(2, 14), credit(ODHK), credit(ARMY)));
    assertEquals(2, repeats.flows().get(0).mentions());
    assertEquals(1, repeats.flows().get(0).articles());
    var share = repeats.shares().get(0);
    assertEquals(ODHK, share.origin().party());
    assertEquals(3, share.mentions());
    assertEquals(2, share.articles());
    assertEquals(.75, share.share());
  }

  @Test
  void unnamedOriginsOfTwoArticlesAreTwo() {
    var nurse = unnamed("a nurse");
    var repeats =
        of(
            new Given()
                .mention(article(1, 14), credit(nurse))
                .mention(article(2, 14), credit(nurse)));
    assertEquals(2, repeats.shares().size());
  }

  @Test
  void aDenialRepeatsNobody() {
    var repeats = of(new Given().mention(article(1, 14), denied(ARMY)));
    assertEquals(List.of(), repeats.flows());
    assertEquals(List.of(), repeats.shares());
  }

  private static Repeats of(Given given) {
    return Repeats.of(given.mentions());
  }
}
