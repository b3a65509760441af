// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Invalid;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;

/** Datasets as files, streamed. */
@Path("/api/v1/projects/{key}/exports/{format}")
public class ExportsApi {
  @Inject Members members;

  /**
   * @param answers {@code all}: every reviewer's
   * @param reviewers {@code letters}, or {@code logins} for those who may see names
   */
  @GET
  @Blocking
  @Operation(
      summary = "Every sentence of the project with every answer that the asker may see",
      description = "format is jsonl or csv; one row a sentence; offsets count UTF-16 code units.")
  public RestMulti<byte[]> export(
      String key,
      String format,
      @QueryParam("answers") @DefaultValue("all") String answers,
      @QueryParam("reviewers") @DefaultValue("letters") String reviewers,
      HttpServerRequest http) {
    var member = members.in(key);
    var asked = Format.of(format);
    member.require(Permission.EXPORT);
    var judges = reviewers(member, reviewers, asked.writing().isWhole());
    requireAll(answers);
    letCompress(http);
    QuarkusTransaction.requiringNew().run(() -> tell(member, asked, answers));
    return RestMulti.fromMultiData(new DatasetExport(member, asked, judges).pieces())
        .header(HttpHeaders.CONTENT_TYPE, asked.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file(member, asked) + '"')
        .build();
  }

  /**
   * Every answer is marked "identity" when its request comes in, and unmarked where its type is to
   * be compressed; streams are not asked.
   */
  private static void letCompress(HttpServerRequest http) {
    http.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
  }

  private static Reviewers reviewers(Membership member, String naming, boolean whole) {
    return switch (naming) {
      case "letters" -> Reviewers.lettered(member, whole);
      case "logins" -> Reviewers.named(member.require(Permission.SEE_NAMES), whole);
      default -> throw new Invalid("reviewers", "reviewers is letters or logins.");
    };
  }

  private static void requireAll(String answers) {
    if (answers.equals("adjudicated")) {
      throw new Invalid(
          "answers",
          "No answer can be adjudicated yet, so there are none to take. answers=all takes every"
              + " reviewer's.");
    }
    if (!answers.equals("all")) {
      throw new Invalid("answers", "answers is all or adjudicated.");
    }
  }

  private static void tell(Membership member, Format format, String answers) {
    String subject = "project/" + member.project.id;
    var facts = Map.of("format", format.word(), "answers", answers);
    Deeds.tell(
        new Deed.Trace(member.project.id, member.person.id, "dataset.export", subject, facts));
  }

  /** Of our own making: a project's key holds nothing but a-z, 0-9 and -. */
  private static String file(Membership member, Format format) {
    return member.project.projectKey + "-answers." + format.word();
  }
}
