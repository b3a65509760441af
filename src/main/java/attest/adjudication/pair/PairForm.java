// SPDX-License-Identifier: Apache-2.0
package attest.adjudication.pair;

import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.corroboration.Corroboration;
import attest.corroboration.Gathering;
import attest.corroboration.PairAtHand;
import attest.corroboration.PairSettling;
import attest.corroboration.Relation;
import attest.corroboration.SettledPair;
import attest.corroboration.SettledPair.Content;
import attest.shared.Conflict;
import attest.shared.IfMatch;
import attest.shared.Invalid;
import attest.shared.Word;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form by which an adjudicator decides on a pair. A button says what is done. */
public class PairForm {
  private static final String TAKE = "take:";

  /** {@code take:ID} of a reviewer, {@code settle} or {@code withdraw}. */
  @FormParam("act")
  @Nullable String act;

  @FormParam("relation")
  @Nullable String relation;

  /** Of a directed relation, the id of the newer sentence. */
  @FormParam("newer")
  @Nullable Long newer;

  @FormParam("rationale")
  @Nullable String rationale;

  @FormParam("reason")
  @Nullable String reason;

  @FormParam("passage")
  @Nullable String passage;

  @FormParam("version")
  int version;

  @FormParam("dossier")
  @Nullable Long dossier;

  @FormParam("merge")
  boolean merge;

  static PairForm of(SettledPair standing) {
    var form = new PairForm();
    form.version = standing.shownVersion();
    form.relation = standing.relation == null ? "" : standing.relation.name();
    form.newer = standing.newerId;
    form.rationale = standing.rationale;
    form.reason = standing.reason == null ? "" : standing.reason.word();
    return form;
  }

  private static String given(@Nullable String field) {
    return field == null ? "" : field;
  }

  public String act() {
    return given(act);
  }

  public String relation() {
    return given(relation);
  }

  public String rationale() {
    return given(rationale);
  }

  public String reason() {
    return given(reason);
  }

  public String passage() {
    return given(passage);
  }

  public int version() {
    return version;
  }

  public boolean isNewer(long sentence) {
    return newer != null && newer == sentence;
  }

  /**
   * @throws Conflict where the judgement to be taken was taken back meanwhile
   */
  PairSettling.Word word(PairAtHand hand) {
    var based = IfMatch.of(IfMatch.tag(version));
    if (act().equals("withdraw")) {
      return PairSettling.Word.none(based);
    }
    var said = Corroboration.allOf(hand.pair());
    var content = act().startsWith(TAKE) ? taken(said) : chosen(hand, said);
    var wish = new Gathering.Wish(dossier, merge);
    return new PairSettling.Word(content, gap(), wish, based, content);
  }

  private Content taken(List<Corroboration> said) {
    var from =
        said.stream()
            .filter(j -> j.reviewer.id.toString().equals(act().substring(TAKE.length())))
            .findFirst()
            .orElseThrow(() -> new Conflict("That judgement was taken back meanwhile."));
    String why = rationale().isBlank() ? from.rationale : rationale();
    return content(from.relation, from.newerId, why, Outcome.TAKEN);
  }

  private Content chosen(PairAtHand hand, List<Corroboration> said) {
    if (!act().equals("settle")) {
      throw new Invalid("act", "Say what is to be done.");
    }
    var found = known("relation", relation(), Relation.values(), Relation::name);
    if (found == null) {
      throw new Invalid("relation", "Choose a relation.");
    }
    var direction = found.isDirected() ? direction(hand) : null;
    return content(found, direction, rationale(), outcome(found, direction, said));
  }

  private @Nullable Long direction(PairAtHand hand) {
    if (!isNewer(hand.a().id) && !isNewer(hand.b().id)) {
      throw new Invalid("newer", "Say which of the two is the newer.");
    }
    return newer;
  }

  /** What a reviewer said was taken; what nobody said, says that none of them is right. */
  private static Outcome outcome(
      Relation relation, @Nullable Long newer, List<Corroboration> said) {
    var same = said.stream().filter(j -> j.relation == relation).toList();
    if (same.stream().anyMatch(j -> Objects.equals(j.newerId, newer))) {
      return Outcome.TAKEN;
    }
    return same.isEmpty() && !said.isEmpty() ? Outcome.NONE_RIGHT : Outcome.EDITED;
  }

  private Content content(
      @Nullable Relation found, @Nullable Long direction, String why, Outcome outcome) {
    var chosen = known("reason", reason(), Reason.values(), Word::word);
    return new Content(found, direction, SettledPair.fit(why), outcome, chosen);
  }

  private @Nullable String gap() {
    boolean is = reason().equals(Reason.GUIDELINE_GAP.word()) && !passage().isBlank();
    return is ? passage() : null;
  }

  private static <T> @Nullable T known(
      String field, String word, T[] all, Function<T, String> name) {
    return word.isEmpty()
        ? null
        : Stream.of(all)
            .filter(one -> name.apply(one).equals(word))
            .findFirst()
            .orElseThrow(() -> new Invalid(field, "That is no " + field + " to choose."));
  }
}
