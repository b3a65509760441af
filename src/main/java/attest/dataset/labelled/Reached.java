// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.annotation.Accepted;
import attest.annotation.BroughtIn;
import attest.annotation.Details;
import attest.dataset.labelled.Codes.Code;
import attest.dataset.labelled.Document.Given;
import attest.dataset.labelled.Document.Part;
import attest.dataset.labelled.Document.Passage;
import attest.dataset.labelled.Document.Stood;
import attest.project.Label;
import attest.shared.Invalid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One document's answers in the words of the project: with its labels, fit for its sentences. */
final class Reached {
  private final Ground ground;
  private final Codes codes;
  private final Map<Long, Integer> passageIds = new HashMap<>();
  private final Set<UUID> ids = new HashSet<>();

  Reached(Ground ground, @Nullable List<Passage> passages, Codes codes) {
    this.ground = ground;
    this.codes = codes;
    for (int i = 0; passages != null && i < passages.size(); i++) {
      passageIds.put(passages.get(i).id(), i);
    }
  }

  /** Which sentence of the document has this id in the file. */
  @Nullable Integer passage(long id) {
    return passageIds.get(id);
  }

  /**
   * @throws Invalid naming what cannot be taken
   */
  BroughtIn answer(Given given) {
    var spot = ground.spots().get(given.passage());
    if (ground.standing() != null && spot.id() == null) {
      throw new Invalid(
          "sentence.begin",
          "The article stands in the project already and has no sentence from %d to %d."
              .formatted(spot.begin(), spot.end()));
    }
    String words = ground.text().substring(spot.begin(), spot.end());
    var versions = new ArrayList<BroughtIn.Version>();
    for (var stood : given.versions()) {
      versions.add(version(stood, words));
    }
    var answer = new BroughtIn(versions, given.firstVersion(), given.recheck());
    inherited(given.passage(), answer.last().details());
    for (UUID id : answer.last().details().ids()) {
      if (!ids.add(id)) {
        throw new Invalid("id", "The id " + id + " stands twice in this article.");
      }
    }
    return answer;
  }

  private BroughtIn.Version version(Stood stood, String words) {
    var given = codes.all(stood.labels());
    var names = given.stream().map(Code::code).toList();
    var details = of(stood.details(), names);
    BroughtIn.check(words, names, stood.note(), details);
    return new BroughtIn.Version(
        stood.version(),
        stood.judged(),
        given.stream().mapToLong(Code::bit).reduce(0, (a, b) -> a | b),
        stood.note(),
        details,
        stood.guidelineVersion(),
        stood.afterSubmission(),
        stood.changedAt(),
        Accepted.of(accepted(stood, details), names, details));
  }

  /** Of what was accepted, what is left, its labels by their names here. */
  private List<String> accepted(Stood stood, Details details) {
    var left = details.ids().stream().map(UUID::toString).toList();
    var labels = stood.accepted().stream().filter(stood.labels()::contains).toList();
    return Stream.concat(
            codes.all(labels).stream().map(Code::code),
            stood.accepted().stream().filter(left::contains))
        .toList();
  }

  /** Without the details of labels that were left out. */
  private static Details of(Details details, Collection<String> labels) {
    return new Details(
        labels.contains(Label.CLAIM) ? details.claims() : List.of(),
        labels.contains(Label.CASUALTY_FIGURE) ? details.figures() : List.of(),
        labels.contains(Label.ATTRIBUTION) ? details.attributions() : List.of());
  }

  private void inherited(int passage, Details details) {
    for (var attribution : details.attributions()) {
      Long from = attribution.inheritsFrom();
      Integer earlier = from == null ? null : passage(from);
      if (from != null && (earlier == null || earlier >= passage)) {
        throw new Invalid(
            "attributions.inheritsFrom", "inheritsFrom is no earlier sentence of this article.");
      }
    }
  }

  /** How often each label is given. */
  static Map<String, Integer> uses(Part part, List<Given> answers) {
    var uses = new HashMap<String, Integer>();
    part.marks().forEach(m -> uses.merge(m.label(), 1, Integer::sum));
    part.classes().forEach(c -> uses.merge(c, 1, Integer::sum));
    if (!part.isMarked()) {
      answers.forEach(
          a -> a.versions().forEach(v -> v.labels().forEach(l -> uses.merge(l, 1, Integer::sum))));
    }
    return uses;
  }
}
