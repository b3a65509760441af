// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import org.hamcrest.Matcher;

/** What every refusal of the API looks like: problem details and nothing of the inside. */
public final class Refusal {
  private Refusal() {}

  /** A refusal for which no single field is at fault. */
  public static ResponseSpecification refused(int status) {
    return refused(status, nullValue());
  }

  /** A refusal that names the field at fault. */
  public static ResponseSpecification refused(int status, String field) {
    return refused(status, equalTo(field));
  }

  private static ResponseSpecification refused(int status, Matcher<?> field) {
    return new ResponseSpecBuilder()
        .expectStatusCode(status)
        .expectHeader("Content-Type", containsString("application/problem+json"))
        .expectBody("status", equalTo(status))
        .expectBody("title", not(emptyOrNullString()))
        .expectBody("detail", not(emptyOrNullString()))
        .expectBody("field", field)
        .expectBody(not(containsString("Exception")))
        .expectBody(not(containsString("\\tat ")))
        .expectBody(not(containsString("select ")))
        .build();
  }
}
