// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD, as schema.org has it: alone, in a list, in a graph,
 * or as another thing's main entity. Of several the one with the page's headline is meant.
 */
record LinkedArticle(JsonNode node) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_NODES = 5_000;
  private static final Set<String> KINDS =
      Set.of("Report", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting");

  static LinkedArticle in(Document page) {
    List<JsonNode> found = new ArrayList<>();
    for (var script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(script.data()), found);
      } catch (JsonProcessingException e) {
        // A page with broken data about itself still has its text.
        continue;
      }
    }
    String headline = page.select("h1").stream().map(Element::text).findFirst().orElse("");
    return found.stream()
        .map(LinkedArticle::new)
        .filter(
            article -> PageLine.plain(headline).equals(PageLine.plain(article.said("headline"))))
        .findFirst()
        .orElseGet(
            () -> new LinkedArticle(found.isEmpty() ? MissingNode.getInstance() : found.get(0)));
  }

  private static void collect(JsonNode root, List<JsonNode> found) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      var node = open.poll();
      if (isArticle(node)) {
        found.add(node);
      }
      node.forEach(open::add);
    }
  }

  private static boolean isArticle(JsonNode node) {
    var type = node.path("@type");
    return type.isArray()
        ? StreamSupport.stream(type.spliterator(), false).anyMatch(one -> isKind(one.asText()))
        : isKind(type.asText());
  }

  private static boolean isKind(String type) {
    return type.endsWith("Article") || KINDS.contains(type);
  }

  @Nullable String headline() {
    return text(node.path("headline"));
  }

  @Nullable String publisher() {
    return names(node.path("publisher"));
  }

  @Nullable String author() {
    return names(node.path("author"));
  }

  /** Where the article is from, if not from its publisher. */
  @Nullable String source() {
    String provider = names(node.path("provider"));
    return provider != null ? provider : names(node.path("sourceOrganization"));
  }

  @Nullable String language() {
    return text(node.path("inLanguage"));
  }

  @Nullable String published() {
    return text(node.path("datePublished"));
  }

  @Nullable String address() {
    return text(node.path("url"));
  }

  private String said(String field) {
    String text = text(node.path(field));
    return text == null ? "" : text;
  }

  private static @Nullable String names(JsonNode node) {
    if (!node.isArray()) {
      return text(node.isObject() ? node.path("name") : node);
    }
    String joined =
        StreamSupport.stream(node.spliterator(), false)
            .map(LinkedArticle::one)
            .filter(name -> !name.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return joined.isEmpty() ? null : joined;
  }

  private static String one(JsonNode node) {
    String name = text(node.isObject() ? node.path("name") : node);
    return name == null ? "" : name;
  }

  private static @Nullable String text(JsonNode node) {
    String text = node.isTextual() ? Parser.unescapeEntities(node.asText(), false).strip() : "";
    return text.isEmpty() ? null : text;
  }
}
