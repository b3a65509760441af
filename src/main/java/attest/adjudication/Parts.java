// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Answer;
import attest.annotation.Details;
import attest.project.Label;
import attest.project.LabelScheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What answers are made of, for a decision to be put together from: labels, and details of which
 * those that say the same stand once.
 *
 * @param labels every label that may stand
 */
public record Parts(List<LabelPart> labels, List<DetailPart> details) {

  /**
   * A label.
   *
   * @param by letters of those who gave it
   * @param chosen whether it is proposed: it stands, or else more than half gave it
   */
  public record LabelPart(Label label, List<String> by, boolean chosen) {}

  /**
   * A detail.
   *
   * @param kind its field: claims, figures or attributions
   * @param said all answers' details of which it is one, alone
   */
  public record DetailPart(
      String kind, UUID id, Details said, List<String> by, boolean chosen, List<Facts.Fact> facts) {

    /** As the API has it, for a form to begin with. */
    public String json() {
      return said.json();
    }

    private DetailPart of(List<String> whom, boolean isChosen) {
      return new DetailPart(kind, id, said, whom, isChosen, facts);
    }
  }

  /**
   * @param letters of the answers, in their order
   * @param standing details of the decision that stands
   */
  static Parts of(
      LabelScheme scheme, List<Answer> answers, List<String> letters, Adjudication standing) {
    return new Parts(
        scheme.labels().stream()
            .map(label -> label(label, answers, letters, standing))
            .filter(part -> part.label.removedStamp == 0 || part.chosen || !part.by.isEmpty())
            .toList(),
        details(answers, letters, standing));
  }

  private static LabelPart label(
      Label label, List<Answer> answers, List<String> letters, Adjudication standing) {
    var by = new ArrayList<String>();
    for (int i = 0; i < answers.size(); i++) {
      if ((answers.get(i).annotation().labels & label.bit()) != 0) {
        by.add(letters.get(i));
      }
    }
    boolean chosen =
        standing.answer.standing
            ? (standing.answer.labels & label.bit()) != 0
            : by.size() * 2 > answers.size();
    return new LabelPart(label, by, chosen);
  }

  private static List<DetailPart> details(
      List<Answer> answers, List<String> letters, Adjudication standing) {
    var found = new ArrayList<DetailPart>();
    found.addAll(parts(standing.answer.details(), List.of(), true));
    for (int i = 0; i < answers.size(); i++) {
      parts(answers.get(i).details(), List.of(letters.get(i)), false)
          .forEach(part -> take(found, part));
    }
    return standing.answer.standing ? found : proposed(found, answers.size());
  }

  private static void take(List<DetailPart> found, DetailPart one) {
    for (int i = 0; i < found.size(); i++) {
      var part = found.get(i);
      if (part.kind.equals(one.kind) && part.facts.equals(one.facts)) {
        var by = new LinkedHashSet<>(part.by);
        by.addAll(one.by);
        found.set(i, part.of(List.copyOf(by), part.chosen));
        return;
      }
    }
    found.add(one);
  }

  private static List<DetailPart> proposed(List<DetailPart> found, int answers) {
    return found.stream().map(p -> p.of(p.by, p.by.size() * 2 > answers)).toList();
  }

  /** Each detail of an answer by itself. */
  private static List<DetailPart> parts(Details whole, List<String> by, boolean chosen) {
    var parts = new ArrayList<DetailPart>();
    for (var c : whole.claims()) {
      var said = new Details(List.of(c), List.of(), List.of());
      parts.add(new DetailPart("claims", c.id(), said, by, chosen, Facts.of(said, whole)));
    }
    for (var f : whole.figures()) {
      var said = new Details(List.of(), List.of(f), List.of());
      parts.add(new DetailPart("figures", f.id(), said, by, chosen, Facts.of(said, whole)));
    }
    for (var a : whole.attributions()) {
      var said = new Details(List.of(), List.of(), List.of(a));
      parts.add(new DetailPart("attributions", a.id(), said, by, chosen, Facts.of(said, whole)));
    }
    return parts;
  }

  /** The chosen details together. */
  Details chosen(Set<UUID> ids) {
    return new Details(
        pick(ids, Details::claims), pick(ids, Details::figures), pick(ids, Details::attributions));
  }

  private <D> List<D> pick(Set<UUID> ids, Function<Details, Collection<D>> kind) {
    return details.stream()
        .filter(part -> ids.contains(part.id))
        .flatMap(part -> kind.apply(part.said).stream())
        .toList();
  }
}
