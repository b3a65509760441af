// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.operations.Retried.Stage;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any request that changes something is told to the audit trail the first time, and changes nothing
 * the second. A call of the API's description without a proof in {@link Retried} fails here.
 */
@QuarkusTest
class SentTwiceTest {
  /** Without a key these make another one, which harms nobody: it can be taken away again. */
  private static final Set<String> MAKE_ANOTHER =
      Set.of("post /tokens", "post /projects/{key}/invitations");

  /**
   * What one sets aside or marks for oneself; what only looks; and three whose proofs change
   * nothing yet: an address that nobody answers, what stands already, an attempt made already.
   */
  private static final Set<String> SILENT =
      Set.of(
          "put /comments/{id}/seen",
          "put /sentences/{id}/dismissals/{key}",
          "delete /sentences/{id}/dismissals/{key}",
          "post /audit/verification",
          "post /projects/{key}/addresses",
          "put /address-import",
          "put /projects/{key}/webhooks/{id}/deliveries/{delivery}/attempts/{attempt}");

  @Inject DataSource database;

  static Set<String> calls() {
    return Retried.proofs().keySet();
  }

  @Test
  void everyCallThatChangesSomethingHasItsProof() {
    Map<String, Map<String, Object>> paths =
        Given.nobody().accept("application/json").get("/openapi").jsonPath().getMap("paths");
    var described = new TreeSet<String>();
    paths.forEach(
        (path, methods) ->
            methods.keySet().stream()
                .filter(Set.of("post", "put", "patch", "delete")::contains)
                .forEach(method -> described.add(method + " " + path.replace("/api/v1", ""))));
    assertEquals(described, new TreeSet<>(calls()));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theFirstTimeIsToldAndTheSecondChangesNothing(String call) throws SQLException {
    String key = Given.unique("retry");
    var stage =
        new Stage(asked -> call.startsWith("post") ? asked.header("Idempotency-Key", key) : asked);
    var request = Retried.proofs().get(call).apply(stage);
    var told = Told.from(database);
    var first = request.get();
    assertTrue(first.statusCode() < 300, call + ": " + first.statusCode() + first.asString());
    var stood = Standing.of(stage, database);
    assertEquals(SILENT.contains(call), told.acts(stage).isEmpty(), call + " is told");
    var second = request.get();
    assertTrue(isSafe(second), call + ": " + second.statusCode() + second.asString());
    stood.assertSame(Standing.of(stage, database), call);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aRetryWithoutAKeyIsSafe(String call) throws SQLException {
    if (!call.startsWith("post") || MAKE_ANOTHER.contains(call)) {
      return;
    }
    var stage = new Stage(asked -> asked);
    var request = Retried.proofs().get(call).apply(stage);
    request.get();
    var stood = Standing.of(stage, database);
    var second = request.get();
    assertTrue(isSafe(second), call + ": " + second.statusCode() + second.asString());
    stood.assertSame(Standing.of(stage, database), call);
  }

  @Test
  void signingInAndTakingAnswersAwayAreToldAndWhatIsToldIsSealed() throws Exception {
    var stage = new Stage(asked -> asked);
    var told = Told.from(database);
    stage.ana.signsIn();
    stage.lead.asks().get("/projects/{key}/exports/jsonl", stage.key()).then().statusCode(200);
    assertEquals(Set.of("account.sign-in", "dataset.export"), told.acts(stage));
    for (int i = 0; i < 200 && told.unsealed() > 0; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertEquals(0, told.unsealed());
  }

  /** Done, or refused because it is done already. */
  private static boolean isSafe(Response second) {
    int status = second.statusCode();
    return status < 300 || status == 404 || status == 409;
  }
}
