// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.shared.Word;
import java.util.List;
import java.util.stream.Stream;

/** What the fields of details let choose from, as words of the scheme. */
public final class Choices {
  private static List<String> words(Word... all) {
    return Stream.of(all).map(Word::word).toList();
  }

  public List<String> types() {
    return words(ClaimDetail.Type.values());
  }

  public List<String> hedges() {
    return words(ClaimDetail.Hedge.values());
  }

  public List<String> qualifiers() {
    return words(CasualtyFigure.Qualifier.values());
  }

  public List<String> harms() {
    return words(CasualtyFigure.Harm.values());
  }

  public List<String> categories() {
    return words(CasualtyFigure.Category.values());
  }

  public List<String> precisions() {
    return words(CasualtyFigure.Precision.values());
  }

  public List<String> timeKinds() {
    return words(CasualtyFigure.TimeKind.values());
  }

  public List<String> forms() {
    return words(Attribution.Form.values());
  }

  public List<String> polarities() {
    return words(Attribution.Polarity.values());
  }
}
