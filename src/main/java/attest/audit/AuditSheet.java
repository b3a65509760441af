// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.project.Membership;
import attest.project.Project;
import attest.shared.Listing;
import attest.shared.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the trail shows.
 *
 * @param project its key; null for the trail of everything
 * @param asked what stands in the filters
 * @param people logins to choose from; empty where there are too many to list
 * @param subjects what those of the rows are called
 * @param verdict where the chain was just verified
 * @param problem where something was asked for that cannot be
 */
public record AuditSheet(
    @Nullable String project,
    Sieve.Asked asked,
    List<String> people,
    Listing<Reading.Row> rows,
    Subjects subjects,
    Verification.@Nullable Verdict verdict,
    @Nullable Problem problem) {
  static final int SIZE = 50;

  static AuditSheet of(
      @Nullable Project project, Sieve.Asked asked, Listing<Reading.Row> rows, Subjects subjects) {
    String key = project == null ? null : project.projectKey;
    return new AuditSheet(key, asked, people(project), rows, subjects, null, null);
  }

  static AuditSheet refused(@Nullable Project project, Sieve.Asked asked, Problem problem) {
    return of(project, asked, new Listing<>(List.of(), null), Subjects.NONE).because(problem);
  }

  private AuditSheet because(Problem refusal) {
    return new AuditSheet(project, asked, people, rows, subjects, verdict, refusal);
  }

  AuditSheet verified(Verification.Verdict found) {
    return new AuditSheet(project, asked, people, rows, subjects, found, problem);
  }

  private static List<String> people(@Nullable Project project) {
    return project == null ? List.of() : Membership.loginsEverOf(project);
  }

  public List<Subjects.Named> named(String subject) {
    return subjects.named(subject);
  }

  public String address() {
    return project == null ? "/administration/audit" : "/projects/" + project + "/audit";
  }

  public List<String> features() {
    return List.copyOf(Acts.features());
  }

  public List<String> acts(String feature) {
    return Acts.ALL.stream().filter(act -> act.startsWith(feature + ".")).toList();
  }

  /** The address of the older rows, with the filters as they are. */
  public String older() {
    return address()
        + "?act="
        + coded(asked.act())
        + "&person="
        + coded(asked.person())
        + "&from="
        + coded(asked.from())
        + "&to="
        + coded(asked.to())
        + "&subject="
        + coded(asked.subject())
        + "&after="
        + rows.next();
  }

  private static String coded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }
}
