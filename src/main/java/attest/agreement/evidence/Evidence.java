// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.annotation.JudgementMemory;
import attest.annotation.LaterRows;
import attest.article.NearCopies;
import attest.article.Sentence;
import attest.corroboration.PairRows;
import attest.project.Membership;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that a report is computed from, as the asker may see it and the filter takes it.
 *
 * @param sentences of the project
 * @param settled what stands settled, by sentence
 * @param pairs how pairs of sentences were judged
 * @param later what was changed since the first submissions; empty in an open project
 * @param copies articles that share wording with another whose answers count
 */
public record Evidence(
    long sentences,
    ProjectRatings answers,
    Map<Long, SettledRow> settled,
    List<PairRows.Row> pairs,
    List<LaterRows.Row> later,
    Set<Long> copies) {

  public static Evidence of(
      Membership asker,
      JudgementMemory memory,
      ReportFilter filter,
      boolean logins,
      Progress progress) {
    var answers = ProjectRatings.of(asker, memory, filter, logins, progress);
    return new Evidence(
        Sentence.count(asker),
        answers,
        SettledRow.of(asker),
        pairs(asker, filter, new ReviewerNames(asker, logins)),
        LaterRows.of(asker),
        copies(asker, answers));
  }

  private static Set<Long> copies(Membership asker, ProjectRatings answers) {
    var counted = Arrays.stream(answers.articles()).boxed().collect(Collectors.toSet());
    return NearCopies.groups(asker.project).stream()
        .map(group -> group.stream().filter(counted::contains).toList())
        .filter(group -> group.size() > 1)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }

  /** Of both articles, where the filter names some. */
  private static List<PairRows.Row> pairs(
      Membership asker, ReportFilter filter, ReviewerNames names) {
    var rows = new ArrayList<PairRows.Row>();
    PairRows.each(
        asker,
        row -> {
          if (filter.takes(names.of(row.reviewer())) && isTaken(row, filter)) {
            rows.add(row);
          }
        });
    return rows;
  }

  private static boolean isTaken(PairRows.Row row, ReportFilter filter) {
    var articles = filter.articles();
    var day = row.changedAt().atOffset(ZoneOffset.UTC).toLocalDate();
    return (articles.isEmpty()
            || articles.containsAll(List.of(row.firstArticle(), row.secondArticle())))
        && filter.isWithin(day);
  }
}
