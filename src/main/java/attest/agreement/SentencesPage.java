// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.evidence.ReportFilter;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Members;
import attest.project.Permission;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences behind a number of the report, most divided first. */
@Path("/projects/{key}/disagreement/sentences")
public class SentencesPage {
  private static final int AT_ONCE = 50;

  /**
   * What the page shows.
   *
   * @param kind of the number
   * @param of what it is of, in words
   * @param scheme every label there ever was
   * @param first how many come before the first shown
   * @param earlier where those lie, null at the beginning
   * @param later where the rest lies, null at the end
   */
  public record View(
      String key,
      String query,
      String kind,
      List<String> of,
      LabelScheme scheme,
      int all,
      int first,
      @Nullable Integer earlier,
      @Nullable Integer later,
      String about,
      List<DividedRow> rows) {
    /** The name of the label that a word is the code of; the word itself where it is none. */
    public String name(int word) {
      return labels(word).stream().map(l -> l.name).findFirst().orElse(of.get(word));
    }

    /** The labels of an answer, whose codes a word joins by +. */
    public List<Label> labels(int word) {
      var codes = List.of(of.get(word).split("\\+"));
      return scheme.of(-1).stream().filter(label -> codes.contains(label.code)).toList();
    }

    /** The place of a row among all. */
    public int number(int index) {
      return first + index + 1;
    }

    /** The address of the report, after its page. */
    public String report() {
      return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    /** The address of more rows. */
    public String page(int after) {
      return "?about=%s&after=%d%s".formatted(Behind.encoded(about), after, query);
    }
  }

  @CheckedTemplate(basePath = "agreement")
  static class Templates {
    static native TemplateInstance sentences(View view);
  }

  @Inject Members members;
  @Inject LargeReports reports;
  @Inject UriInfo uri;

  @GET
  @Transactional
  public TemplateInstance show(
      String key,
      @QueryParam("about") @DefaultValue("divided") String about,
      @QueryParam("after") @DefaultValue("0") int after,
      @QueryParam("names") @DefaultValue("false") boolean names) {
    var membership = members.in(key).require(Permission.READ);
    var behind = Behind.of(about);
    var filter = ReportFilter.of(uri.getQueryParameters());
    var reckoning = reports.behind(membership, filter, names);
    var ranked = behind.in(reckoning);
    int from = Math.max(0, Math.min(after, ranked.size()));
    int to = Math.min(from + AT_ONCE, ranked.size());
    var scheme = LabelScheme.everOf(membership.project);
    return Templates.sentences(
        new View(
            key,
            (names ? "&names=true" : "") + filter.query(),
            behind.kind().name(),
            behind.of(),
            scheme,
            ranked.size(),
            from,
            from == 0 ? null : Math.max(0, from - AT_ONCE),
            to < ranked.size() ? to : null,
            behind.text(),
            DividedRow.of(membership, reckoning, scheme, ranked.subList(from, to))));
  }
}
