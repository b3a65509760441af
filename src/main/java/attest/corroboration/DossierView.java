// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.corroboration.DossierSight.Seen;
import attest.corroboration.counting.CountedMention;
import attest.corroboration.counting.DossierCount;
import attest.corroboration.counting.Grade;
import attest.corroboration.counting.Link;
import attest.corroboration.counting.Matter;
import attest.corroboration.counting.Repeats;
import attest.project.Membership;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as one member sees it, with all that is counted from what they see: what pages, calls
 * and exports show of it.
 *
 * @param number what the member calls it
 * @param settled what counts of each pair of its sentences, UNRELATED and divided ones too
 */
public record DossierView(
    Dossier dossier,
    long number,
    List<Mention> mentions,
    boolean whole,
    String title,
    Matter matter,
    DossierCount count,
    List<SettledLink> settled,
    Map<Long, Settled.Means> means) {

  private static final int AT_ONCE = 50;

  /** What counts of a pair, and whose judgements it rests on, as far as they are seen. */
  public record SettledLink(Pair pair, Settled settled, List<Corroboration> judgements) {}

  /** Those of the member's project that they see something of, after an id, in order. */
  public static List<DossierView> visibleTo(Membership member, long after, int most) {
    var sight = DossierSight.of(member);
    return of(member, sight, sight.after(member, after, most));
  }

  /** Of one dossier of which the member sees something. */
  static DossierView of(Membership member, DossierSight sight, Seen seen) {
    return of(member, sight, List.of(seen)).get(0);
  }

  /** Of many, in the order given; read a few at a time. */
  static List<DossierView> of(Membership member, DossierSight sight, List<Seen> seen) {
    var views = new ArrayList<DossierView>();
    for (int i = 0; i < seen.size(); i += AT_ONCE) {
      views.addAll(some(member, sight, seen.subList(i, Math.min(i + AT_ONCE, seen.size()))));
    }
    return views;
  }

  private static List<DossierView> some(Membership member, DossierSight sight, List<Seen> seen) {
    var mentions = seen.stream().flatMap(s -> s.mentions().stream()).toList();
    var evidence = Evidence.of(member, sight.blindness(), mentions);
    var links = links(sight.blindness(), mentions);
    return seen.stream().map(s -> view(member, s, evidence, links)).toList();
  }

  private static List<SettledLink> links(PairBlindness blindness, List<Mention> mentions) {
    var sentences = mentions.stream().map(m -> m.sentence.id).distinct().toList();
    Map<Pair.Ends, List<Corroboration>> judgements = new LinkedHashMap<>();
    Map<Pair.Ends, Pair> pairs = new LinkedHashMap<>();
    for (var judgement : Corroboration.within(sentences)) {
      if (blindness.shows(judgement)) {
        var ends = judgement.pair().ends();
        pairs.put(ends, judgement.pair());
        judgements.computeIfAbsent(ends, fresh -> new ArrayList<>()).add(judgement);
      }
    }
    Map<Pair.Ends, SettledPair> adjudicated = new LinkedHashMap<>();
    for (var one : SettledPair.within(sentences)) {
      if (blindness.showsAll(one.pair())) {
        pairs.put(one.pair().ends(), one.pair());
        adjudicated.put(one.pair().ends(), one);
      }
    }
    var found = new ArrayList<SettledLink>();
    pairs.forEach(
        (ends, pair) -> {
          var says = judgements.getOrDefault(ends, List.of());
          var settled = Settled.of(adjudicated.get(ends), says);
          if (settled != null) {
            found.add(new SettledLink(pair, settled, says));
          }
        });
    return found;
  }

  private static DossierView view(
      Membership member, Seen seen, Evidence evidence, List<SettledLink> links) {
    var held = seen.mentions().stream().map(m -> m.sentence.id).toList();
    var own =
        links.stream()
            .filter(l -> held.contains(l.pair.first().id) && held.contains(l.pair.second().id))
            .toList();
    var counted = seen.mentions().stream().map(evidence::mention).toList();
    var matter =
        new Matter(
            counted,
            evidence.others(counted),
            own.stream().filter(l -> l.settled.gathers()).map(l -> link(l, evidence)).toList(),
            member.project.sides().stream()
                .map(s -> new Matter.Opposed(s.one(), s.other()))
                .toList(),
            verdict(seen));
    return new DossierView(
        seen.dossier(),
        seen.number(),
        seen.mentions(),
        seen.whole(),
        seen.title(),
        matter,
        DossierCount.of(matter),
        own,
        means(seen, evidence));
  }

  private static Map<Long, Settled.Means> means(Seen seen, Evidence evidence) {
    var means = new LinkedHashMap<Long, Settled.Means>();
    for (Mention mention : seen.mentions()) {
      var by = evidence.means(mention.sentence.id);
      if (by != null) {
        means.put(mention.id, by);
      }
    }
    return means;
  }

  private static Link link(SettledLink link, Evidence evidence) {
    var relation = link.settled.relation();
    boolean secondIsNewer = link.pair.second().id.equals(link.settled.newer());
    var first = end(link, link.pair.first().id, evidence, true);
    var second = end(link, link.pair.second().id, evidence, false);
    return new Link(
        secondIsNewer ? second : first,
        secondIsNewer ? first : second,
        Link.Relation.valueOf(String.valueOf(relation)),
        link.settled.isConfirmed());
  }

  /** Narrowed to a figure where everybody who says the relation means the same. */
  private static Link.End end(SettledLink link, long sentence, Evidence evidence, boolean first) {
    String figure = null;
    for (var judgement : link.judgements) {
      if (judgement.relation == link.settled.relation()) {
        UUID meant = first ? judgement.firstFigure : judgement.secondFigure;
        String counted = meant == null ? null : evidence.counted(sentence, meant);
        if (counted == null || (figure != null && !figure.equals(counted))) {
          return new Link.End(sentence, null);
        }
        figure = counted;
      }
    }
    return new Link.End(sentence, figure);
  }

  private static Matter.Verdict verdict(Seen seen) {
    var dossier = seen.dossier();
    return seen.whole()
        ? new Matter.Verdict(
            dossier.ruling.grade == Grade.DISCOUNTED,
            dossier.ruling.signOff == Ruling.SignOff.CHECKED,
            dossier.ruling.signOff == Ruling.SignOff.RESPONSIBLE_ACCEPTS)
        : Matter.Verdict.NONE;
  }

  /** The adjudicator's grade, where they gave one and it is theirs to see; null else. */
  public @Nullable Grade override() {
    return whole ? dossier.ruling.grade : null;
  }

  /** What the grade would be without the adjudicator's own. */
  public Grade computed() {
    return count.grade() == Grade.DISCOUNTED
        ? DossierCount.of(matter.undiscounted()).grade()
        : count.grade();
  }

  /** What was said of it, to who sees it whole. */
  public List<DossierComment> comments() {
    return whole
        ? DossierComment.of(dossier).stream().filter(c -> !c.isRemoved()).toList()
        : List.of();
  }

  /** Whether a relation or an attribution that it rests on is not confirmed. */
  public boolean isProvisional() {
    return settled.stream().anyMatch(l -> l.settled.isProvisional() || l.settled.relation() == null)
        || means.values().stream().anyMatch(Settled.Means::isDisputed);
  }

  public Repeats repeats() {
    return Repeats.of(matter.mentions());
  }

  CountedMention counted(Mention mention) {
    return matter.mentions().stream().filter(m -> m.id() == mention.id).findFirst().orElseThrow();
  }
}
