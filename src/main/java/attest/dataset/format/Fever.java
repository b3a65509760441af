// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import attest.dataset.format.Statement.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSONL as FEVER has it (Thorne et al. 2018, DOI 10.18653/v1/N18-1074): a dossier a line. SUPPORTS
 * where it is graded CONFIRMED or FAIR, REFUTES where an adjudicator discounted it, else NOT ENOUGH
 * INFO. Each sentence is evidence on its own; its page is {@code article-} and an id, its number
 * counts from 0. The words stand beside, where they are not left out. No offsets.
 */
public final class Fever implements Writing {
  private final Out out;

  public Fever(Out out) {
    this.out = out;
  }

  @Override
  public void add(Portion portion) {}

  @Override
  public void add(Statement statement) {
    String label = label(statement.grade());
    boolean enough = !label.equals("NOT ENOUGH INFO");
    var line = new LinkedHashMap<String, Object>();
    line.put("id", statement.id());
    line.put("verifiable", enough ? "VERIFIABLE" : "NOT VERIFIABLE");
    line.put("label", label);
    line.put("claim", statement.title());
    var used = enough ? used(statement, label) : List.<Evidence>of();
    line.put("evidence", enough ? sets(statement, used) : nothing(statement));
    line.put("evidence_text", used.stream().map(Evidence::text).toList());
    line.put("grade", statement.grade());
    out.line(line);
  }

  private static String label(String grade) {
    return switch (grade) {
      case "CONFIRMED", "FAIR" -> "SUPPORTS";
      case "DISCOUNTED" -> "REFUTES";
      default -> "NOT ENOUGH INFO";
    };
  }

  /** Denials refute and do not support; where nobody denies it, all that speak of it are told. */
  private static List<Evidence> used(Statement statement, String label) {
    boolean refutes = label.equals("REFUTES");
    var used = statement.evidence().stream().filter(e -> e.denies() == refutes).toList();
    return used.isEmpty() ? statement.evidence() : used;
  }

  private static List<List<List<@Nullable Object>>> sets(Statement statement, List<Evidence> used) {
    var sets = new ArrayList<List<List<@Nullable Object>>>();
    for (var e : used) {
      List<@Nullable Object> one =
          Arrays.asList(statement.id(), e.mention(), "article-" + e.article(), e.ordinal() - 1);
      sets.add(List.of(one));
    }
    return sets;
  }

  private static List<List<List<@Nullable Object>>> nothing(Statement statement) {
    List<@Nullable Object> none = Arrays.asList(statement.id(), null, null, null);
    return List.of(List.of(none));
  }
}
