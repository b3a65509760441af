// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Annotation;
import attest.annotation.Blindness;
import attest.project.LabelScheme;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settled answers of a project, as far as the asker may see them. */
@Path("/api/v1/projects/{key}/adjudications")
public class AdjudicationsApi {
  @Inject Members members;

  @GET
  public Listing<AdjudicationApi.Row> list(
      String key,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var membership = members.in(key).require(Permission.READ);
    int size = Listing.limit(limit);
    var rows = visible(membership, Listing.after(after), size + 1);
    var scheme = LabelScheme.everOf(membership.project);
    var also = alsoReviewed(rows);
    return Listing.of(
        rows, size, a -> AdjudicationApi.Row.of(a, scheme, also.contains(a.id)), a -> a.id);
  }

  private static List<Adjudication> visible(Membership asker, long after, int most) {
    var blindness = Blindness.of(asker);
    var shown = new ArrayList<Adjudication>();
    long from = after;
    while (shown.size() < most) {
      var read = Adjudication.standing(asker, from, most);
      read.stream()
          .filter(a -> blindness.showsAll(a.answer.sentence.article.id))
          .limit(most - shown.size())
          .forEach(shown::add);
      if (read.size() < most) {
        break;
      }
      from = read.get(read.size() - 1).id;
    }
    return shown;
  }

  /** Ids of those whose adjudicator has judged the sentence too. */
  private static Set<Long> alsoReviewed(List<Adjudication> rows) {
    return rows.isEmpty()
        ? Set.of()
        : new HashSet<>(
            Annotation.getEntityManager()
                .createQuery(
                    "select d.id from Adjudication d join Annotation n on n.sentence ="
                        + " d.answer.sentence and n.reviewer = d.adjudicator where d.id in ?1",
                    Long.class)
                .setParameter(1, rows.stream().map(a -> a.id).toList())
                .getResultList());
  }
}
