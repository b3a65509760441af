// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.operations.Retried.Stage;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nobody changes what is not theirs: each call of {@link Retried} that changes something, by
 * nobody, by a stranger, by a stranger through a project of their own, and with a field that only
 * the program sets. A new call is attacked by itself.
 */
@QuarkusTest
@Tag("one-database")
class IntrudersTest {
  /** What anybody may do, for themselves. */
  private static final Set<String> EVERYBODYS = Set.of("post /projects", "post /tokens");

  @Inject DataSource database;

  static Set<String> calls() {
    return Retried.proofs().keySet();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void changeNothing(String call) throws SQLException {
    var disguise = new Disguise();
    var stage = new Stage(asked -> asked.filter(disguise));
    var request = Retried.proofs().get(call).apply(stage);
    disguise.nobody();
    assertEquals(401, request.get().statusCode(), call);
    var stood = Standing.of(stage, database);

    if (!EVERYBODYS.contains(call)) {
      var stranger = Given.person("stranger");
      disguise.as(stranger);
      assertEquals(hidden(call), request.get().statusCode(), call);
      disguise.through(stranger, Given.project(stranger).key());
      request.get();
    }
    if (disguise.holdsFields()) {
      disguise.smuggling("createdBy");
      assertEquals(400, request.get().statusCode(), call + " with more than it takes");
    }
    stood.assertSame(Standing.read(stage, database), call);

    disguise.off();
    int done = request.get().statusCode();
    assertTrue(done < 300, call + " was no request that could have changed anything: " + done);
  }

  /** What is in a project is not found; what is administrators' is forbidden. */
  private static int hidden(String call) {
    return call.matches("\\w+ /(people|audit|address-import).*") ? 403 : 404;
  }
}
