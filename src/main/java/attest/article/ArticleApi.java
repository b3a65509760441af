// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Asker;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Body;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** One article: its facts, its text, its sentences. */
@Path("/api/v1/articles/{id}")
public class ArticleApi {
  /** The article whole; spans are UTF-16 code units of {@code text}. */
  public record Whole(
      long id,
      String project,
      String title,
      String outlet,
      String agency,
      String byline,
      String language,
      String url,
      @Nullable LocalDate publishedOn,
      String file,
      Instant importedAt,
      String text,
      List<Row> sentences) {
    public static Whole of(Article a) {
      return new Whole(
          a.id,
          a.project.projectKey,
          a.title,
          a.outlet,
          a.agency,
          a.byline,
          a.language,
          a.url,
          a.publishedOn,
          a.fileName,
          a.importedAt,
          a.text,
          Sentence.of(a).stream().map(Row::of).toList());
    }
  }

  /** A sentence. */
  public record Row(long id, int ordinal, int begin, int end, Kind kind, String text) {
    public static Row of(Sentence s) {
      return new Row(s.id, s.ordinal, s.beginOffset, s.endOffset, s.kind, s.text());
    }
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;

  @GET
  public Whole show(long id) {
    return Whole.of(Article.visibleTo(asker.person(), id));
  }

  /** Corrects facts; what is left out stays, the text always does. */
  @PATCH
  @Transactional
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Said.class)))
  public Whole correct(long id, Body body) {
    var article = Article.visibleTo(asker.person(), id);
    members.in(article.project.id).require(Permission.IMPORT);
    article.correct(body.as(Said.class).over(article.facts()), asker.person(), clock.instant());
    return Whole.of(article);
  }

  @DELETE
  @Transactional
  public void remove(long id) {
    var article = Article.evenRemoved(asker.person(), id);
    members.in(article.project.id).require(Permission.IMPORT);
    article.remove(asker.person(), clock.instant());
  }

  /** Brings a removed article back, with every answer that was given to it. */
  @PUT
  @Path("restoration")
  @Transactional
  public Whole restore(long id) {
    var article = Article.evenRemoved(asker.person(), id);
    members.in(article.project.id).require(Permission.IMPORT);
    article.restore(asker.person(), clock.instant());
    return Whole.of(article);
  }
}
