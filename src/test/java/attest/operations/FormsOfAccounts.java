// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static attest.operations.SentForm.Filled.EMPTY;
import static attest.operations.SentForm.Filled.at;
import static attest.operations.SentForm.Filled.once;
import static attest.operations.SentForm.Filled.with;
import static attest.operations.SentForm.form;

import attest.account.code.Totp;
import attest.operations.Retried.Stage;
import attest.testing.Given;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/** Forms about people: their own account, and what administrators do. */
final class FormsOfAccounts {
  private static final String FACTOR = "/account/second-factor";

  private FormsOfAccounts() {}

  static void tell() {
    own();
    secondFactor();
    administrators();
  }

  private static void own() {
    form("/account", s -> s.ana, s -> with("name", "Another").and("language", "fr"));
    form(
        "/account/password",
        s -> s.ana,
        s -> with("present", Given.PASSWORD).and("password", "another long password"));
    form(
        "/account/sessions/end",
        s -> s.ana,
        s -> {
          s.ana.signsIn();
          return EMPTY;
        });
    form("/account/tokens", s -> s.ana, s -> once().and("name", "a program").and("scope", "read"));
    form(
        "/account/tokens/{id}/revocation",
        s -> s.ana,
        s -> at(s.made(s.ana, Map.of("name", "a program"), "/tokens")));
    form("/sign-out", s -> s.ana, s -> EMPTY);
    form("/review/keys", s -> s.ana, s -> with("act", "next").and("key", "y"));
    form(
        "/review/keys/usual",
        s -> s.ana,
        s -> {
          s.session(s.ana).posts().formParams("act", "next", "key", "y").post("/review/keys");
          return EMPTY;
        });
  }

  private static void secondFactor() {
    form(FACTOR, s -> s.ana, s -> with("present", Given.PASSWORD));
    form(FACTOR + "/confirmation", s -> s.ana, s -> with("code", begun(s)));
    form(
        FACTOR + "/removal",
        s -> s.ana,
        s -> with("present", Given.PASSWORD).and("code", turnedOn(s)));
    form(
        "/people/{login}/second-factor/removal",
        s -> s.admin,
        s -> {
          turnedOn(s);
          return at(s.ana.login());
        });
  }

  /** The code that confirms it. */
  private static String begun(Stage s) {
    var session = s.session(s.ana);
    session.posts().formParam("present", Given.PASSWORD).post(FACTOR);
    String page = session.asks().get(FACTOR + "/confirmation").asString();
    var letters = Pattern.compile("value=\"([A-Z2-7 ]{20,})\"").matcher(page);
    return letters.results().map(found -> code(found.group(1))).findFirst().orElseThrow();
  }

  private static String code(String letters) {
    var number = new BigInteger(1, new byte[0]);
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    for (char letter : letters.replace(" ", "").toCharArray()) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(digits.indexOf(letter)));
    }
    byte[] bytes = number.toByteArray();
    var secret = new ByteArrayOutputStream();
    for (int i = 20; i > 0; i--) {
      secret.write(i > bytes.length ? 0 : bytes[bytes.length - i]);
    }
    return Totp.code(secret.toByteArray(), Totp.step(Instant.now()));
  }

  /** One of the recovery codes. */
  private static String turnedOn(Stage s) {
    String code = begun(s);
    var page = s.session(s.ana).posts().formParam("code", code).post(FACTOR + "/confirmation");
    var codes = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page.asString());
    return codes.results().map(found -> found.group(1)).findFirst().orElseThrow();
  }

  private static void administrators() {
    form(
        "/people/{login}/tokens/{id}/revocation",
        s -> s.admin,
        s -> at(s.ana.login(), s.made(s.ana, Map.of("name", "a program"), "/tokens")));
    form(
        "/people",
        s -> s.admin,
        s ->
            with("login", Given.unique("new"))
                .and("name", "New")
                .and("password", Given.PASSWORD)
                .and("admin", "false"));
    form(
        "/people/{login}/administrator", s -> s.admin, s -> at(s.ana.login()).and("admin", "true"));
    form(
        "/people/{login}/password",
        s -> s.admin,
        s -> at(s.ana.login()).and("password", "another long password"));
    form("/people/{login}/removal", s -> s.admin, s -> at(s.ana.login()));
    form("/people/{id}/erasure", s -> s.admin, s -> at(s.ana.id()).and("login", s.ana.login()));
    form("/administration/addresses", s -> s.admin, s -> with("allowed", "false"));
    form("/administration/audit/verification", s -> s.admin, s -> EMPTY);
  }
}
