// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.project.Members;
import attest.project.Permission;
import attest.shared.CsvRow;
import attest.shared.Frame;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The refused files of an import as a table to take away, each with its reason. */
@Path("/projects/{key}/import/{batch}/refused.csv")
public class RefusedFilesPage {
  private static final int PORTION = 500;

  @Inject Members members;
  @Inject Frame frame;

  @GET
  @Produces("text/csv;charset=UTF-8")
  public Response list(String key, long batch) {
    var found = ImportBatch.in(members.in(key).require(Permission.IMPORT), batch);
    var words =
        MessageBundles.get(
            ArticleMessages.class, Localized.Literal.of(frame.getLocale().getLanguage()));
    StreamingOutput rows = out -> write(found, words, out);
    return Response.ok(rows)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + key + "-refused-" + batch + ".csv\"")
        .build();
  }

  private static void write(ImportBatch batch, ArticleMessages words, OutputStream out)
      throws IOException {
    out.write(bytes(CsvRow.BYTE_ORDER_MARK + CsvRow.of(List.of("file", "reason", "detail"))));
    int after = 0;
    var portion = DraftRow.refused(batch, after, PORTION);
    while (!portion.isEmpty()) {
      for (var file : portion) {
        String reason = words.refusal(Objects.requireNonNull(file.refusal()));
        out.write(bytes(CsvRow.of(List.of(file.fileName(), reason, file.detail()))));
        after = file.ordinal();
      }
      portion = DraftRow.refused(batch, after, PORTION);
    }
  }

  private static byte[] bytes(String row) {
    return row.getBytes(StandardCharsets.UTF_8);
  }
}
