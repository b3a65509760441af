// SPDX-License-Identifier: Apache-2.0
package attest.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents of the repository and what stands in one. */
final class Documents {
  private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  private Documents() {}

  /** README, change log and everything under {@code src/site}. */
  static List<Path> all() throws IOException {
    try (var site = Files.walk(Path.of("src/site"))) {
      var found = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
      site.filter(file -> file.toString().endsWith(".md")).sorted().forEach(found::add);
      return found;
    }
  }

  /**
   * A fenced block.
   *
   * @param next whether nothing stands between it and the one before
   */
  record Block(String language, String text, boolean next) {}

  /** The fenced blocks of a document, in their order. */
  static List<Block> blocks(Path document) throws IOException {
    String whole = Files.readString(document);
    var blocks = new ArrayList<Block>();
    int end = 0;
    for (var block : FENCED.matcher(whole).results().toList()) {
      boolean next = whole.substring(end, block.start()).isBlank();
      blocks.add(new Block(block.group(1), block.group(2), next));
      end = block.end();
    }
    return blocks;
  }

  /** What is left without fenced blocks and words in backticks, where nothing is a link. */
  static String prose(Path document) throws IOException {
    String unfenced = FENCED.matcher(Files.readString(document)).replaceAll("");
    return unfenced.replaceAll("`[^`\n]*`", "`");
  }

  /** The anchors of a document's headings, as code hosts make them. */
  static Set<String> anchors(Path document) throws IOException {
    String unfenced = FENCED.matcher(Files.readString(document)).replaceAll("");
    Stream<String> headings = HEADING.matcher(unfenced).results().map(heading -> heading.group(1));
    return headings.map(Documents::anchor).collect(Collectors.toSet());
  }

  private static String anchor(String heading) {
    String kept = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "");
    return kept.replace(' ', '-');
  }
}
