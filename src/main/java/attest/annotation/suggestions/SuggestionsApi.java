// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import attest.account.Asker;
import attest.account.Person;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Members;
import attest.project.Permission;
import attest.project.Source;
import attest.suggestion.Suggestions;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What the machine suggests for an article's sentences: by rules from the text and the names of the
 * register, and by what it learnt from answers that the asker may see. Nothing is a label before a
 * person accepts it.
 */
@Path("/api/v1/articles/{id}/suggestions")
public class SuggestionsApi {
  /**
   * Sentences with at least one suggestion.
   *
   * @param off whether the project has switched suggestions off
   */
  public record Whole(List<SuggestionRow> items, @Nullable String next, boolean off) {}

  @Inject Asker asker;
  @Inject Members members;
  @Inject Learning learning;

  @GET
  @Operation(summary = "Machine suggestions per sentence, without those that the asker dismissed")
  public Whole list(long id) {
    var article = Article.visibleTo(asker.person(), id);
    var member = members.in(article.project.id).require(Permission.READ);
    return member.project.suggestions
        ? new Whole(rows(article, asker.person(), learning.of(member)), null, false)
        : new Whole(List.of(), null, true);
  }

  private static List<SuggestionRow> rows(
      Article article, Person reviewer, @Nullable Learned learned) {
    var names = Source.namesOf(article.project);
    Map<Long, Set<String>> dismissed = SuggestionDismissal.of(reviewer, article);
    return Sentence.of(article).stream()
        .map(
            s -> {
              String text = s.text();
              return SuggestionRow.of(
                  s.id,
                  text,
                  Suggestions.of(text, article.language, names),
                  learned == null ? List.of() : learned.of(text),
                  dismissed.getOrDefault(s.id, Set.of()));
            })
        .filter(row -> !row.isEmpty())
        .toList();
  }
}
