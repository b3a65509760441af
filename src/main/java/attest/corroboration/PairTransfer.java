// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.annotation.CasualtyFigure;
import attest.article.Sentence;
import attest.article.SentenceSplit;
import attest.article.SentencesMerged;
import attest.corroboration.Carried.Replacement;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets judgements on pairs, settled relations and mentions follow where sentences are split or
 * merged, in the same transaction. The retired sentences keep theirs as history. Both halves of a
 * split get what was said of the whole, save where a figure of one half is meant; of two judgements
 * that meet in a merge the later one counts. What was carried over is to be looked at again. Where
 * the new sentences are what stood before the latest act and nobody has looked since, they have
 * what they had then.
 */
@ApplicationScoped
class PairTransfer {
  /** After the answers, whose figures say where a pair belongs. */
  private static final int LATE = 3000;

  /** Sentences that made room for others, and those that others were once. */
  private record Act(List<Sentence> retired, List<Sentence> made, List<Sentence> formers) {
    static Act of(List<Sentence> retired, List<Sentence> made) {
      var formers = made.stream().map(Sentence::former).flatMap(Optional::stream).toList();
      return new Act(retired, made, formers.size() == made.size() ? formers : List.of());
    }

    Optional<Sentence> former(int place) {
      return formers.isEmpty() ? Optional.empty() : Optional.of(formers.get(place));
    }
  }

  private record Key(long stays, long party) {
    static Key of(Carried one, Sentence from) {
      return new Key(one.pair().other(from).id, one.party());
    }
  }

  void split(@Observes @Priority(LATE) SentenceSplit split) {
    var whole = Sentence.known(split.sentence());
    var made = List.of(Sentence.known(split.first()), Sentence.known(split.second()));
    follow(Act.of(List.of(whole), made), split.person(), split.at());
  }

  void merged(@Observes @Priority(LATE) SentencesMerged merge) {
    var retired = List.of(Sentence.known(merge.first()), Sentence.known(merge.second()));
    var made = List.of(Sentence.known(merge.sentence()));
    follow(Act.of(retired, made), merge.person(), merge.at());
  }

  private static void follow(Act act, long person, Instant now) {
    act.retired.get(0).article.project.hold();
    var former = carriedOn(act.formers);
    groups(carriedOn(act.retired), act.retired)
        .forEach((key, group) -> carry(act, key, group, former));
    var dossiers = mentions(act);
    Person by = Person.findById(person);
    dossiers.stream()
        .filter(Dossier::isPresent)
        .forEach(dossier -> Gathering.sweep(dossier, by, now));
  }

  private static List<Carried> carriedOn(List<Sentence> sentences) {
    var carried = new ArrayList<Carried>();
    for (Sentence sentence : sentences) {
      carried.addAll(Corroboration.onEvenRetired(sentence));
      carried.addAll(SettledPair.onEvenRetired(sentence));
    }
    return carried;
  }

  private static Map<Key, List<Carried>> groups(List<Carried> all, List<Sentence> of) {
    var groups = new LinkedHashMap<Key, List<Carried>>();
    for (Carried one : all) {
      groups.computeIfAbsent(Key.of(one, end(one, of)), k -> new ArrayList<>()).add(one);
    }
    return groups;
  }

  /** Which of these sentences is an end of it. */
  private static Sentence end(Carried one, List<Sentence> of) {
    return of.stream()
        .filter(s -> one.pair().holds(s))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A pair of other sentences"));
  }

  private static void carry(Act act, Key key, List<Carried> group, List<Carried> former) {
    var before = former.stream().filter(f -> Key.of(f, end(f, act.formers)).equals(key)).toList();
    boolean untouched = group.stream().allMatch(Carried::isToCheck);
    if (untouched && !before.isEmpty()) {
      for (Carried one : before) {
        var old = end(one, act.formers);
        var made = act.made.get(act.formers.indexOf(old));
        one.carryTo(replacement(one, old, made), one.isToCheck());
      }
      return;
    }
    var latest = group.stream().max(Comparator.comparing(Carried::changedAt)).orElseThrow();
    var old = end(latest, act.retired);
    for (Sentence made : halves(act, latest.figureOf(old))) {
      latest.carryTo(replacement(latest, old, made), true);
    }
  }

  private static Replacement replacement(Carried one, Sentence old, Sentence made) {
    return new Replacement(old, made, one.pair().other(old));
  }

  /** The new sentence that holds a detail; all of them where none does. */
  private static List<Sentence> halves(Act act, @Nullable UUID detail) {
    Long at = detail == null ? null : place(detail);
    var holding = act.made.stream().filter(s -> Objects.equals(s.id, at)).toList();
    return holding.isEmpty() ? act.made : holding;
  }

  private static @Nullable Long place(UUID detail) {
    return CasualtyFigure.getEntityManager()
        .createQuery(
            "select n.sentence.id from Annotation n where exists (select 1 from CasualtyFigure f"
                + " where f.annotation = n and f.id = ?1) or exists (select 1 from ClaimDetail c"
                + " where c.annotation = n and c.id = ?1)",
            Long.class)
        .setParameter(1, detail)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  /** The dossiers that it touched. */
  private static Collection<Dossier> mentions(Act act) {
    var dossiers = new LinkedHashMap<Long, Dossier>();
    for (Sentence retired : act.retired) {
      for (Mention mention : Mention.on(retired)) {
        dossiers.put(mention.dossier.id, mention.dossier);
        carry(act, mention);
      }
    }
    return dossiers.values();
  }

  private static void carry(Act act, Mention mention) {
    boolean known = act.formers.stream().anyMatch(f -> Mention.of(mention.dossier, f).isPresent());
    for (Sentence made : halves(act, mention.detail)) {
      boolean was =
          act.former(act.made.indexOf(made))
              .filter(f -> Mention.of(mention.dossier, f).isPresent())
              .isPresent();
      if (!known || was) {
        mention.carryTo(made);
      }
    }
  }
}
