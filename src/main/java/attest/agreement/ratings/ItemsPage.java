// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items behind a number of the report over ratings, most divided first. */
@Path("/projects/{key}/ratings/items")
public class ItemsPage {
  private static final int AT_ONCE = 50;

  /**
   * What the page shows.
   *
   * @param kind of the number
   * @param of what it is of
   * @param first how many come before the first shown
   * @param earlier where those lie, null at the beginning
   * @param later where the rest lies, null at the end
   */
  public record View(
      String key,
      String kind,
      List<String> of,
      int all,
      int first,
      @Nullable Integer earlier,
      @Nullable Integer later,
      List<DividedItem> items) {
    /** Whether a word is the empty label set. */
    public boolean isNone(int word) {
      return of.get(word).equals(ItemsBehind.EMPTY);
    }

    /** The place of an item among all. */
    public int number(int index) {
      return first + index + 1;
    }

    /** The address of more items. */
    public String page(int after) {
      return address(key, kind, of) + "&after=" + after;
    }
  }

  @CheckedTemplate(basePath = "agreement")
  static class Templates {
    static native TemplateInstance items(View view);
  }

  @Inject Members members;

  /** Where the items behind a number are listed. */
  static String address(String key, String kind, List<String> of) {
    var address = new StringBuilder("/projects/" + key + "/ratings/items?about=" + kind);
    of.forEach(
        word -> address.append("&of=").append(URLEncoder.encode(word, StandardCharsets.UTF_8)));
    return address.toString();
  }

  @GET
  @Transactional
  public TemplateInstance show(
      String key,
      @QueryParam("about") @DefaultValue("divided") String about,
      @QueryParam("of") List<String> of,
      @QueryParam("after") @DefaultValue("0") int after) {
    var set = RatingSet.in(members.in(key).require(Permission.READ));
    var behind = ItemsBehind.of(about, of);
    var table = RatingTable.of(set);
    var ranked = behind.in(table);
    int from = Math.max(0, Math.min(after, ranked.size()));
    int to = Math.min(from + AT_ONCE, ranked.size());
    return Templates.items(
        new View(
            key,
            behind.kind().word(),
            of,
            ranked.size(),
            from,
            from == 0 ? null : Math.max(0, from - AT_ONCE),
            to < ranked.size() ? to : null,
            ranked.subList(from, to).stream().map(item -> DividedItem.of(table, item)).toList()));
  }
}
