// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.shared.Word;
import java.util.List;
import java.util.stream.Stream;

/** What the fields of details let choose from: the vocabulary, and its words for forms. */
public final class Choices {
  /** What a claim is about. */
  public enum Type implements Word {
    CASUALTY,
    TERRITORIAL_CONTROL,
    MILITARY_OPERATION,
    MATERIEL_LOSS,
    DAMAGE,
    FORCE_STRENGTH,
    RESPONSIBILITY,
    AGREEMENT,
    CHARACTERISATION,
    PREDICTION,
    BACKGROUND,
    OTHER
  }

  /** How far the sentence stands behind it. */
  public enum Hedge implements Word {
    NONE,
    CONDITIONAL,
    POSSIBLE,
    DISPUTED
  }

  /** What the print licenses. */
  public enum Qualifier implements Word {
    EXACT,
    AT_LEAST,
    MORE_THAN,
    APPROX,
    APPROX_BELOW,
    AT_MOST,
    RANGE,
    VAGUE_PLURAL,
    VAGUE,
    ENUMERATED
  }

  /** What was done to people. */
  public enum Harm implements Word {
    KILLED,
    WOUNDED,
    KILLED_OR_WOUNDED,
    MISSING,
    CAPTURED,
    DETAINED,
    KIDNAPPED,
    DISPLACED,
    TRAPPED,
    OTHER
  }

  /** Who they are. */
  public enum Category implements Word {
    CIVILIAN,
    COMBATANT,
    MIXED,
    CHILD,
    WOMAN,
    MAN,
    JOURNALIST,
    MEDIC_AID,
    UNKNOWN
  }

  /** How finely a place is named. */
  public enum Precision implements Word {
    REGION,
    CITY,
    DISTRICT,
    SITE
  }

  /** One event, a total since some day, or a state on a day. */
  public enum TimeKind implements Word {
    EVENT,
    CUMULATIVE,
    STATE
  }

  /** How the source speaks. */
  public enum Form implements Word {
    DIRECT,
    MIXED,
    INDIRECT,
    EVIDENTIAL
  }

  /** What the source does with the content. One that denies supports nothing. */
  public enum Polarity implements Word {
    ASSERTS,
    CONFIRMS,
    DENIES,
    ACCUSES
  }

  private static List<String> words(Word... all) {
    return Stream.of(all).map(Word::word).toList();
  }

  public List<String> types() {
    return words(Type.values());
  }

  public List<String> hedges() {
    return words(Hedge.values());
  }

  public List<String> qualifiers() {
    return words(Qualifier.values());
  }

  public List<String> harms() {
    return words(Harm.values());
  }

  public List<String> categories() {
    return words(Category.values());
  }

  public List<String> precisions() {
    return words(Precision.values());
  }

  public List<String> timeKinds() {
    return words(TimeKind.values());
  }

  public List<String> forms() {
    return words(Form.values());
  }

  public List<String> polarities() {
    return words(Polarity.values());
  }
}
