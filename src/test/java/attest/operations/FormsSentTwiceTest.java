// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.operations.Retried.Stage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A form of a page, sent again as it was: by a second click, or by a browser that had no answer.
 * Nothing changes the second time, neither what it is about nor the audit trail. A form of the
 * program without a proof among {@link SentForm} fails here.
 */
@QuarkusTest
@Tag("one-database")
class FormsSentTwiceTest {
  /**
   * Signing in is a session of its own each time, and its code is taken once; the first
   * administrator is there already; and without a provider nobody is sent to it.
   */
  private static final Set<String> ELSEWHERE =
      Set.of("/sign-in", "/sign-in/code", "/first-run", "/sign-in/openid/connect");

  /** They show something, or find nothing to do. */
  private static final Set<String> SILENT =
      Set.of(
          "/administration/addresses",
          "/administration/audit/verification",
          "/projects/{key}/assignment/rule/plan",
          "/projects/{key}/guidelines/draft/preview",
          "/projects/{key}/import/{batch}/reading",
          "/projects/{key}/import/{batch}/stopping",
          "/projects/{key}/webhooks/{id}/deliveries/{delivery}/attempts/{attempt}");

  @Inject DataSource database;

  static Set<String> forms() {
    return SentForm.all().keySet();
  }

  @AfterEach
  void nobodyGoesOut() {
    Stage.goOut(false);
  }

  @Test
  void everyFormHasItsProof() {
    var proven = forms().stream().map(SentForm::route);
    assertEquals(
        Route.forms(),
        Stream.concat(proven, ELSEWHERE.stream()).collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theSecondTimeNothingChanges(String name) throws SQLException {
    var stage = new Stage(asked -> asked);
    var form = SentForm.all().get(name).apply(stage);
    var before = Standing.read(stage, database);
    var first = form.send();
    assertTrue(first.statusCode() < 400, name + ": " + first.statusCode() + first.asString());
    var stood = Standing.of(stage, database);
    if (!SILENT.contains(name)) {
      assertNotEquals(before, stood, name + " changes something");
    }
    var second = form.send();
    assertTrue(second.statusCode() < 500, name + ": " + second.statusCode() + second.asString());
    stood.assertSame(Standing.of(stage, database), name);
  }
}
