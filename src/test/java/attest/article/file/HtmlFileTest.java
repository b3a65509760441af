// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.article.reading.Furniture;
import attest.article.reading.Line;
import attest.article.reading.Marks;
import attest.article.reading.Reading;
import attest.article.reading.SentenceKind;
import attest.article.reading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Saved pages of invented outlets, as sites make them: menus, notices, boxes, data about itself.
 */
class HtmlFileTest {
  private static final String PROSE =
      "<p>Les secours ont annoncé lundi un nouveau bilan de la frappe qui a touché le marché couvert"
          + " de la ville, alors que les recherches continuent dans les ruines.</p>"
          + "<p>Selon la préfecture, douze habitants sont encore portés disparus, et trois quartiers"
          + " restent sans eau ni électricité depuis la nuit de samedi à dimanche.</p>";

  @Test
  void theArticleIsKeptAndThePageAroundItDropped() {
    var read = saved("fr-voix-torvenne.html");
    List<String> kept = kept(read, "fr");
    assertEquals("Torvenne : douze morts dans le bombardement d’un marché", kept.get(0));
    assertTrue(kept.get(1).startsWith("Des tirs d’artillerie ont touché mardi"));
    assertTrue(kept.contains("Par Odile Varenne avec AFP Publié le 16 mars 2031 à 23h40"));
    assertTrue(kept.contains("Rive gauche\t9\t21"));
    assertTrue(kept.get(kept.size() - 1).startsWith("C’est le bilan le plus lourd"));
    List<String> dropped = dropped(read, "fr");
    for (String begin :
        List.of(
            "Avec votre accord", "Tout accepter", "Partager", "Solvane : les pourp", "© 2031")) {
      assertTrue(
          dropped.stream().anyMatch(line -> line.replace("• ", "").startsWith(begin)), begin);
    }
  }

  @Test
  void thePageSaysWhatItIs() {
    assertEquals(
        new Stated(
            "Torvenne : douze morts dans le bombardement d’un marché",
            "La Voix des Provinces",
            "AFP",
            "Odile Varenne, AFP",
            "fr-FR",
            "https://voix-provinces.example/torvenne/marche-12-morts",
            LocalDate.of(2031, 3, 16),
            true),
        saved("fr-voix-torvenne.html").stated());
  }

  @Test
  void metaTagsDoWhereTheDataIsBroken() {
    var stated = saved("en-corvane-herald.html").stated();
    assertEquals("Aid convoy hit near Halvenne, three drivers killed", stated.title());
    assertEquals("The Corvane Herald", stated.outlet());
    assertEquals("Tessa Holm", stated.byline());
    assertEquals(LocalDate.of(2031, 5, 4), stated.publishedOn());
    assertEquals("https://corvane-herald.example/world/aid-convoy", stated.url());
  }

  @Test
  void listsAmidAnArticleStayAndTeasersBelowGo() {
    var read = saved("en-corvane-herald.html");
    var kept = kept(read, "en");
    assertEquals("Aid convoy hit near Halvenne, three drivers killed", kept.get(0));
    assertTrue(kept.get(1).startsWith("Agency says its lorries"));
    assertTrue(kept.stream().anyMatch(line -> line.startsWith("• A second strike came")));
    assertTrue(kept.stream().noneMatch(line -> line.contains("River towns empty")));
    assertTrue(kept.stream().noneMatch(line -> line.contains("847 partners")));
  }

  @Test
  void arabicPagesAreRead() {
    var read = saved("ar-marafi.html");
    var lines = lines(read, "ar");
    assertEquals(
        List.of(
            SentenceKind.TITLE,
            SentenceKind.META,
            SentenceKind.META,
            SentenceKind.BODY,
            SentenceKind.BODY,
            SentenceKind.BODY,
            SentenceKind.BODY),
        lines.stream().filter(Line::kept).map(Line::kind).toList());
    assertEquals("ليلى حداد", read.stated().byline());
    assertEquals("صحيفة مرافئ", read.stated().outlet());
    assertTrue(read.text().contains("الرئيسية سياسة"));
  }

  @Test
  void anOldPageInOneFormAndLatinOneIsRead() {
    var read = saved("fr-depeche-divs.html");
    var kept = kept(read, "fr");
    assertEquals("Dépôt incendié à Lisgrave : deux pompiers tués", kept.get(0));
    assertEquals("Lisgrave, 11 février 2031 (AFP)", kept.get(1));
    assertEquals(6, kept.size());
    assertTrue(kept.get(4).startsWith("«\u00A0Le feu est circonscrit"));
    assertEquals("Dépôt incendié à Lisgrave : deux pompiers tués", read.stated().title());
  }

  @Test
  void aLiveBlogThatIsAnotherThingsMainEntityIsRead() {
    var read = saved("en-live-blog.html");
    assertEquals("Ostmere under fire: what we know so far", read.stated().title());
    assertEquals("Chronicle staff", read.stated().byline());
    assertEquals(5, kept(read, "en").size());
  }

