// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.corroboration.counting.Grade;
import attest.project.Permission;
import attest.shared.Conflict;
import attest.shared.Invalid;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A dossier with all that is counted of it, to read, to change and to print. */
@Path("/dossiers/{id}")
public class DossierPage {
  @CheckedTemplate(basePath = "dossier")
  static class Templates {
    static native TemplateInstance dossier(DossierSheet sheet);

    static native TemplateInstance print(DossierSheet sheet, Instant now);
  }

  @Inject DossierForms forms;
  @Inject Clock clock;

  @GET
  @Transactional
  public TemplateInstance show(long id) {
    return Templates.dossier(forms.sheet(id, null));
  }

  /** Everything on paper, with the citation of every sentence. */
  @GET
  @Path("print")
  @Transactional
  public TemplateInstance print(long id) {
    return Templates.print(forms.sheet(id, null), clock.instant());
  }

  @POST
  public Response describe(
      long id,
      @FormParam("version") int version,
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("notes") @DefaultValue("") String notes) {
    return forms.sent(
        id,
        Permission.REVIEW,
        "changed",
        hand -> {
          if (hand.requirePresent().dossier().version != version) {
            throw new Conflict("notes", "This dossier was changed meanwhile.");
          }
          String lines = notes.replace("\r\n", "\n");
          hand.dossier().describe(title, lines, hand.person(), clock.instant());
        });
  }

  /** An adjudicator's grade and sign-off; empty takes them back. */
  @POST
  @Path("verdict")
  public Response judge(
      long id,
      @FormParam("grade") @DefaultValue("") String grade,
      @FormParam("gradeReason") @DefaultValue("") String gradeReason,
      @FormParam("signOff") @DefaultValue("") String signOff,
      @FormParam("signOffReason") @DefaultValue("") String signOffReason) {
    return forms.sent(
        id,
        Permission.ADJUDICATE,
        "changed",
        hand -> {
          var dossier = hand.requirePresent().dossier();
          var now = clock.instant();
          var given = known("grade", grade, Grade.values(), Grade::name);
          var signed = known("signOff", signOff, Ruling.SignOff.values(), Ruling.SignOff::name);
          dossier.override(given, gradeReason, hand.person(), now);
          dossier.sign(signed, signOffReason, hand.person(), now);
        });
  }

  @POST
  @Path("merge")
  public Response merge(long id, @FormParam("into") long into) {
    return forms.sent(
        id,
        Permission.REVIEW,
        "merged",
        hand -> {
          var other = hand.other("into", into);
          DossierMerging.merge(hand.dossier(), other, hand.person(), clock.instant());
        });
  }

  @POST
  @Path("parting")
  public Response part(long id) {
    return forms.sent(
        id,
        Permission.REVIEW,
        "parted",
        hand -> DossierMerging.undo(hand.dossier(), hand.person(), clock.instant()));
  }

  @POST
  @Path("removal")
  public Response remove(long id) {
    return forms.sent(
        id,
        Permission.ADJUDICATE,
        "removed",
        hand -> hand.dossier().remove(hand.person(), clock.instant()));
  }

  @POST
  @Path("restoration")
  public Response restore(long id) {
    return forms.sent(
        id,
        Permission.ADJUDICATE,
        "restored",
        hand -> hand.dossier().restore(hand.person(), clock.instant()));
  }

  private static <T> @Nullable T known(
      String field, String word, T[] all, Function<T, String> name) {
    if (word.isEmpty()) {
      return null;
    }
    return Arrays.stream(all)
        .filter(one -> name.apply(one).equals(word))
        .findFirst()
        .orElseThrow(() -> new Invalid(field, field + " has a word that is none of its own."));
  }
}
