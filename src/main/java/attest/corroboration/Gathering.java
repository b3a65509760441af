// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.article.Sentence;
import attest.corroboration.Mention.Coming;
import attest.project.Membership;
import attest.shared.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets dossiers follow what is judged of a pair: one is made where neither sentence is in any, the
 * other sentence joins where one is, and where both are in different ones nothing merges unless the
 * reviewer says so. The caller holds the project.
 *
 * <p>What a reviewer may not see neither asks them anything nor is told by what happens: where
 * others have put the sentences into one dossier this joins it, and where they have put them into
 * two, the pair gets one of its own.
 */
public final class Gathering {
  /**
   * What the reviewer wants.
   *
   * @param dossier where the pair belongs; null = where its sentences are
   * @param merge whether two dossiers may become one
   */
  public record Wish(@Nullable Long dossier, boolean merge) {
    static final Wish NONE = new Wish(null, false);
  }

  private final Membership member;
  private final Pair pair;
  private final DossierSight sight;
  private final Instant now;
  private final List<Dossier> ofFirst;
  private final List<Dossier> ofSecond;

  private Gathering(Membership member, Pair pair, Instant now) {
    this.member = member;
    this.pair = pair;
    this.sight = DossierSight.of(member);
    this.now = now;
    this.ofFirst = Dossier.holding(pair.first());
    this.ofSecond = Dossier.holding(pair.second());
  }

  /**
   * Lets them follow what stands of a pair now.
   *
   * @throws WouldMerge where that would take a merge that is not wished
   * @throws Invalid for a dossier that the member may not see
   */
  static void follow(Membership member, PairWord word, Wish wish, Instant now) {
    if (word.gathers()) {
      place(member, word, wish, now);
    } else {
      release(word.pair(), member.person, now);
    }
  }

  /** Puts both sentences into one dossier, each narrowed to the figure that is meant. */
  private static void place(Membership member, PairWord word, Wish wish, Instant now) {
    var pair = word.pair();
    var dossier = new Gathering(member, pair, now).target(wish);
    var coming = new Coming(false, null, member.person, now);
    for (Sentence sentence : List.of(pair.first(), pair.second())) {
      Mention.put(dossier, sentence, word.figureOf(sentence), coming);
    }
  }

  private Dossier target(Wish wish) {
    var seenFirst = seen(ofFirst, pair.first());
    var seenSecond = seen(ofSecond, pair.second());
    if (wish.dossier != null) {
      var named = named(wish.dossier);
      if (wish.merge) {
        mergeInto(named, seenFirst);
        mergeInto(named, seenSecond);
      }
      return named;
    }
    var common = oldestCommon();
    if (common.isPresent()) {
      return common.get();
    }
    if (seenFirst.isEmpty() && seenSecond.isEmpty()) {
      return unseenOrNew();
    }
    return seenFirst.isEmpty() || seenSecond.isEmpty()
        ? (seenFirst.isEmpty() ? seenSecond : seenFirst).get(0)
        : merged(seenFirst.get(0), seenSecond.get(0), wish.merge);
  }

  private List<Dossier> seen(List<Dossier> dossiers, Sentence sentence) {
    return dossiers.stream().filter(d -> sight.shows(d, sentence)).toList();
  }

  private Dossier named(long number) {
    return sight
        .called(number)
        .filter(d -> d.project.id.equals(member.project.id) && d.isPresent() && sight.shows(d))
        .orElseThrow(
            () -> new Invalid("dossier", "There is no dossier " + number + " that you may see."));
  }

  private void mergeInto(Dossier named, List<Dossier> seen) {
    if (!seen.contains(named) && !seen.isEmpty()) {
      DossierMerging.merge(seen.get(0), named, member.person, now);
    }
  }

  private Optional<Dossier> oldestCommon() {
    return ofFirst.stream().filter(ofSecond::contains).findFirst();
  }

  private Dossier merged(Dossier one, Dossier other, boolean wished) {
    if (!wished) {
      throw new WouldMerge(sight, one, other);
    }
    boolean oneIsOlder = one.id < other.id;
    var into = oneIsOlder ? one : other;
    DossierMerging.merge(oneIsOlder ? other : one, into, member.person, now);
    return into;
  }

  private Dossier unseenOrNew() {
    var unseen = new ArrayList<>(ofFirst);
    unseen.addAll(ofSecond);
    return !unseen.isEmpty() && (ofFirst.isEmpty() || ofSecond.isEmpty())
        ? unseen.get(0)
        : Dossier.open(member.project, member.person, now);
  }

  /** The pair is not judged to be of one matter any more: mentions that rested on it alone go. */
  private static void release(Pair pair, Person by, Instant now) {
    var both = new ArrayList<>(Dossier.holding(pair.first()));
    both.retainAll(Dossier.holding(pair.second()));
    both.forEach(dossier -> sweep(dossier, by, now));
  }

  /** Takes out what no judgement holds any more and nobody put there; an emptied dossier goes. */
  static void sweep(Dossier dossier, Person by, Instant now) {
    var mentions = Mention.of(dossier);
    var links = Links.among(mentions);
    var loose = mentions.stream().filter(m -> !m.byHand && !links.holds(m)).toList();
    loose.forEach(m -> m.takeOut(by, now));
    if (!loose.isEmpty() && loose.size() == mentions.size()) {
      dossier.remove(by, now);
    }
  }
}
