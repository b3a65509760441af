// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Annotation;
import attest.annotation.Details;
import attest.annotation.SettledAnswer;
import attest.article.Sentence;
import attest.shared.Invalid;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether what settled details refer to is there. Theirs may be details of any reviewer's answer to
 * the article, or settled ones: parts of several answers stand together. A reference that stood
 * already may stay, though its target has been taken back since.
 */
final class SettledReferences {
  private final Sentence sentence;
  private final Set<UUID> known;

  /**
   * @param standing the details that stood
   */
  SettledReferences(Sentence sentence, Details standing, Details sent) {
    this.sentence = sentence;
    known = new HashSet<>(sent.ids());
    standing.figures().forEach(f -> addIfAny(f.subsetOf()));
    standing.figures().forEach(f -> addIfAny(f.source()));
    SettledAnswer.<SettledAnswer>stream(
            "sentence.article = ?1 and sentence.retiredStamp = 0 and standing = true",
            sentence.article)
        .forEach(a -> known.addAll(a.details().ids()));
  }

  private void addIfAny(@Nullable UUID id) {
    if (id != null) {
      known.add(id);
    }
  }

  /**
   * @throws Invalid naming the path of a reference that cannot be taken
   */
  void check(Details sent) {
    if (sent.size() == 0) {
      return;
    }
    ownIds("claims", "ClaimDetail", sent.claims().stream().map(Details.Claim::id).toList());
    ownIds("figures", "CasualtyFigure", sent.figures().stream().map(Details.Figure::id).toList());
    ownIds(
        "attributions",
        "Attribution",
        sent.attributions().stream().map(Details.Attribution::id).toList());
    known.addAll(ids("CasualtyFigure", "n.sentence.article = ?1", sentence.article));
    known.addAll(ids("Attribution", "n.sentence.article = ?1", sentence.article));
    figures(sent.figures());
    inheritances(sent.attributions());
  }

  /** An id names one detail: it may stand in answers to this sentence, not to another. */
  private void ownIds(String field, String entity, List<UUID> sent) {
    if (sent.isEmpty()) {
      return;
    }
    var taken = ids(entity, "n.sentence <> ?1 and d.id in ?2", sentence, sent);
    for (int i = 0; i < sent.size(); i++) {
      refuseIf(
          taken.contains(sent.get(i)), field + "[" + i + "].id", "belongs to another sentence");
    }
  }

  private void figures(List<Details.Figure> figures) {
    Map<UUID, @Nullable UUID> wholes = new HashMap<>();
    figures.forEach(f -> wholes.put(f.id(), f.subsetOf()));
    for (int i = 0; i < figures.size(); i++) {
      var figure = figures.get(i);
      String path = "figures[" + i + "].";
      refuseIf(
          figure.subsetOf() != null && !known.contains(figure.subsetOf()),
          path + "subsetOf",
          "is no figure of this article");
      refuseIf(circle(figure.id(), wholes), path + "subsetOf", "makes a figure a part of itself");
      refuseIf(
          figure.source() != null && !known.contains(figure.source()),
          path + "source",
          "is no attribution of this article");
    }
  }

  private static boolean circle(UUID figure, Map<UUID, @Nullable UUID> wholes) {
    var seen = new HashSet<UUID>();
    for (UUID at = figure; at != null; at = wholes.get(at)) {
      if (!seen.add(at)) {
        return true;
      }
    }
    return false;
  }

  private void inheritances(List<Details.Attribution> attributions) {
    for (int i = 0; i < attributions.size(); i++) {
      Long from = attributions.get(i).inheritsFrom();
      refuseIf(
          from != null
              && Sentence.count(
                      "id = ?1 and article = ?2 and ordinal < ?3 and retiredStamp = 0",
                      from,
                      sentence.article,
                      sentence.ordinal)
                  == 0,
          "attributions[" + i + "].inheritsFrom",
          "is no earlier sentence of this article");
    }
  }

  private static Collection<UUID> ids(String entity, String where, Object... parameters) {
    var asked =
        Annotation.getEntityManager()
            .createQuery(
                "select d.id from " + entity + " d join d.annotation n where " + where, UUID.class);
    for (int i = 0; i < parameters.length; i++) {
      asked.setParameter(i + 1, parameters[i]);
    }
    return asked.getResultList();
  }

  private static void refuseIf(boolean wrong, String path, String why) {
    if (wrong) {
      throw new Invalid(path, path + " " + why + ".");
    }
  }
}
