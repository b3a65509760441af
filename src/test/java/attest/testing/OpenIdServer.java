// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small OpenID Connect provider on loopback, as other people's software: a test says who stands
 * before it and goes the browser's way. It signs with RS256, takes a code once, and checks the
 * client's secret and the proof of RFC 7636.
 */
@WithTestResource(value = OpenIdServer.class, scope = TestResourceScope.GLOBAL)
public class OpenIdServer implements QuarkusTestResourceLifecycleManager {
  public static final String NAME = "the Harbour Desk";
  private static final String CLIENT = "attest";
  private static final String SECRET = "a secret between two programs";

  /** What was asked for under a code, and who stood there. */
  private record Asked(Map<String, List<String>> request, String claims, boolean forging) {}

  private final Map<String, Asked> codes = new ConcurrentHashMap<>();
  private HttpServer server;
  private RSAKey key;
  private RSAKey forged;

  @Override
  public Map<String, String> start() {
    try {
      key = new RSAKeyGenerator(2048).keyID("one").generate();
      forged = new RSAKeyGenerator(2048).keyID("one").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/.well-known/openid-configuration", this::about);
      server.createContext("/keys", exchange -> json(exchange, 200, keys()));
      server.createContext("/door", this::door);
      server.createContext("/token", this::token);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "attest.openid.issuer",
        issuer(),
        "attest.openid.client-id",
        CLIENT,
        "attest.openid.client-secret",
        SECRET,
        "attest.openid.address",
        "http://attest.example",
        "attest.openid.name",
        NAME,
        "attest.openid.members",
        "desk",
        "attest.openid.administrators",
        "desk-admins",
        "attest.openid.prefix",
        "attest");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  /**
   * Somebody stands before the provider and agrees. By HTTP, since tests are loaded apart from the
   * server.
   *
   * @param door the address to which the program sent the browser
   * @return path and query to which the provider sends the browser back
   */
  public static String agree(String door, Map<String, Object> claims) {
    return back(door, claims, "");
  }

  /** As {@link #agree}, but the answer is signed by somebody else. */
  public static String forge(String door, Map<String, Object> claims) {
    return back(door, claims, "yes");
  }

  private static String back(String door, Map<String, Object> claims, String forging) {
    return RestAssured.given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .formParam("claims", JSONObjectUtils.toJSONString(claims))
        .formParam("forging", forging)
        .post(URI.create(door))
        .header("Location");
  }

  private void door(HttpExchange exchange) throws IOException {
    var request = URLUtils.parseParameters(exchange.getRequestURI().getRawQuery());
    var form = form(exchange);
    String code = UUID.randomUUID().toString();
    boolean forging = !form.get("forging").get(0).isEmpty();
    codes.put(code, new Asked(request, form.get("claims").get(0), forging));
    String back = "/sign-in/openid/return?code=" + code + "&state=" + request.get("state").get(0);
    exchange.getResponseHeaders().add("Location", back);
    exchange.sendResponseHeaders(303, -1);
    exchange.close();
  }

  private static Map<String, List<String>> form(HttpExchange exchange) throws IOException {
    return URLUtils.parseParameters(
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private Map<String, Object> keys() {
    return new JWKSet(key.toPublicJWK()).toJSONObject();
  }

  private void about(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        Map.of(
            "issuer",
            issuer(),
            "authorization_endpoint",
            issuer() + "/door",
            "token_endpoint",
            issuer() + "/token",
            "jwks_uri",
            issuer() + "/keys",
            "response_types_supported",
            List.of("code"),
            "subject_types_supported",
            List.of("public"),
            "id_token_signing_alg_values_supported",
            List.of("RS256")));
  }

  private void token(HttpExchange exchange) throws IOException {
    var form = form(exchange);
    var asked = codes.remove(form.get("code").get(0));
    if (asked == null || !isTheClient(exchange) || !proves(form, asked)) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    json(
        exchange,
        200,
        Map.of("access_token", "unused", "token_type", "Bearer", "id_token", signed(asked)));
  }

  private static boolean isTheClient(HttpExchange exchange) {
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
    return ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static boolean proves(Map<String, List<String>> form, Asked asked) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(form.get("code_verifier").get(0).getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(hash)
          .equals(asked.request.get("code_challenge").get(0));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signed(Asked asked) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
            .claim("nonce", asked.request.get("nonce").get(0));
    claims(asked).forEach(claims::claim);
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
    try {
      token.sign(new RSASSASigner(asked.forging ? forged : key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static Map<String, Object> claims(Asked asked) {
    try {
      return JSONObjectUtils.parse(asked.claims);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void json(HttpExchange exchange, int status, Map<String, Object> body)
      throws IOException {
    byte[] bytes = JSONObjectUtils.toJSONString(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
