// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Sentence;
import attest.project.Membership;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one member sees of dossiers: all of them, or in a blind project those mentions alone that
 * stand with another in a pair which the member judged. What is typed on a dossier, and its
 * history, is for those who see it whole: not for who still reviews an article of it, since it
 * tells what others did.
 *
 * @param parts of each dossier that is the home of such a pair, the sentences of those pairs
 */
record DossierSight(PairBlindness blindness, Map<Long, Set<Long>> parts) {
  private static final int TITLE = 120;

  /**
   * What is seen of one dossier.
   *
   * @param number what the member calls it
   */
  record Seen(Dossier dossier, long number, List<Mention> mentions, boolean whole) {
    /** The typed one, else the words of the first mention that is seen. */
    String title() {
      if (whole && !dossier.title.isEmpty()) {
        return dossier.title;
      }
      return mentions.isEmpty() ? "" : shortened(mentions.get(0).sentence.text());
    }

    private static String shortened(String text) {
      String line = text.replaceAll("\\s+", " ");
      if (line.length() <= TITLE) {
        return line;
      }
      int space = line.lastIndexOf(' ', TITLE);
      return line.substring(0, space > 0 ? space : TITLE) + "…";
    }
  }

  static DossierSight of(Membership member) {
    var blindness = PairBlindness.of(member);
    var parts = new HashMap<Long, Set<Long>>();
    if (!blindness.open()) {
      var homes = Homes.idsOf(member);
      for (var ends : Corroboration.gatheredBy(member)) {
        Long home = homes.of(ends[0], ends[1]);
        if (home != null) {
          parts.computeIfAbsent(home, fresh -> new HashSet<>()).addAll(List.of(ends[0], ends[1]));
        }
      }
    }
    return new DossierSight(blindness, parts);
  }

  Seen of(Dossier dossier) {
    return of(dossier, Mention.of(dossier));
  }

  /** What the member calls it. */
  long number(Dossier dossier) {
    return blindness.knowsIds() ? dossier.id : dossier.drawn;
  }

  /** The one that the member calls so, of whatever project. */
  Optional<Dossier> called(long number) {
    return Dossier.called(number).filter(d -> blindness.knowsIds() || d.drawn == number);
  }

  /** Each of these, of which anything is seen; one without mentions is seen by who sees all. */
  List<Seen> of(Collection<Dossier> dossiers) {
    var mentions = Mention.of(dossiers).stream().collect(Collectors.groupingBy(m -> m.dossier.id));
    return dossiers.stream()
        .map(d -> of(d, mentions.getOrDefault(d.id, List.of())))
        .filter(this::isSeen)
        .toList();
  }

  private Seen of(Dossier dossier, List<Mention> mentions) {
    var part = parts.getOrDefault(dossier.id, Set.of());
    var shown = mentions.stream().filter(m -> shows(m.sentence, part)).toList();
    boolean whole =
        blindness.knowsIds()
            && mentions.stream().allMatch(m -> blindness.showsAll(m.sentence.article.id));
    return new Seen(dossier, number(dossier), shown, whole);
  }

  private boolean isSeen(Seen seen) {
    return !seen.mentions.isEmpty() || seen.whole;
  }

  /** The dossier where anything of it is seen. */
  Optional<Seen> visible(Dossier dossier) {
    return Optional.of(of(dossier)).filter(this::isSeen);
  }

  boolean shows(Dossier dossier) {
    return blindness.open() || isSeen(of(dossier));
  }

  /** Whether this sentence is seen in the dossier. */
  boolean shows(Dossier dossier, Sentence sentence) {
    return blindness.open()
        || of(dossier).mentions.stream().anyMatch(m -> m.sentence.id.equals(sentence.id));
  }

  private boolean shows(Sentence sentence, Set<Long> part) {
    return blindness.showsAll(sentence.article.id) || part.contains(sentence.id);
  }

  /** The same after the one that the member calls so; all where they call none so. */
  List<Seen> afterCalled(Membership member, long number, int most) {
    long id = blindness.knowsIds() ? number : called(number).map(dossier -> dossier.id).orElse(0L);
    return after(member, id, most);
  }

  /** The present ones after an id of which anything is seen, at most so many. */
  List<Seen> after(Membership member, long id, int most) {
    var found = new ArrayList<Seen>();
    long from = id;
    for (var some = Dossier.in(member, from, most);
        !some.isEmpty() && found.size() < most;
        some = Dossier.in(member, from, most)) {
      of(some).stream().limit(most - found.size()).forEach(found::add);
      from = some.get(some.size() - 1).id;
    }
    return found;
  }
}
