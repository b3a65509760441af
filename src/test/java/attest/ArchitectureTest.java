// SPDX-License-Identifier: Apache-2.0
package attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("attest");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("attest.planted");

  static Set<String> rules() {
    return new Architecture("attest").rules().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeepsTheRule(String rule) {
    new Architecture("attest").rules().get(rule).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("planted")
  void theRuleFindsThePlantedFault(String rule, String culprit) {
    var found = faults(new Architecture("attest.planted").rules().get(rule));
    assertTrue(found.contains(culprit), rule + " reports: " + found);
  }

  static Stream<Object[]> planted() {
    return Stream.of(
        new Object[] {"no cycles", "attest.planted.article.Headline"},
        new Object[] {"arrows point down", "attest.planted.article.Headline"},
        new Object[] {"arrows point down", "attest.planted.cellar.Unknown"},
        new Object[] {"shared knows no feature", "attest.planted.shared.Curious"},
        new Object[] {"only an entity writes its fields", "attest.planted.article.Meddler"},
        new Object[] {"statistics is pure", "attest.planted.statistics.Impure"},
        new Object[] {"counting is pure", "attest.planted.corroboration.counting.Impure"},
        new Object[] {"suggestion has no database", "attest.planted.suggestion.Storing"},
        new Object[] {"names speak", "attest.planted.article.HeadlineManager"});
  }

  @Test
  void everyRuleHasItsPlantedFault() {
    var covered = planted().map(p -> (String) p[0]).collect(java.util.stream.Collectors.toSet());
    assertEquals(rules(), covered);
  }

  @Test
  void theRulesLookAtTheWholeHouse() {
    assertTrue(HOUSE.contain("attest.account.Person"));
    assertFalse(HOUSE.contain("attest.planted.article.Meddler"));
  }

  private static String faults(ArchRule rule) {
    var result = rule.evaluate(PLANTED);
    assertTrue(result.hasViolation(), "nothing was found");
    return String.join("\n", result.getFailureReport().getDetails());
  }
}
