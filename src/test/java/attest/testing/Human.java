// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import static io.restassured.RestAssured.given;

import attest.account.Secret;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Somebody a test acts as. */
public record Human(long id, String login, String password, String token) {
  /** How answers are read and faults told, whoever asks. */
  static final List<Filter> FILTERS =
      List.of(
          (request, expected, context) -> PlainPaths.of(request, context.next(request, expected)),
          new Faults());

  /** A call to the API by their token, with JSON. */
  public RequestSpecification asks() {
    return given()
        .filters(FILTERS)
        .basePath("/api/v1")
        .contentType(ContentType.JSON)
        .header("Authorization", "Bearer " + token)
        .redirects()
        .follow(false);
  }

  /** Judges a sentence, with labels and a note. */
  public void judges(long sentence, List<String> labels, String note) {
    asks()
        .body(Map.of("labels", labels, "note", note))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  /** Signs in as a browser does. */
  public Session signsIn() {
    String cookie =
        given()
            .basePath("/")
            .redirects()
            .follow(false)
            .formParam("login", login)
            .formParam("password", password)
            .post("/sign-in")
            .then()
            .statusCode(303)
            .extract()
            .cookie("attest_session");
    return new Session(cookie);
  }

  /** A browser's session. */
  public record Session(String cookie) {
    /** What the session's forms carry. */
    public String csrf() {
      return new Secret(cookie).csrf();
    }

    /** A request with the cookie alone, as a link or another site's form makes it. */
    public RequestSpecification asks() {
      return given()
          .filters(FILTERS)
          .basePath("/")
          .redirects()
          .follow(false)
          .cookie("attest_session", cookie);
    }

    /** A form of one of the program's own pages. */
    public RequestSpecification posts() {
      return asks()
          .contentType("application/x-www-form-urlencoded; charset=UTF-8")
          .formParam("csrf", csrf());
    }

    /** A script of one of the program's own pages. */
    public RequestSpecification scripts() {
      return asks()
          .contentType(ContentType.JSON)
          .header("X-CSRF-Token", csrf())
          .header("Sec-Fetch-Site", "same-origin");
    }
  }
}
