// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Answer;
import attest.annotation.Details;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.shared.Body;
import attest.shared.Conflict;
import attest.shared.Invalid;
import jakarta.ws.rs.FormParam;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form by which an adjudicator decides. A button says what is done. */
public class Decided {
  private static final String TAKE = "take:";

  /** {@code take:ID} of a reviewer, {@code merge}, {@code none_right} or {@code withdraw}. */
  @FormParam("act")
  @Nullable String act;

  @FormParam("version")
  int version;

  @FormParam("reason")
  @Nullable String reason;

  @FormParam("note")
  @Nullable String note;

  @FormParam("passage")
  @Nullable String passage;

  @FormParam("label")
  List<String> labels = List.of();

  @FormParam("detail")
  List<String> details = List.of();

  /** The details as a script let them be edited, as the API has them; empty where it did not. */
  @FormParam("edited")
  @Nullable String edited;

  private static String given(@Nullable String field) {
    return field == null ? "" : field;
  }

  boolean withdraws() {
    return given(act).equals("withdraw");
  }

  private Optional<Reason> chosen() {
    return Stream.of(Reason.values()).filter(r -> r.word().equals(reason)).findFirst();
  }

  private @Nullable Reason reason() {
    return given(reason).isEmpty()
        ? null
        : chosen().orElseThrow(() -> new Invalid("reason", "That is no reason to choose."));
  }

  /** What was typed, to be shown again. */
  BenchSheet.Form form(int standing) {
    return new BenchSheet.Form(standing, chosen().orElse(null), given(note), given(passage));
  }

  /**
   * @throws Conflict where the answer to be taken was taken back meanwhile
   */
  Proposal proposal(Settling settling, Adjudication standing) {
    var answers = settling.answers();
    var scheme = settling.scheme();
    String done = given(act);
    if (done.startsWith(TAKE)) {
      return taking(taken(answers, done.substring(TAKE.length())), scheme);
    }
    if (done.equals("none_right")) {
      return proposal(List.of(), Details.NONE, Outcome.NONE_RIGHT, null);
    }
    if (!done.equals("merge")) {
      throw new Invalid("act", "Say what is to be done.");
    }
    var said = chosenDetails(answers, standing, scheme);
    return proposal(withThoseOf(said, scheme), said, null, null);
  }

  private Proposal taking(Answer taken, LabelScheme scheme) {
    var answer = taken.annotation();
    return proposal(
        scheme.codes(answer.labels), taken.details(), Outcome.TAKEN, answer.reviewer.login);
  }

  private Proposal proposal(
      List<String> codes, Details said, @Nullable Outcome outcome, @Nullable String from) {
    return new Proposal(codes, said, outcome, reason(), given(note), from, proposed());
  }

  private @Nullable String proposed() {
    boolean gap = reason() == Reason.GUIDELINE_GAP && !given(passage).isBlank();
    return gap ? passage : null;
  }

  private static Answer taken(List<Answer> answers, String id) {
    return answers.stream()
        .filter(a -> a.annotation().reviewer.id.toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new Conflict("That answer was taken back meanwhile."));
  }

  private Set<String> chosenLabels(LabelScheme scheme) {
    var known = scheme.labels().stream().map(l -> l.code).collect(Collectors.toSet());
    var chosen = new TreeSet<>(labels);
    chosen.retainAll(known);
    return chosen;
  }

  private Details chosenDetails(List<Answer> answers, Adjudication standing, LabelScheme scheme) {
    if (!given(edited).isEmpty()) {
      return new Body(given(edited).getBytes(StandardCharsets.UTF_8)).as(Details.class);
    }
    var letters = answers.stream().map(a -> a.annotation().reviewer.login).toList();
    var ids = details.stream().map(Decided::uuid).collect(Collectors.toSet());
    return Parts.of(scheme, answers, letters, standing).chosen(ids);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Invalid("detail", "That is no detail of these answers.");
    }
  }

  /** A detail brings its label along. */
  private List<String> withThoseOf(Details said, LabelScheme scheme) {
    var all = new TreeSet<>(chosenLabels(scheme));
    add(all, Label.CLAIM, said.claims());
    add(all, Label.CASUALTY_FIGURE, said.figures());
    add(all, Label.ATTRIBUTION, said.attributions());
    return List.copyOf(all);
  }

  private static void add(Set<String> labels, String label, List<?> details) {
    if (!details.isEmpty()) {
      labels.add(label);
    }
  }
}
