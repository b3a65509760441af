// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.account.Once;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Body;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Labelled data from Attest or another program, brought in by a lead. */
@Path("/api/v1/projects/{key}/labelled")
public class LabelledApi {
  @Inject Members members;
  @Inject Labelled labelled;
  @Inject Once once;

  /**
   * @param format {@code jsonl}, {@code doccano}, {@code label-studio} or {@code csv}; guessed
   *     where it is left out
   * @param dryRun only says what would become of it
   * @param skipRefused stores what can be taken, where some rows cannot
   * @param mapping {@link Choices} as JSON
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Brings articles and answers in, all of them or none",
      description =
          "Parts: file, and mapping as JSON {\"labels\":{…},\"reviewers\":{…},\"language\"}.")
  public Report bring(
      String key,
      @QueryParam("format") @Nullable String format,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("skipRefused") @DefaultValue("false") boolean skipRefused,
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("mapping") @Nullable String mapping) {
    var lead = members.in(key).require(Permission.IMPORT);
    var sent = Upload.of(file, format);
    var choices =
        mapping == null || mapping.isBlank()
            ? Choices.NONE
            : new Body(mapping.getBytes(UTF_8)).as(Choices.class);
    if (dryRun) {
      return labelled.check(lead, sent.layout(), choices, sent::open);
    }
    return once.inSteps(
        lead.person,
        () -> sent.hash() + format + skipRefused + choices,
        Report.class,
        () -> labelled.save(lead, sent.layout(), choices, sent::open, skipRefused));
  }
}
