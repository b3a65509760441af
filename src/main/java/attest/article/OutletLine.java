// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.Furniture;
import attest.article.reading.Marks;
import attest.article.reading.Marks.Mark;
import attest.article.reading.Reading;
import attest.article.reading.StandingLines;
import attest.article.reading.StandingLines.Asked;
import attest.project.Project;
import attest.shared.Sha256;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A line that may be an outlet's standing matter, as seen in one text. In an article it is set
 * aside once it was seen with {@value #FEWEST_OTHERS} other pieces of reporting beside it, in texts
 * read for the project before. What was found is kept with the draft as {@link Marks}, so that a
 * text in preview does not change when others come in.
 */
@Entity
public class OutletLine extends PanacheEntityBase {
  static final int FEWEST_OTHERS = 3;

  /** No more are kept of one line, so that asking costs the same however large a project grows. */
  private static final int ENOUGH = 8;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  public long linePrint;
  public long besidePrint;

  protected OutletLine() {}

  /** What was read just now, without its outlet's standing matter. */
  static Manuscript leftOutOf(Manuscript manuscript, Project project) {
    var standing = standing(manuscript.text(), manuscript.reading(), manuscript.facts(), project);
    return standing.isEmpty()
        ? manuscript
        : manuscript.with(manuscript.reading().marks().with(standing));
  }

  /** The marks of a text with those of its outlet's standing matter, found anew. */
  static Marks marks(String text, Marks marks, Facts facts, Project project) {
    var others = marks.without(Furniture.STANDING);
    var reading = Reading.of(text, others, facts.language());
    return others.with(standing(text, reading, facts, project));
  }

  private static List<Mark> standing(String text, Reading reading, Facts facts, Project project) {
    var asked = asked(text, reading, facts);
    var seen = seen(asked, facts.outlet(), project);
    return asked.stream()
        .filter(line -> isStanding(line, facts.outlet(), seen))
        .map(line -> new Mark(line.begin(), line.end(), Furniture.STANDING))
        .toList();
  }

  /** Remembers what stands at the end of a text that was read. */
  static void note(Manuscript manuscript, Project project) {
    var facts = manuscript.facts();
    var asked = asked(manuscript.text(), manuscript.reading(), facts);
    var seen = seen(asked, facts.outlet(), project);
    for (var line : asked) {
      long print = print(facts.outlet(), line.wording());
      var besides = seen.computeIfAbsent(print, p -> new HashSet<>());
      if (besides.size() < ENOUGH && besides.add(print("", line.beside()))) {
        remember(project, print, print("", line.beside()));
      }
    }
  }

  private static void remember(Project project, long linePrint, long besidePrint) {
    var line = new OutletLine();
    line.project = project;
    line.linePrint = linePrint;
    line.besidePrint = besidePrint;
    line.persist();
  }

  private static List<Asked> asked(String text, Reading reading, Facts facts) {
    return facts.outlet().isBlank() ? List.of() : StandingLines.in(text, reading, facts.outlet());
  }

  private static boolean isStanding(Asked line, String outlet, Map<Long, Set<Long>> seen) {
    var besides = seen.getOrDefault(print(outlet, line.wording()), Set.of());
    int own = besides.contains(print("", line.beside())) ? 1 : 0;
    return besides.size() - own >= FEWEST_OTHERS;
  }

  /** With which reporting each line was seen. */
  private static Map<Long, Set<Long>> seen(List<Asked> asked, String outlet, Project project) {
    Map<Long, Set<Long>> seen = new HashMap<>();
    if (!asked.isEmpty()) {
      var prints = asked.stream().map(line -> print(outlet, line.wording())).toList();
      for (OutletLine line :
          OutletLine.<OutletLine>list("project = ?1 and linePrint in ?2", project, prints)) {
        seen.computeIfAbsent(line.linePrint, p -> new HashSet<>()).add(line.besidePrint);
      }
    }
    return seen;
  }

  private static long print(String outlet, String words) {
    String text = outlet.strip().toLowerCase(Locale.ROOT) + "\n" + words;
    return Long.parseUnsignedLong(Sha256.of(text).substring(0, 16), 16);
  }
}
