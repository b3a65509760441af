// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import attest.dataset.format.Statement.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * schema.org's ClaimReview as JSON-LD, one for each dossier that has an origin: graded from 1
 * (discounted) to 5 (confirmed), with the articles that tell it. No offsets.
 */
public final class ClaimReviews implements Writing {
  private static final List<String> GRADES =
      List.of("DISCOUNTED", "CONTESTED", "WEAK", "FAIR", "CONFIRMED");

  private final Outline outline;
  private final Out out;
  private boolean begun;

  public ClaimReviews(Outline outline, Out out) {
    this.outline = outline;
    this.out = out;
  }

  @Override
  public void begin() {
    out.write("{\"@context\":\"https://schema.org\",\"@graph\":[");
  }

  @Override
  public void add(Portion portion) {}

  @Override
  public void add(Statement statement) {
    if (GRADES.contains(statement.grade())) {
      out.write((begun ? ",\n" : "\n") + Out.json(review(statement)));
      begun = true;
    }
  }

  @Override
  public void end() {
    out.write("]}\n");
  }

  private Map<String, Object> review(Statement statement) {
    var review = typed("ClaimReview");
    review.put("@id", "urn:x-attest:" + outline.key() + ":dossier:" + statement.id());
    review.put("url", "urn:x-attest:" + outline.key() + ":dossier:" + statement.id());
    review.put("claimReviewed", statement.title());
    if (statement.lastAddedAt() != null) {
      review.put("datePublished", statement.lastAddedAt().toString().substring(0, 10));
    }
    var author = typed("Organization");
    author.put("name", outline.name());
    review.put("author", author);
    review.put("itemReviewed", claim(statement));
    var rating = typed("Rating");
    rating.put("ratingValue", GRADES.indexOf(statement.grade()) + 1);
    rating.put("worstRating", 1);
    rating.put("bestRating", GRADES.size());
    rating.put("alternateName", statement.grade());
    rating.put(
        "ratingExplanation",
        "%d mentions, %d independent groups"
            .formatted(statement.evidence().size(), statement.groups()));
    review.put("reviewRating", rating);
    return review;
  }

  private static Map<String, Object> claim(Statement statement) {
    var claim = typed("Claim");
    var appearances = new ArrayList<Map<String, Object>>();
    statement.evidence().stream()
        .sorted(
            Comparator.comparing(
                Evidence::publishedOn, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(ClaimReviews::article)
        .distinct()
        .forEach(appearances::add);
    if (!appearances.isEmpty()) {
      claim.put("firstAppearance", appearances.get(0));
    }
    claim.put("appearance", appearances);
    return claim;
  }

  private static Map<String, Object> article(Evidence e) {
    var article = typed("NewsArticle");
    article.put("identifier", String.valueOf(e.article()));
    article.put("headline", e.title());
    if (!e.url().isEmpty()) {
      article.put("url", e.url());
    }
    if (e.publishedOn() != null) {
      article.put("datePublished", e.publishedOn().toString());
    }
    if (!e.outlet().isEmpty()) {
      var publisher = typed("Organization");
      publisher.put("name", e.outlet());
      article.put("publisher", publisher);
    }
    return article;
  }

  private static Map<String, Object> typed(String type) {
    var typed = new LinkedHashMap<String, Object>();
    typed.put("@type", type);
    return typed;
  }
}
