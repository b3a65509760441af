// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complete random data against another library, for the figures in which it can be trusted. */
class LibraryComparisonTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nominalAlphaAndFleissAgreeWithTheLibrary(long seed) {
    Ratings ratings = Given.random(seed, 120, 4, 3, 0);
    CodingAnnotationStudy study = study(ratings);
    assertEquals(
        new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement(),
        Krippendorff.alpha(Patterns.of(ratings), Measure.nominal()).value(),
        1e-10);
    assertEquals(
        new FleissKappaAgreement(study).calculateAgreement(),
        Fleiss.kappa(Patterns.of(ratings)).value(),
        1e-10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void cohenAgreesWithTheLibrary(long seed) {
    Ratings ratings = Given.random(seed, 120, 2, 4, 0);
    assertEquals(
        new CohenKappaAgreement(study(ratings)).calculateAgreement(),
        Cohen.kappas(Patterns.of(ratings)).get(0).kappa().value(),
        1e-10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void alphaOverSpansThatDoNotOverlapAgreesWithTheLibrary(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Span> spans = new ArrayList<>();
    UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(3, 0, 400);
    for (int rater = 0; rater < 3; rater++) {
      for (int at = random.nextInt(20); at < 360; at += 40) {
        Span span = new Span(rater, random.nextInt(2), at, at + 1 + random.nextInt(30));
        spans.add(span);
        study.addUnit(at, (int) (span.end() - span.begin()), rater, "c" + span.category());
      }
    }
    KrippendorffAlphaUnitizingAgreement library = new KrippendorffAlphaUnitizingAgreement(study);
    assertEquals(library.calculateAgreement(), Unitizing.alpha(3, 400, spans).value(), 1e-10);
    assertEquals(
        library.calculateCategoryAgreement("c0"), Unitizing.alpha(3, 400, spans, 0).value(), 1e-10);
  }

  private static CodingAnnotationStudy study(Ratings ratings) {
    CodingAnnotationStudy study = new CodingAnnotationStudy(ratings.raters());
    for (int unit = 0; unit < ratings.units(); unit++) {
      study.addItemAsArray(
          IntStream.range(ratings.first(unit), ratings.end(unit))
              .mapToObj(ratings::code)
              .toArray());
    }
    return study;
  }
}