  @Test
  void whatIsNeverSeenIsNoText() {
    String text = saved("fr-voix-torvenne.html").text();
    for (String unseen :
        List.of("dataLayer", "caché", "Gabarit", "JavaScript", "display", "schema")) {
      assertFalse(text.contains(unseen), unseen);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr-voix-torvenne.html", "en-corvane-herald.html", "ar-marafi.html"})
  void theSameTextAndMarksGiveTheSameReadingAgain(String name) {
    var read = saved(name);
    var again = Marks.of(read.marks().written());
    assertEquals(read.marks(), again);
    var first = Reading.of(read.text(), read.marks(), "fr");
    assertEquals(first, Reading.of(read.text(), again, "fr", Set.of(), Set.of()));
    int dropped = first.lines().stream().filter(l -> !l.kept()).findFirst().orElseThrow().begin();
    var restored = Reading.of(read.text(), again, "fr", Set.of(dropped), Set.of());
    assertTrue(restored.lines().stream().anyMatch(l -> l.begin() == dropped && l.kept()));
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, <meta charset=utf-8>",
    "windows-1256, <meta charset='windows-1256'>",
    "windows-1252, '<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">'",
    "utf-8, <meta charset=windows-1252>",
    "utf-8, ''"
  })
  void theEncodingIsWhatThePageSaysOrElseWhatTheBytesAre(Charset encoding, String meta) {
    String word = encoding.name().equals("windows-1256") ? "قصف على السوق" : "Été à Solvane";
    boolean lies = meta.contains("1252") && encoding.equals(UTF_8);
    String page = "<html><head>" + meta + "</head><body><p>" + word + "</p></body></html>";
    String text = read(page.getBytes(encoding)).text();
    assertEquals(
        lies ? new String(word.getBytes(UTF_8), Charset.forName("windows-1252")) : word, text);
  }

  @Test
  void aByteOrderMarkIsBelievedFirst() {
    byte[] wide = ("\uFEFF<html><meta charset=utf-8><p>Été</p></html>").getBytes(UTF_16LE);
    assertEquals("Été", read(wide).text());
    byte[] damaged =
        "<html><meta charset=utf-8><p>Ét\u00e9 \u00c3\u0081\u0081"
            .getBytes(Charset.forName("iso-8859-1"));
    assertThrows(Unreadable.class, () -> read(damaged));
  }

  @Test
  void blocksAreLinesAndSpacesCollapseButThoseThatDoNotBreak() {
    String html =
        "<div>Un\n  deux<br>trois&nbsp;!<p>quatre <b>ci</b>nq</p><ul><li>six<li><p>sept</ul>"
            + "<ol><li>huit</ol><pre>a\n b</pre><table><tr><td>x<td>y</table></div>";
    assertEquals(
        "Un deux\ntrois\u00A0!\n\nquatre cinq\n\n• six\n• sept\n\n1. huit\n\na\nb\n\nx\ty",
        HtmlFile.read(html).text());
  }

  @Test
  void charactersThatNoTextHasAreLeftOut() {
    String html = "<p>a\0b &#0; &#xD800; &#7;c \uD800d \u202Ee\u202C 😀</p>";
    String text = HtmlFile.read(html).text();
    assertTrue(text.chars().noneMatch(c -> Character.getType(c) == Character.CONTROL), text);
    assertTrue(text.contains("😀"), text);
    assertTrue(text.contains("\u202Ee\u202C"), "shown direction is the text's own: " + text);
    assertEquals(text, new String(text.getBytes(UTF_8), UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, 40_000})
  void tagsNestedDeeperThanAnyStackAreRead(int depth) {
    for (String tag : List.of("div", "b", "table><tr><td", "ul><li", "font", "form")) {
      String page = "<" + tag + ">";
      String html = "<html><body>" + PROSE + page.repeat(depth) + "<p>Tout au fond.</p>";
      var read =
          assertTimeout(Duration.ofSeconds(60), () -> HtmlFile.read(html), tag + " " + depth);
      assertTrue(read.text().contains("Les secours ont annoncé"), tag);
      assertTrue(read.text().contains("Tout au fond."), tag);
    }
  }

  @Test
  void aFloodOfTagsIsRefusedBeforeItFillsTheMemory() {
    for (String tag : List.of("<b>x", "<i>", "<br>", "< ")) {
      String flood = tag.repeat(20_000_000 / tag.length());
      var refused = assertThrows(Unreadable.class, () -> HtmlFile.read(flood), tag);
      assertEquals(Unreadable.Reason.TOO_LONG, refused.reason());
    }
  }

  @Test
  void aPageWithoutAnArticleIsLeftToTheRules() {
    assertEquals(Marks.NONE, HtmlFile.read("<p>Accueil</p><p>Deux mots.</p>").marks());
    assertEquals(Marks.NONE, HtmlFile.read("").marks());
    var read = HtmlFile.read("<h1>Le bilan s’alourdit à Solvane</h1>" + PROSE);
    assertEquals(3, kept(read, "fr").size());
  }

  @Test
  void whatAShortPageCallsNavigationIsAMenuWithoutAnyJudgement() {
    var read = HtmlFile.read("<nav><a>Accueil</a> <a>Monde</a></nav><p>Un pont est tombé.</p>");
    assertEquals("Accueil Monde\n\nUn pont est tombé.", read.text());
    assertEquals(Furniture.MENU, lines(read, "fr").get(0).dropped());
    assertEquals(1, kept(read, "fr").size());
  }

  private static List<Line> lines(Extract read, String language) {
    return Reading.of(read.text(), read.marks(), language).lines();
  }

  private static List<String> kept(Extract read, String language) {
    return lines(read, language).stream().filter(Line::kept).map(l -> l.in(read.text())).toList();
  }

  private static List<String> dropped(Extract read, String language) {
    return lines(read, language).stream()
        .filter(line -> !line.kept() && line.dropped() != Furniture.BY_HAND)
        .map(line -> line.in(read.text()))
        .toList();
  }

  static Extract saved(String name) {
    try {
      return HtmlFile.read(
          Path.of(HtmlFileTest.class.getResource("/article/file/" + name).toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Extract read(byte[] page) {
    try {
      Path file = Files.createTempFile("page", ".html");
      try {
        return HtmlFile.read(Files.write(file, page));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
