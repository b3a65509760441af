// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.assignment.dealing.Rule;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.Invalid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule as a lead typed it.
 *
 * @param reviewers ids of the people to give to
 * @param reads person and language, "12 fr", for each language that they read
 */
public record RuleForm(
    String rule, String seed, String due, Set<String> reviewers, Set<String> reads) {
  static RuleForm fresh(Project project, int seed) {
    var reviewers =
        Giving.reviewers(project).stream()
            .map(m -> m.person.id.toString())
            .collect(Collectors.toSet());
    return new RuleForm(Rule.RANDOM.word(), Integer.toString(seed), "", reviewers, Set.of());
  }

  /**
   * @throws Invalid for what cannot be taken, naming the field
   */
  ByRule settle(Project project) {
    var hands =
        Giving.whoMayReview(project).stream()
            .filter(this::has)
            .map(m -> new ByRule.Chosen(m, languages(m)))
            .toList();
    return new ByRule(project, chosenRule(), number(), hands, Day.of(due));
  }

  private Rule chosenRule() {
    return List.of(Rule.values()).stream()
        .filter(r -> r.word().equals(rule))
        .findFirst()
        .orElseThrow(() -> new Invalid("rule", "rule is random, language or outlet."));
  }

  private long number() {
    try {
      return Long.parseLong(seed.strip());
    } catch (NumberFormatException e) {
      throw new Invalid("seed", "A seed is a whole number.");
    }
  }

  public boolean has(Membership member) {
    return reviewers.contains(member.person.id.toString());
  }

  public boolean reads(Membership member, String language) {
    return reads.contains(member.person.id + " " + language);
  }

  private Set<String> languages(Membership member) {
    return Project.LANGUAGES.stream().filter(l -> reads(member, l)).collect(Collectors.toSet());
  }
}
