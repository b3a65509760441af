// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.account.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What subjects of the trail are called today and where they are: those that are still there, in
 * projects of the reader's. A question for each kind, however many rows there are.
 */
public final class Subjects {
  static final Subjects NONE = new Subjects();

  /**
   * A subject by its name.
   *
   * @param title of a sentence its article's
   * @param ordinal of a sentence; 0 of anything else
   */
  public record Named(String title, int ordinal, String address) {}

  private static final Pattern ONE =
      Pattern.compile("(article|sentence|source|dossier)/(\\d{1,18})");
  private static final Pattern PAIR = Pattern.compile("pair/(\\d{1,18})-(\\d{1,18})");
  private static final int OPENING = 80;

  private static final String MINE =
      " and p.removedStamp = 0 and exists (select 1 from Membership m where m.project = p"
          + " and m.person = ?2 and m.removedStamp = 0)";
  private static final String ARTICLES =
      "select a.id, a.title, substring(a.text, 1, 80) from Article a join a.project p"
          + " where a.id in ?1 and a.removedStamp = 0"
          + MINE;
  private static final String SENTENCES =
      "select s.id, a.title, substring(a.text, 1, 80), s.ordinal, a.id from Sentence s"
          + " join s.article a join a.project p"
          + " where s.id in ?1 and s.retiredStamp = 0 and a.removedStamp = 0"
          + MINE;
  private static final String SOURCES =
      "select s.id, s.name, p.projectKey from Source s join s.project p"
          + " where s.id in ?1 and s.removedStamp = 0 and s.mergedInto is null"
          + MINE;

  /** In a blind project what is typed on a dossier is not for everybody who has a row of it. */
  private static final String DOSSIERS =
      "select d.id, d.title from Dossier d join d.project p where d.id in ?1"
          + " and d.removedStamp = 0 and d.mergedInto is null and d.title <> '' and p.blind = false"
          + MINE;

  private final Map<String, Named> known = new HashMap<>();

  private Subjects() {}

  static Subjects of(Person reader, Collection<Reading.Row> rows) {
    var found = new Subjects();
    var wanted =
        rows.stream()
            .flatMap(
                row ->
                    Stream.concat(
                        Stream.of(row.subject()), row.said().stream().map(Reading.Said::subject)))
            .flatMap(subject -> single(subject).stream())
            .map(ONE::matcher)
            .filter(one -> one.matches())
            .collect(
                Collectors.groupingBy(
                    one -> one.group(1),
                    Collectors.mapping(one -> Long.valueOf(one.group(2)), Collectors.toSet())));
    found.ask(reader, ARTICLES, "article", wanted, row -> article(row, 0, (Long) row[0]));
    found.ask(
        reader,
        SENTENCES,
        "sentence",
        wanted,
        row -> article(row, (Integer) row[3], (Long) row[4]));
    found.ask(
        reader,
        SOURCES,
        "source",
        wanted,
        row -> new Named((String) row[1], 0, "/projects/" + row[2] + "/sources/" + row[0]));
    found.ask(
        reader,
        DOSSIERS,
        "dossier",
        wanted,
        row -> new Named((String) row[1], 0, "/dossiers/" + row[0]));
    return found;
  }

  private static Named article(Object[] row, int ordinal, Long article) {
    String title = (String) row[1];
    String place = ordinal == 0 ? "" : "#s" + ordinal;
    return new Named(
        title.isEmpty() ? opening((String) row[2]) : title,
        ordinal,
        "/articles/" + article + "/review" + place);
  }

  private static String opening(String text) {
    String first = text.strip().lines().findFirst().orElse("");
    return text.length() < OPENING || first.length() < text.strip().length() ? first : first + "…";
  }

  private void ask(
      Person reader,
      String question,
      String kind,
      Map<String, Set<Long>> wanted,
      Function<Object[], Named> name) {
    if (wanted.containsKey(kind)) {
      Person.getEntityManager()
          .createQuery(question, Object[].class)
          .setParameter(1, wanted.get(kind))
          .setParameter(2, reader)
          .getResultList()
          .forEach(row -> known.put(kind + "/" + row[0], name.apply(row)));
    }
  }

  /** What is known of a subject; both ends of a pair. */
  List<Named> named(String subject) {
    return single(subject).stream().map(known::get).filter(Objects::nonNull).toList();
  }

  private static List<String> single(String subject) {
    var pair = PAIR.matcher(subject);
    return pair.matches()
        ? List.of("sentence/" + pair.group(1), "sentence/" + pair.group(2))
        : List.of(subject);
  }
}
