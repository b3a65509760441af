// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.audit.Verification.Broken;
import attest.audit.Verification.Fault;
import attest.audit.Verification.Verdict;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to the database here is undone: the transaction is rolled back. */
@QuarkusTest
class VerificationTest {
  @Inject DataSource database;

  /** Something to be done within a transaction. */
  interface Act {
    void on(Connection connection) throws SQLException;
  }

  Human admin;

  @BeforeEach
  void aSealedTrail() {
    admin = Given.administrator("admin");
    for (int i = 0; i < 3; i++) {
      Given.project(Given.person("lead"));
    }
    admin.asks().post("/audit/verification").then().statusCode(200);
  }

  @Test
  void anUntouchedTrailIsWhole() throws SQLException {
    var verdict = after(c -> {});
    assertNull(verdict.broken(), verdict.toString());
    assertTrue(verdict.rows() > 9, verdict.toString());
    assertEquals(64, verdict.seal().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "act = 'article.remove'",
        "subject = 'project/0'",
        "facts = '{}' || facts",
        "person_id = 1 + coalesce(person_id, 0)",
        "project_id = 1 + coalesce(project_id, 0)",
        "done_at = done_at - interval '1' second",
        "seal = 'x'"
      })
  void aChangedRowIsNamed(String change) throws SQLException {
    long[] changed = row(2);
    var verdict =
        after(c -> run(c, "update audit_entry set " + change + " where id = " + changed[1]));
    assertEquals(new Broken(changed[0], changed[1], Fault.CHANGED), verdict.broken());
  }

  @Test
  void theFirstOfSeveralIsNamed() throws SQLException {
    long[] first = row(5);
    var verdict = after(c -> run(c, "update audit_entry set act = 'x' where place >= " + first[0]));
    assertEquals(new Broken(first[0], first[1], Fault.CHANGED), verdict.broken());
  }

  @Test
  void aRowTakenFromTheMiddleIsMissed() throws SQLException {
    long[] taken = row(3);
    var verdict = after(c -> run(c, "delete from audit_entry where id = " + taken[1]));
    assertEquals(new Broken(taken[0], null, Fault.MISSING), verdict.broken());
  }

  @Test
  void aRowTakenFromTheEndIsMissed() throws SQLException {
    long[] last = row(0);
    var verdict = after(c -> run(c, "delete from audit_entry where place >= " + last[0]));
    assertEquals(new Broken(last[0], null, Fault.MISSING), verdict.broken());
  }

  @Test
  void twoRowsThatChangedPlacesAreNoticed() throws SQLException {
    long[] one = row(4);
    long[] other = row(3);
    var verdict =
        after(
            c -> {
              run(c, "update audit_entry set place = null where id = " + one[1]);
              run(c, "update audit_entry set place = " + one[0] + " where id = " + other[1]);
              run(c, "update audit_entry set place = " + other[0] + " where id = " + one[1]);
            });
    assertEquals(new Broken(one[0], other[1], Fault.CHANGED), verdict.broken());
  }

  @Test
  void aTailThatWasWrittenAnewDoesNotEndInTheLastSeal() throws SQLException {
    long[] last = row(0);
    var verdict =
        after(
            c -> {
              run(c, "delete from audit_entry where place = " + last[0]);
              run(c, "update audit_head set place = place - 1 where id = 1");
            });
    assertEquals(new Broken(last[0] - 1, null, Fault.CHANGED), verdict.broken());
  }

  @Test
  void aClockSetBackChangesNoOrder() throws SQLException {
    inTransaction(
        c -> {
          run(c, entry("2031-03-14 10:00:00+00", "later/1"));
          run(c, entry("2021-03-14 10:00:00+00", "earlier/2"));
          while (waiting(c) > 0) {
            new Sealing(1000).step(c);
          }
          assertTrue(
              number(c, "select place from audit_entry where subject = 'later/1'")
                  < number(c, "select place from audit_entry where subject = 'earlier/2'"));
          assertNull(Verification.of(c).broken());
        });
  }

  @Test
  void manyNodesThatSealAtOnceMakeOneChain() throws SQLException {
    Given.project(Given.person("lead"));
    AtOnce.run(
        6,
        i -> {
          try {
            if (i < 3) {
              Given.project(Given.person("lead"));
            }
            commit(c -> new Sealing(2).step(c));
            return i;
          } catch (SQLException e) {
            throw new AssertionError(e);
          }
        });
    admin.asks().post("/audit/verification").then().body("broken", nullValue());
    try (var c = database.getConnection()) {
      assertEquals(
          number(c, "select place from audit_head"),
          number(c, "select count(distinct place) from audit_entry where place is not null"));
    }
  }

  @Test
  void anAdministratorIsToldWhichRowIsBroken() throws SQLException {
    long[] changed = row(1);
    commit(
        c -> run(c, "update audit_entry set subject = 'x/' || subject where id = " + changed[1]));
    try {
      admin
          .asks()
          .post("/audit/verification")
          .then()
          .statusCode(200)
          .body("broken.place", equalTo((int) changed[0]))
          .body("broken.id", equalTo((int) changed[1]))
          .body("broken.fault", equalTo("CHANGED"));
    } finally {
      commit(
          c ->
              run(
                  c,
                  "update audit_entry set subject = substring(subject from 3) where id = "
                      + changed[1]));
    }
    admin.asks().post("/audit/verification").then().body("broken", nullValue());
  }

  @Test
  void nobodyElseVerifies() {
    Given.person("ana").asks().post("/audit/verification").then().spec(refused(403));
    Given.nobody().post("/audit/verification").then().spec(refused(401));
  }

  /** Place and id of the row that stands so many before the last. */
  private long[] row(int before) throws SQLException {
    try (var c = database.getConnection()) {
      long place = number(c, "select place from audit_head") - before;
      return new long[] {place, number(c, "select id from audit_entry where place = " + place)};
    }
  }

  private Verdict after(Act act) throws SQLException {
    var found = new Verdict[1];
    inTransaction(
        c -> {
          act.on(c);
          found[0] = Verification.of(c);
        });
    return found[0];
  }

  private void inTransaction(Act act) throws SQLException {
    try (var c = database.getConnection()) {
      c.setAutoCommit(false);
      try {
        act.on(c);
      } finally {
        c.rollback();
        c.setAutoCommit(true);
      }
    }
  }

  private void commit(Act act) throws SQLException {
    try (var c = database.getConnection()) {
      c.setAutoCommit(false);
      act.on(c);
      c.commit();
      c.setAutoCommit(true);
    }
  }

  private static String entry(String at, String subject) {
    return "insert into audit_entry (done_at, act, subject, facts) values (timestamp with time zone '"
        + at
        + "', 'a.b', '"
        + subject
        + "', '{}')";
  }

  private static long waiting(Connection c) throws SQLException {
    return number(c, "select count(*) from audit_entry where place is null");
  }

  private static long number(Connection c, String query) throws SQLException {
    try (var asked = c.createStatement();
        var rows = asked.executeQuery(query)) {
      assertTrue(rows.next(), query);
      return rows.getLong(1);
    }
  }

  private static void run(Connection c, String sql) throws SQLException {
    try (var statement = c.createStatement()) {
      assertTrue(statement.executeUpdate(sql) > 0, sql);
    }
  }
}
