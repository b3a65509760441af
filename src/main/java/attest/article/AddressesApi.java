// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Once;
import attest.article.ArticlesApi.Answer;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Body;
import attest.shared.Invalid;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Bringing articles in by their addresses, where an administrator allows it. */
@Path("/api/v1/projects/{key}/addresses")
public class AddressesApi {
  /** Each may take as long as {@link attest.shared.Outward} lets it, one after another. */
  static final int MOST = 20;

  /** What is said holds for each of them. */
  public record Sent(
      @NotNull List<String> urls,
      @Nullable String outlet,
      @Nullable String agency,
      @Nullable String language) {
    Said said() {
      return new Said(null, outlet, agency, null, language, null, null);
    }
  }

  @Inject Members members;
  @Inject ArticleImport articleImport;
  @Inject AddressReader addresses;
  @Inject Once once;

  /** Answers as for files; {@code file} is the address as it was sent. */
  @POST
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Answer fetch(String key, Body body) {
    var membership = members.in(key).require(Permission.IMPORT);
    AddressPermission.require();
    var sent = body.as(Sent.class);
    int many = sent.urls().size();
    if (many == 0 || many > MOST || sent.urls().stream().anyMatch(u -> u == null)) {
      throw new Invalid("urls", "urls has 1 to " + MOST + " addresses; here are " + many + ".");
    }
    sent.said().over(Facts.NONE);
    return once.inSteps(
        membership.person, sent::toString, Answer.class, () -> each(membership, sent));
  }

  private Answer each(Membership membership, Sent sent) {
    var answer = Answer.empty();
    for (String url : sent.urls()) {
      for (var incoming : addresses.read(url, sent.said(), membership.project.language)) {
        answer.add(incoming.name(), articleImport.run(membership, incoming));
      }
    }
    return answer;
  }
}
