// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReshapedDetailsTest extends ReshapedArticle {
  @Test
  void bothHalvesKeepTheLabelsAndDetailsGoWithTheirSpan() {
    String dozen = uuid();
    String thirty = uuid();
    String loose = uuid();
    int second = CUT + 1;
    int at = LONG.indexOf("trente");
    judge(
        ana,
        sentence,
        "{'labels':['CLAIM','CASUALTY_FIGURE'],'note':'à voir','claims':[{'id':'"
            + loose
            + "','type':'casualty'}],'figures':["
            + FIGURE.formatted(dozen, "douze", LONG.indexOf("douze"), LONG.indexOf("douze") + 5)
            + ","
            + FIGURE
                .formatted(thirty, "trente", at, at + 6)
                .replace("}", ",'subsetOf':'" + dozen + "'}")
            + "]}");
    var halves = made(split(ana, sentence, CUT));
    answer(ana, halves.get(0))
        .body("labels", contains("CLAIM", "CASUALTY_FIGURE"))
        .body("note", equalTo("à voir"))
        .body("recheck", equalTo(true))
        .body("claims.id", contains(loose))
        .body("figures.id", contains(dozen))
        .body("figures[0].begin", equalTo(LONG.indexOf("douze")));
    answer(ana, halves.get(1))
        .body("labels", contains("CLAIM", "CASUALTY_FIGURE"))
        .body("note", equalTo(""))
        .body("recheck", equalTo(true))
        .body("claims", empty())
        .body("figures.id", contains(thirty))
        .body("figures[0].subsetOf", equalTo(dozen))
        .body("figures[0].begin", equalTo(at - second))
        .body("figures[0].end", equalTo(at - second + 6));
  }

  @Test
  void aSpanAcrossTheCutGoesWhereMoreOfItLiesAndEndsThere() {
    String across = uuid();
    int end = CUT + 4;
    judge(
        ana,
        sentence,
        "{'labels':['CASUALTY_FIGURE'],'figures':["
            + FIGURE.formatted(across, "douze morts et", LONG.indexOf("douze"), end - 1)
            + "]}");
    var halves = made(split(ana, sentence, CUT));
    answer(ana, halves.get(0)).body("figures[0].end", equalTo(CUT));
    answer(ana, halves.get(1)).body("figures", empty());
  }

  @Test
  void spansOfTheSecondMoveWhereTwoAreMerged() {
    String id = uuid();
    long next = article.sentences().get(3);
    judge(ana, sentence, "{'labels':[]}");
    judge(
        ana,
        next,
        "{'labels':['CASUALTY_FIGURE'],'figures':[" + FIGURE.formatted(id, "pleut", 3, 8) + "]}");
    long merged = made(merge(ana, sentence)).get(0);
    int at = LONG.length() + 1;
    answer(ana, merged)
        .body("figures.id", contains(id))
        .body("figures[0].begin", equalTo(at + 3))
        .body("figures[0].end", equalTo(at + 8));
  }

  @Test
  void anAttributionElsewhereInheritsFromTheHalfThatHasTheAttribution() {
    String there = uuid();
    String here = uuid();
    int port = LONG.indexOf("port");
    judge(
        ana,
        sentence,
        "{'labels':['ATTRIBUTION'],'attributions':[{'id':'"
            + there
            + "','mention':{'text':'port','begin':"
            + port
            + ",'end':"
            + (port + 4)
            + "}}]}");
    long last = article.sentences().get(3);
    judge(
        ana,
        last,
        "{'labels':['ATTRIBUTION'],'attributions':[{'id':'"
            + here
            + "','inheritsFrom':"
            + sentence
            + "}]}");
    var halves = made(split(ana, sentence, CUT));
    answer(ana, last)
        .body("attributions[0].inheritsFrom", equalTo((int) (long) halves.get(1)))
        .body("recheck", equalTo(false));
    long merged = made(merge(ana, halves.get(0))).get(0);
    answer(ana, last).body("attributions[0].inheritsFrom", equalTo((int) merged));
    long whole = made(merge(ana, merged)).get(0);
    answer(ana, whole)
        .body("attributions.find { it.id == '" + here + "' }.inheritsFrom", nullValue());
  }

  @Test
  void aCueThatTheCutLeavesBehindIsInherited() {
    int mention = LONG.indexOf("port");
    judge(
        ana,
        sentence,
        ("{'labels':['ATTRIBUTION'],'attributions':[{'id':'%s','mention':{'text':'port','begin':%d,"
                + "'end':%d},'cue':{'text':'compte','begin':%d,'end':%d}}]}")
            .formatted(
                uuid(), mention, mention + 4, LONG.indexOf("compte"), LONG.indexOf("compte") + 6));
    var halves = made(split(ana, sentence, CUT));
    answer(ana, halves.get(1))
        .body("attributions[0].inheritsFrom", equalTo((int) (long) halves.get(0)))
        .body("attributions[0].cue.text", equalTo("compte"))
        .body("attributions[0].cue.begin", nullValue());
  }
}
