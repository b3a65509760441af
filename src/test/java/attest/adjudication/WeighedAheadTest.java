// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody here asks what divides: that would weigh the answers too. */
@QuarkusTest
class WeighedAheadTest {
  private static final String UNWEIGHED =
      "select count(*) from unweighed where project_id ="
          + " (select project_id from article where id = ?)";
  private static final String DIVIDED =
      "select count(*) from division d join sentence s on s.id = d.sentence_id"
          + " where s.article_id = ? and d.answers = 2 and d.labels > 0";

  @Inject DataSource database;

  private Team team;

  @BeforeEach
  void begin() {
    team = Team.begin(true);
  }

  private long count(String question) throws SQLException {
    try (var connection = database.getConnection();
        var asked = connection.prepareStatement(question)) {
      asked.setLong(1, team.article().id());
      try (var found = asked.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }

  private void becomes(long wanted, String question) throws Exception {
    for (int i = 0; i < 100 && count(question) != wanted; i++) {
      Thread.sleep(100);
    }
    assertEquals(wanted, count(question));
  }

  @Test
  void whatIsHandedInIsWeighedBeforeAnybodyAsks() throws Exception {
    team.judges(team.ana(), 1, "{'labels':['CLAIM']}");
    team.judges(team.ben(), 1, "{'labels':[]}");
    team.judges(team.ben(), 2, "{'labels':[]}");
    assertEquals(3, count(UNWEIGHED));
    assertEquals(0, count(DIVIDED));
    team.submits(team.ana());
    becomes(0, UNWEIGHED);
    assertEquals(1, count(DIVIDED));
  }
}
