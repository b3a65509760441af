// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.article.Sentence;
import attest.corroboration.candidate.Shared;
import attest.corroboration.candidate.Suggested;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sentences of other articles that are worth comparing with one. */
@Path("/api/v1/sentences/{id}/candidates")
public class CandidatesApi {
  private static final int USUAL = 20;
  private static final int MOST = 100;

  /**
   * The best of them, best first.
   *
   * @param next always null: there is no further page
   * @param complete false while the index is made: then there may be better ones
   */
  public record Answer(List<Row> items, @Nullable String next, boolean complete) {}

  /**
   * A candidate.
   *
   * @param daysApart days between the two articles, where that is few enough to speak for it
   */
  public record Row(
      long sentence,
      long article,
      String title,
      String outlet,
      @Nullable LocalDate publishedOn,
      String language,
      int ordinal,
      String text,
      double score,
      List<Reason> why,
      List<Place> shared,
      @Nullable Integer daysApart,
      @Nullable Suggestion suggested) {
    static Row of(Candidate c) {
      return new Row(
          c.sentence(),
          c.article(),
          c.title(),
          c.outlet(),
          c.publishedOn(),
          c.language(),
          c.ordinal(),
          c.text(),
          c.score(),
          c.why().stream().map(w -> new Reason(w.kind().word(), w.shared())).toList(),
          c.shared().stream().filter(Shared::isPrintedInBoth).map(Place::of).toList(),
          c.daysApart(),
          Suggestion.of(c.suggested()));
    }
  }

  /** name, number, place, date, copy or words, with what is in common; meaning, with nothing. */
  public record Reason(String kind, List<String> shared) {}

  /** Where something in common stands, in UTF-16 code units of each sentence. */
  public record Place(String kind, int begin, int end, int otherBegin, int otherEnd) {
    static Place of(Shared shared) {
      return new Place(
          shared.kind().word(),
          shared.begin(),
          shared.end(),
          shared.otherBegin(),
          shared.otherEnd());
    }
  }

  /**
   * A relation that something speaks for.
   *
   * @param reason in English; {@code ground} and {@code words} say the same for other languages
   */
  public record Suggestion(
      Relation relation, String reason, Suggested.Ground ground, List<String> words) {
    static @Nullable Suggestion of(@Nullable Suggested s) {
      return s == null ? null : new Suggestion(s.relation(), s.reason(), s.ground(), s.words());
    }
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Candidates candidates;

  @GET
  public Answer list(long id, @QueryParam("limit") @Nullable Integer limit) {
    var sentence = Sentence.visibleTo(asker.person(), id);
    var membership = members.in(sentence.article.project.id).require(Permission.READ);
    int most = limit == null ? USUAL : Math.min(Listing.limit(limit), MOST);
    var found = candidates.of(membership.project, sentence, most);
    return new Answer(found.rows().stream().map(Row::of).toList(), null, found.complete());
  }
}
