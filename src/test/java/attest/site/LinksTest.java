// SPDX-License-Identifier: Apache-2.0
package attest.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern PLACE =
      Pattern.compile("`((?:src|migrations|\\.ci|\\.mvn)(?:/[\\w.-]+)*)/?`");

  @Test
  void everyLinkOfADocumentLeadsToAFileAndAHeading() throws IOException {
    var nowhere = new ArrayList<String>();
    int seen = 0;
    for (var document : Documents.all()) {
      for (var link : LINK.matcher(Documents.prose(document)).results().toList()) {
        seen++;
        if (!leadsSomewhere(document, link.group(1))) {
          nowhere.add(document + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), nowhere);
    assertTrue(seen > 20, "Only " + seen + " links were found");
  }

  @Test
  void everyPlaceInTheRepositoryThatADocumentNamesIsThere() throws IOException {
    var missing = new ArrayList<String>();
    int seen = 0;
    for (var document : Documents.all()) {
      for (var place : PLACE.matcher(Files.readString(document)).results().toList()) {
        seen++;
        if (!isThere(Path.of(place.group(1)))) {
          missing.add(document + ": " + place.group(1));
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(seen > 4, "Only " + seen + " places were found");
  }

  /** An address elsewhere is not gone to. */
  private static boolean leadsSomewhere(Path document, String link) throws IOException {
    if (link.matches("(https?|mailto):.*")) {
      return true;
    }
    String[] parts = link.split("#", 2);
    var folder = document.toAbsolutePath().getParent();
    var target = parts[0].isEmpty() ? document : folder.resolve(parts[0]).normalize();
    return Files.exists(target)
        && (parts.length == 1 || Documents.anchors(target).contains(parts[1]));
  }

  /** A decision may be named by its number alone. */
  private static boolean isThere(Path place) throws IOException {
    if (Files.exists(place)) {
      return true;
    }
    var folder = place.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return false;
    }
    try (var beside = Files.list(folder)) {
      return beside.anyMatch(f -> f.getFileName().toString().startsWith(place.getFileName() + "-"));
    }
  }
}
