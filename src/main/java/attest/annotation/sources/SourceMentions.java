// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.annotation.Attribution;
import attest.annotation.Blindness;
import attest.article.Sentence;
import attest.article.reading.Language;
import attest.project.FoldedName;
import attest.project.Membership;
import attest.project.Source;
import attest.project.SourceRegister;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the answers that the asker may see credit, resolved through the register as it is now: an
 * attribution is a mention of each entry that its source or its chain names, once. Answers keep the
 * names as they were typed, so a merge or a rename is seen here at once.
 */
public final class SourceMentions {
  /**
   * The names of one attribution, as typed.
   *
   * @param attributions how many have the same
   * @param sentence the first of theirs
   */
  private record Group(String source, String chain, long attributions, long sentence) {
    List<String> names() {
      return Stream.concat(Stream.of(source), chain.lines()).filter(n -> !n.isBlank()).toList();
    }
  }

  /**
   * A name that stands for no entry.
   *
   * @param attributions how many hold it
   * @param sentence the first of which it was said
   */
  record Unknown(long attributions, long sentence) {
    Unknown and(Unknown other) {
      return new Unknown(attributions + other.attributions, Math.min(sentence, other.sentence));
    }
  }

  /** A sentence that credits an entry; {@code as} is the name that was typed. */
  public record Mention(
      long sentence,
      long article,
      String heading,
      int ordinal,
      String language,
      String text,
      String as) {
    static Mention of(Sentence sentence, String as) {
      String text = sentence.text();
      return new Mention(
          sentence.id,
          sentence.article.id,
          sentence.article.heading(),
          sentence.ordinal,
          sentence.article.language,
          text.length() <= 400 ? text : text.substring(0, text.offsetByCodePoints(0, 200)) + "…",
          as);
    }

    public String direction() {
      return Language.direction(language);
    }
  }

  private final Membership asker;
  private final Blindness blindness;
  private final SourceRegister register;
  private final List<Group> groups;

  private SourceMentions(Membership asker) {
    this.asker = asker;
    blindness = Blindness.of(asker);
    register = SourceRegister.of(asker.project);
    groups =
        Attribution.getEntityManager()
            .createQuery(
                "select t.source, t.chain, a.id, r.id, count(t), min(s.id) from Attribution t"
                    + " join t.annotation n join n.reviewer r join n.sentence s join s.article a"
                    + " where a.project = ?1 and a.removedStamp = 0 and s.retiredStamp = 0"
                    + " group by t.source, t.chain, a.id, r.id",
                Object[].class)
            .setParameter(1, asker.project)
            .getResultStream()
            .filter(row -> blindness.shows((Long) row[2], (Long) row[3]))
            .map(row -> new Group((String) row[0], (String) row[1], (Long) row[4], (Long) row[5]))
            .toList();
  }

  public static SourceMentions of(Membership asker) {
    return new SourceMentions(asker);
  }

  public SourceRegister register() {
    return register;
  }

  /** How many attributions mention each entry, by its id; one without any is not in the map. */
  public Map<Long, Long> counts() {
    var counts = new HashMap<Long, Long>();
    for (Group group : groups) {
      Set<Long> named =
          group.names().stream()
              .flatMap(name -> register.entryOf(name).stream())
              .map(source -> source.id)
              .collect(Collectors.toSet());
      named.forEach(id -> counts.merge(id, group.attributions, Long::sum));
    }
    return counts;
  }

  /** What attributions hold of names that stand for no entry, by the name as typed. */
  Map<String, Unknown> unknown() {
    var counts = new HashMap<String, Unknown>();
    for (Group group : groups) {
      for (String name : new HashSet<>(group.names())) {
        if (register.entryOf(name).isEmpty() && !FoldedName.of(name).isEmpty()) {
          var met = new Unknown(group.attributions, group.sentence);
          counts.merge(name.strip(), met, Unknown::and);
        }
      }
    }
    return counts;
  }

  /**
   * Sentences that credit this entry, the latest answers first, each once, at most {@code most}.
   */
  public List<Mention> of(Source source, int most) {
    var naming = groups.stream().filter(group -> names(group, source)).toList();
    if (naming.isEmpty()) {
      return List.of();
    }
    var found =
        Attribution.getEntityManager()
            .createQuery(
                "select s, t.source, t.chain, r.id from Attribution t join t.annotation n"
                    + " join n.reviewer r join n.sentence s join fetch s.article a"
                    + " where a.project = ?1 and a.removedStamp = 0 and s.retiredStamp = 0"
                    + " and t.source in ?2 order by n.changedAt desc, s.id",
                Object[].class)
            .setParameter(1, asker.project)
            .setParameter(2, sources(naming))
            .setMaxResults(most * 5)
            .getResultList();
    var seen = new HashSet<Long>();
    return found.stream()
        .filter(row -> blindness.shows(((Sentence) row[0]).article.id, (Long) row[3]))
        .filter(
            row ->
                names(
                    new Group((String) row[1], (String) row[2], 1, ((Sentence) row[0]).id), source))
        .filter(row -> seen.add(((Sentence) row[0]).id))
        .limit(most)
        .map(row -> Mention.of((Sentence) row[0], (String) row[1]))
        .toList();
  }

  private static Collection<String> sources(List<Group> groups) {
    return groups.stream().map(Group::source).collect(Collectors.toSet());
  }

  private boolean names(Group group, Source source) {
    return group.names().stream()
        .flatMap(name -> register.entryOf(name).stream())
        .anyMatch(entry -> entry.id.equals(source.id));
  }
}
