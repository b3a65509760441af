// SPDX-License-Identifier: Apache-2.0
package attest.account.openid;

import attest.shared.Unstartable;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformation;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The provider at which people may sign in, where {@code ATTEST_OPENID_ISSUER} names one: OpenID
 * Connect Core 1.0, authorization code flow with PKCE. What it publishes of itself is read when it
 * is first needed, its keys whenever a signature asks for one that is not known.
 */
@ApplicationScoped
public class Provider {
  private static final int PATIENCE_MILLIS = 5000;

  @ConfigProperty(name = "attest.openid.issuer")
  Optional<String> issuer;

  @ConfigProperty(name = "attest.openid.client-id")
  Optional<String> clientId;

  @ConfigProperty(name = "attest.openid.client-secret")
  Optional<String> clientSecret;

  @ConfigProperty(name = "attest.openid.address")
  Optional<String> address;

  @ConfigProperty(name = "attest.openid.name", defaultValue = "OpenID")
  String name;

  @ConfigProperty(name = "attest.openid.groups", defaultValue = "groups")
  String groups;

  private @Nullable OIDCProviderMetadata metadata;
  private @Nullable IDTokenValidator validator;

  /** Half a setting is told at the start, not to the first who tries. */
  void begin(@Observes StartupEvent start) {
    if (issuer.isPresent()
        && Stream.of(clientId, clientSecret, address).anyMatch(Optional::isEmpty)) {
      throw new Unstartable(
          "ATTEST_OPENID_ISSUER is set: set ATTEST_OPENID_CLIENT_ID, ATTEST_OPENID_CLIENT_SECRET"
              + " and ATTEST_OPENID_ADDRESS (where browsers reach this program) too.");
    }
  }

  /** What people know the provider by; empty where there is none. */
  public Optional<String> offered() {
    return issuer.map(there -> name);
  }

  /**
   * Where the browser is sent.
   *
   * @throws Unproven where the provider cannot be reached
   */
  public URI door(Attempt attempt) throws Unproven {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "profile", "email"), client(), back())
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(attempt.state())
        .nonce(attempt.nonce())
        .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Who came back.
   *
   * @param query of the address to which the provider sent the browser
   * @throws Unproven where they did not prove who they are in this attempt
   */
  public Somebody whoCame(Attempt attempt, String query) throws Unproven {
    var claims = claims(attempt, redeemed(attempt, code(attempt, query)));
    String subject = claims.getSubject().getValue();
    String login =
        Stream.of("preferred_username", "email")
            .map(claims::getStringClaim)
            .filter(wish -> wish != null && !wish.isBlank())
            .findFirst()
            .orElse(subject);
    String called = claims.getStringClaim("name");
    var in = claims.getStringListClaim(groups);
    return new Somebody(
        claims.getIssuer().getValue(),
        subject,
        login,
        called == null || called.isBlank() ? login : called,
        in == null ? Set.of() : Set.copyOf(in));
  }

  private AuthorizationCode code(Attempt attempt, String query) throws Unproven {
    try {
      var answer = AuthenticationResponseParser.parse(URI.create(back() + "?" + query));
      if (!attempt.state().equals(answer.getState())) {
        throw new Unproven("The answer is to another attempt");
      }
      if (!answer.indicatesSuccess()) {
        throw new Unproven(
            "The provider refused: " + answer.toErrorResponse().getErrorObject().getCode());
      }
      return answer.toSuccessResponse().getAuthorizationCode();
    } catch (ParseException | IllegalArgumentException e) {
      throw new Unproven("The answer could not be read", e);
    }
  }

  private OIDCTokenResponse redeemed(Attempt attempt, AuthorizationCode code) throws Unproven {
    var secret = new ClientSecretBasic(client(), new Secret(clientSecret.orElseThrow()));
    var grant = new AuthorizationCodeGrant(code, back(), attempt.verifier());
    try {
      var request =
          new TokenRequest.Builder(metadata().getTokenEndpointURI(), secret, grant)
              .build()
              .toHTTPRequest();
      request.setConnectTimeout(PATIENCE_MILLIS);
      request.setReadTimeout(PATIENCE_MILLIS);
      request.setFollowRedirects(false);
      var answer = OIDCTokenResponseParser.parse(request.send());
      if (answer instanceof OIDCTokenResponse tokens) {
        return tokens;
      }
      throw new Unproven(
          "The provider did not take the code: "
              + answer.toErrorResponse().getErrorObject().getCode());
    } catch (ParseException | IOException e) {
      throw new Unproven("The code could not be redeemed", e);
    }
  }

  private IDTokenClaimsSet claims(Attempt attempt, OIDCTokenResponse tokens) throws Unproven {
    try {
      return validator().validate(tokens.getOIDCTokens().getIDToken(), attempt.nonce());
    } catch (BadJOSEException | JOSEException e) {
      throw new Unproven("The identity is not vouched for", e);
    }
  }

  private synchronized IDTokenValidator validator() throws Unproven {
    if (validator == null) {
      var about = new OIDCClientMetadata();
      about.applyDefaults();
      var secret = new Secret(clientSecret.orElseThrow());
      try {
        validator =
            IDTokenValidator.create(
                metadata(), new OIDCClientInformation(client(), null, about, secret));
      } catch (GeneralException e) {
        throw new Unproven("The provider's signatures cannot be told", e);
      }
    }
    return validator;
  }

  private synchronized OIDCProviderMetadata metadata() throws Unproven {
    if (metadata == null) {
      try {
        metadata =
            OIDCProviderMetadata.resolve(
                new Issuer(issuer.orElseThrow()), PATIENCE_MILLIS, PATIENCE_MILLIS);
      } catch (GeneralException | IOException e) {
        throw new Unproven("The provider was not reached", e);
      }
    }
    return metadata;
  }

  private ClientID client() {
    return new ClientID(clientId.orElseThrow());
  }

  private URI back() {
    return URI.create(address.orElseThrow().replaceAll("/+$", "") + "/sign-in/openid/return");
  }
}
