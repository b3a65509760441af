// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.account.Person;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.project.Membership;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdjudicationCountsTest {
  private Team team;

  private AdjudicationCounts counts(Human asker) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Person person = Person.findById(asker.id());
              return AdjudicationCounts.of(Membership.of(person, team.project().key()));
            });
  }

  @Test
  void anOverruledMajorityAndTheReasonsAreCounted() {
    team = Team.begin(false);
    for (var who : new Human[] {team.ana(), team.ben(), team.project().lead()}) {
      team.judges(who, 1, who == team.ana() ? "{'labels':[]}" : "{'labels':['CLAIM']}");
      team.judges(who, 2, "{'labels':['CLAIM']}");
    }
    team.judges(team.ana(), 3, "{'labels':[]}");
    team.settles(team.judge(), 1, "{'labels':[],'reason':'slip'}").statusCode(200);
    team.settles(team.project().lead(), 2, "{'labels':['CLAIM']}").statusCode(200);
    team.settles(team.judge(), 3, "{'labels':['CLAIM'],'outcome':'none_right','reason':'slip'}")
        .statusCode(200);
    assertEquals(
        new AdjudicationCounts(
            3, Map.of(Outcome.TAKEN, 2, Outcome.NONE_RIGHT, 1), Map.of(Reason.SLIP, 2), 2, 1, 1),
        counts(team.judge()));
  }

  @Test
  void inABlindProjectNothingIsCountedBeforeSubmission() {
    team = Team.begin(true);
    team.judges(team.ana(), 1, "{'labels':['CLAIM']}");
    team.settles(team.judge(), 1, "{'labels':['CLAIM']}").statusCode(200);
    assertEquals(0, counts(team.ben()).settled());
    team.submits(team.ben());
    assertEquals(1, counts(team.ben()).settled());
  }
}
