// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.table.BrokenTable;
import attest.article.table.Column;
import attest.article.table.Columns;
import attest.article.table.Table;
import attest.article.table.TableRow;
import attest.project.Members;
import attest.project.Permission;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a lead says which column of a table holds what, before its rows become drafts. */
@Path("/projects/{key}/import/{batch}/tables/{file}")
public class ColumnsPage {
  private static final int ROWS_SHOWN = 5;
  private static final int CHARACTERS_SHOWN = 160;

  /** What the page shows: a table's columns, as guessed or as chosen, and its first rows. */
  public record View(
      String key,
      long batch,
      long file,
      String name,
      int rows,
      List<String> header,
      List<List<String>> first,
      Columns columns,
      boolean textMissing) {
    /** What a column can hold. */
    public Column[] choices() {
      return Column.values();
    }

    public boolean isChosen(Column column, String name) {
      return name.equals(columns.name(column));
    }

    /** Where the table is read from, and where the import goes on. */
    public String path() {
      return "/projects/" + key + "/import/" + batch;
    }
  }

  @CheckedTemplate(basePath = "article")
  static class Templates {
    static native TemplateInstance columns(View view);
  }

  @Inject Members members;
  @Inject DraftImport draftImport;

  @GET
  public Response show(String key, long batch, long file) {
    var found = ImportBatch.in(members.in(key).require(Permission.IMPORT), batch);
    var table = ImportFile.in(found, file);
    return table.isAsking()
        ? Response.ok(Templates.columns(view(key, table, null))).build()
        : back(key, batch);
  }

  @POST
  public Response choose(String key, long batch, long file, MultivaluedMap<String, String> form) {
    var membership = members.in(key).require(Permission.IMPORT);
    var found = ImportBatch.in(membership, batch);
    var table = ImportFile.in(found, file);
    if (table.isAsking()) {
      var chosen = chosen(form, view(key, table, null).header);
      if (!chosen.hasText()) {
        return Response.status(422).entity(Templates.columns(view(key, table, chosen))).build();
      }
      draftImport.read(found, file, chosen, membership.person);
    }
    return back(key, batch);
  }

  private static Response back(String key, long batch) {
    return Response.seeOther(URI.create("/projects/" + key + "/import/" + batch)).build();
  }

  private static Columns chosen(MultivaluedMap<String, String> form, List<String> header) {
    var names = new EnumMap<Column, String>(Column.class);
    for (var column : Column.values()) {
      String name = form.getFirst(column.name());
      if (name != null && header.contains(name)) {
        names.put(column, name);
      }
    }
    return new Columns(names);
  }

  private static View view(String key, ImportFile file, @Nullable Columns chosen) {
    var form = Objects.requireNonNull(file.form());
    try (var table = Table.open(ImportBytes.beginning(file.id), form)) {
      return new View(
          key,
          file.batch.id,
          file.id,
          file.fileName,
          file.expected,
          table.header(),
          first(table),
          chosen == null ? Columns.guess(table.header()) : chosen,
          chosen != null);
    } catch (BrokenTable e) {
      return new View(
          key,
          file.batch.id,
          file.id,
          file.fileName,
          0,
          List.of(),
          List.of(),
          Columns.read(""),
          true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first sound rows, their cells in the order of the columns and cut short. */
  private static List<List<String>> first(Table table) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (TableRow row = table.next(); row != null && rows.size() < ROWS_SHOWN; row = table.next()) {
      var cells = row.cells();
      if (row.flaw() == null) {
        rows.add(table.header().stream().map(name -> brief(cells.getOrDefault(name, ""))).toList());
      }
    }
    return rows;
  }

  private static String brief(String cell) {
    return cell.length() <= CHARACTERS_SHOWN
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, CHARACTERS_SHOWN / 2)) + "…";
  }
}
