// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.account.TakesAway;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Deed;
import attest.shared.Deeds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;

/** Datasets as files, streamed. */
@Path("/api/v1/projects/{key}/exports/{format}")
@TakesAway
public class ExportsApi {
  @Inject Members members;

  /**
   * @param answers {@code all}: every reviewer's; or one a sentence: {@code adjudicated}, {@code
   *     majority}, {@code soft}, {@code dawid-skene}
   * @param reviewers {@code letters}, or {@code logins} for those who may see names
   * @param parts of {@code labels,details,notes,history}, which are in it where none is named, and
   *     {@code comments,corroborations,dossiers}, which JSONL alone has a place for
   * @param text {@code with}, or {@code without}: offsets and hashes only
   */
  @GET
  @Blocking
  @Operation(
      summary = "Every sentence of the project with every answer that the asker may see",
      description =
          "format is jsonl, csv, hf, webanno-tsv, uima-json, uima-xmi, brat, conll, web-annotation,"
              + " doccano, label-studio, fever or claimreview; each file says what its offsets"
              + " count.")
  public RestMulti<byte[]> export(
      String key,
      String format,
      @QueryParam("answers") @DefaultValue("all") String answers,
      @QueryParam("reviewers") @DefaultValue("letters") String reviewers,
      @QueryParam("parts") List<String> parts,
      @QueryParam("text") @DefaultValue("with") String text,
      @Context HttpServerRequest http) {
    var member = members.in(key);
    var asked = Format.of(format);
    member.require(Permission.EXPORT);
    var selection =
        new Selection(
            asked,
            Answers.of(answers),
            Parts.of(String.join(",", parts), text),
            Selection.logins(reviewers));
    var judges = selection.reviewers(member);
    letCompress(http);
    QuarkusTransaction.requiringNew().run(() -> tell(member, selection));
    var reading = new DatasetReading(member, selection, judges);
    return RestMulti.fromMultiData(new DatasetExport(reading, asked).pieces())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_TYPE, asked.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + file(member, selection) + '"')
        .build();
  }

  /**
   * Every answer is marked "identity" when its request comes in, and unmarked where its type is to
   * be compressed; streams are not asked.
   */
  private static void letCompress(HttpServerRequest http) {
    http.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
  }

  private static void tell(Membership member, Selection selection) {
    String subject = "project/" + member.project.id;
    var facts = Map.of("format", selection.format().word(), "answers", selection.answers().word());
    Deeds.tell(
        new Deed.Trace(member.project.id, member.person.id, "dataset.export", subject, facts));
  }

  /** Of our own making: a project's key holds nothing but a-z, 0-9 and -. */
  private static String file(Membership member, Selection selection) {
    String what = selection.answers() == Answers.ALL ? "answers" : selection.answers().word();
    return member.project.projectKey + "-" + what + "." + selection.format().ending();
  }
}
