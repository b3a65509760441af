// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.shared.Invalid;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what details refer to is there: ids of one's own, the figure that contains a figure, its
 * source, the sentence an attribution inherits from. A reference that stood already may stay,
 * though its target has been taken back since: an undo brings both back. Asks the database only for
 * what is referred to.
 */
final class DetailReferences {
  private final Judging judging;
  private final Details standing;

  DetailReferences(Judging judging, Details standing) {
    this.judging = judging;
    this.standing = standing;
  }

  /**
   * @throws Invalid naming the path of a reference that cannot be taken
   */
  void check(Details sent) {
    ownIds("claims", "ClaimDetail", sent.claims(), standing.claims(), Details.Claim::id);
    ownIds("figures", "CasualtyFigure", sent.figures(), standing.figures(), Details.Figure::id);
    ownIds(
        "attributions",
        "Attribution",
        sent.attributions(),
        standing.attributions(),
        Details.Attribution::id);
    subsets(sent.figures());
    sources(sent);
    inheritances(sent.attributions());
  }

  private <D> void ownIds(
      String field, String entity, List<D> sent, List<D> stood, Function<D, UUID> id) {
    var own = stood.stream().map(id).collect(Collectors.toSet());
    var fresh = sent.stream().map(id).filter(i -> !own.contains(i)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    var taken = ids("select d.id from " + entity + " d where d.id in ?1", fresh);
    for (int i = 0; i < sent.size(); i++) {
      refuseIf(
          taken.contains(id.apply(sent.get(i))),
          field + "[" + i + "].id",
          "belongs to another answer");
    }
  }

  private void subsets(List<Details.Figure> figures) {
    if (figures.isEmpty() || figures.equals(standing.figures())) {
      return;
    }
    var subsets = Subsets.of(judging, figures);
    for (int i = 0; i < figures.size(); i++) {
      var figure = figures.get(i);
      String path = "figures[" + i + "].";
      UUID of = figure.subsetOf();
      boolean stood =
          stands(standing.figures(), Details.Figure::id, figure, Details.Figure::subsetOf);
      refuseIf(
          of != null && !stood && !subsets.holds(of),
          path + "subsetOf",
          "is no figure of yours in this article");
      refuseIf(subsets.circle(figure.id()), path + "subsetOf", "makes a figure a part of itself");
      refuseIf(
          subsets.largerThanItsWhole(figure.id()),
          path + "low",
          "is above the high end of the figure that contains it");
      refuseIf(
          subsets.smallerThanAPart(figure.id()),
          path + "high",
          "is below the low end of a figure that it contains");
    }
  }

  private void sources(Details sent) {
    if (sent.figures().stream().allMatch(f -> f.source() == null)) {
      return;
    }
    var known =
        ids(
            "select t.id from Attribution t join t.annotation n join n.sentence s"
                + " where n.reviewer = ?1 and s.article = ?2 and s.ordinal < ?3",
            judging.reviewer(),
            judging.sentence().article,
            judging.sentence().ordinal);
    sent.attributions().forEach(a -> known.add(a.id()));
    for (int i = 0; i < sent.figures().size(); i++) {
      var figure = sent.figures().get(i);
      boolean stood =
          stands(standing.figures(), Details.Figure::id, figure, Details.Figure::source);
      refuseIf(
          figure.source() != null && !stood && !known.contains(figure.source()),
          "figures[" + i + "].source",
          "is no attribution of yours in this or an earlier sentence");
    }
  }

  private void inheritances(List<Details.Attribution> attributions) {
    for (int i = 0; i < attributions.size(); i++) {
      var one = attributions.get(i);
      boolean stood =
          stands(
              standing.attributions(),
              Details.Attribution::id,
              one,
              Details.Attribution::inheritsFrom);
      refuseIf(
          one.inheritsFrom() != null && !stood && !judging.isEarlier(one.inheritsFrom()),
          "attributions[" + i + "].inheritsFrom",
          "is no earlier sentence of this article");
    }
  }

  /** Whether the same detail referred to the same before. */
  private static <D> boolean stands(
      List<D> stood, Function<D, UUID> id, D sent, Function<D, @Nullable Object> reference) {
    return stood.stream()
        .anyMatch(
            d ->
                id.apply(d).equals(id.apply(sent))
                    && Objects.equals(reference.apply(d), reference.apply(sent)));
  }

  private static Set<UUID> ids(String query, Object... parameters) {
    var asked = Annotation.getEntityManager().createQuery(query, UUID.class);
    for (int i = 0; i < parameters.length; i++) {
      asked.setParameter(i + 1, parameters[i]);
    }
    Collection<UUID> found = asked.getResultList();
    return new HashSet<>(found);
  }

  private static void refuseIf(boolean wrong, String path, String why) {
    if (wrong) {
      throw new Invalid(path, path + " " + why + ".");
    }
  }
}
