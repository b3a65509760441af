// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attest.annotation.Details.Claim;
import attest.annotation.Details.Figure;
import attest.annotation.Details.Printed;
import attest.shared.Invalid;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailCheckTest {
  private static final String SENTENCE = "Douze 😀 morts.";
  private static final List<String> ALL = List.of("CLAIM", "CASUALTY_FIGURE", "ATTRIBUTION");

  private static Details claims(Claim... claims) {
    return new Details(List.of(claims), List.of(), List.of());
  }

  private static Claim claim(@Nullable Integer begin, @Nullable Integer end) {
    return new Claim(UUID.randomUUID(), Choices.Type.OTHER, Choices.Hedge.NONE, begin, end);
  }

  private static Details figure(String fields) throws Exception {
    String json =
        "{\"id\":\"%s\",\"qualifier\":\"exact\",\"harm\":\"killed\"%s}"
            .formatted(UUID.randomUUID(), fields.isEmpty() ? "" : "," + fields.replace('\'', '"'));
    var figure =
        new ObjectMapper().registerModule(new JavaTimeModule()).readValue(json, Figure.class);
    return new Details(List.of(), List.of(figure), List.of());
  }

  private static void check(Details details, List<String> labels) {
    new DetailCheck(SENTENCE.length(), () -> SENTENCE).check(details, labels);
  }

  private static String refused(Details details) {
    return String.valueOf(assertThrows(Invalid.class, () -> check(details, ALL)).field());
  }

  @Test
  void aSpanMayBeLeftOutOrCoverTheWholeSentence() {
    assertDoesNotThrow(() -> check(claims(claim(null, null), claim(0, SENTENCE.length())), ALL));
    assertDoesNotThrow(() -> check(claims(claim(6, 8)), ALL));
  }

  @ParameterizedTest
  @CsvSource({
    "-1,3,begin",
    "3,3,end",
    "4,3,end",
    "0,99,end",
    "99,100,begin",
    "7,8,begin",
    "0,7,end",
    "2147483647,-1,begin",
    ",3,begin",
    "3,,end"
  })
  void aSpanOutsideBackwardsOrInsideASurrogatePairIsRefused(
      @Nullable Integer begin, @Nullable Integer end, String field) {
    assertEquals("claims[0]." + field, refused(claims(claim(begin, end))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'low':5,'high':4|low",
        "'low':-1|low",
        "'high':-1|high",
        "'low':1000000000001|low",
        "'from':'2016-02-02','to':'2016-02-01'|from",
        "'from':'0999-01-01'|from",
        "'to':'+10000-01-01'|to",
        "'source':'00000000-0000-0000-0000-000000000001','unsourced':true|unsourced",
        "'text':'a\\u0000'|text",
        "'place':'\\ud800'|place"
      })
  void aFigureThatCannotBeIsRefusedByItsPath(String fields, String field) throws Exception {
    assertEquals("figures[0]." + field, refused(figure(fields)));
  }

  @Test
  void anOpenEndIsTaken() throws Exception {
    for (String fields : List.of("", "'low':0", "'high':7", "'low':7,'high':7")) {
      check(figure(fields), ALL);
    }
  }

  @Test
  void detailsBelongToTheirLabel() throws Exception {
    var figure = figure("");
    var refusal = assertThrows(Invalid.class, () -> check(figure, List.of("CLAIM")));
    assertEquals("figures", refusal.field());
  }

  @Test
  void anIdStandsOnceAndASentenceHasFiftyDetails() {
    var one = claim(null, null);
    assertEquals("claims[1].id", refused(claims(one, one)));
    var many = new ArrayList<Claim>();
    for (int i = 0; i < DetailCheck.MOST; i++) {
      many.add(claim(null, null));
    }
    assertDoesNotThrow(() -> check(claims(many.toArray(Claim[]::new)), ALL));
    many.add(claim(null, null));
    assertEquals("claims", refused(claims(many.toArray(Claim[]::new))));
  }

  @Test
  void aChainHasNamesOnOneLineEach() {
    for (String name : List.of("", "  ", "AFP\nOSDH")) {
      var attribution =
          new Details.Attribution(
              UUID.randomUUID(),
              "OSDH",
              new Printed("OSDH", 0, 4),
              null,
              null,
              List.of("AFP", name),
              Choices.Polarity.ASSERTS,
              null);
      var details = new Details(List.of(), List.of(), List.of(attribution));
      assertEquals("attributions[0].chain[1]", refused(details));
    }
  }

  @Test
  void theHistoryReadsBackWhatItWrote() throws Exception {
    var details = figure("'low':3,'from':'2016-01-01','category':'child','unsourced':true");
    assertEquals(details, Details.of(details.json()));
    assertEquals(Details.NONE, Details.of(Details.NONE.json()));
  }
}
