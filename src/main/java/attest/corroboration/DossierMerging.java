// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.corroboration.DossierChange.Act;
import attest.corroboration.Mention.Coming;
import attest.shared.Conflict;
import attest.shared.Invalid;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two dossiers found to be one. The first keeps its mentions and is set aside; the second gets them
 * too, each marked with the merge that brought it, so that an undo takes just those back.
 */
final class DossierMerging {
  private DossierMerging() {}

  /**
   * Done twice, it is done once. The caller holds the project.
   *
   * @throws Invalid where both are one
   * @throws Conflict where one of them is not there any more
   */
  static void merge(Dossier dossier, Dossier into, Person by, Instant now) {
    if (into.equals(dossier.mergedInto)) {
      return;
    }
    if (dossier.equals(into)) {
      throw new Invalid("into", "A dossier is not merged into itself.");
    }
    requirePresent(dossier);
    requirePresent(into);
    var merge = DossierMerge.begin(dossier, into, by, now);
    var coming = new Coming(false, merge, by, now);
    for (Mention mention : Mention.of(dossier)) {
      boolean new_ = Mention.of(into, mention.sentence).isEmpty();
      var brought = Mention.put(into, mention.sentence, mention.detail, coming);
      if (new_ && mention.byHand) {
        brought.keep();
      }
    }
    dossier.goInto(into, by, now);
    into.exchanged(Act.TOOK_IN, dossier, by, now);
  }

  private static void requirePresent(Dossier dossier) {
    if (!dossier.isPresent()) {
      throw new Conflict("into", "One of the dossiers was merged or removed meanwhile.");
    }
  }

  /**
   * Parts them again: the first has what it had, save what was taken out of the second meanwhile;
   * what came to the second since and is tied to the first alone goes with it. The caller holds the
   * project.
   *
   * @throws Conflict where the second was merged on, or removed
   */
  static void undo(Dossier dossier, Person by, Instant now) {
    var standing = DossierMerge.of(dossier);
    if (standing.isEmpty()) {
      return;
    }
    var merge = standing.get();
    var into = merge.into;
    if (!into.isPresent()) {
      throw new Conflict(
          "The dossier "
              + into.id
              + " that it went into was itself merged or removed since: undo"
              + " that first.");
    }
    var own = returning(dossier, merge, now);
    merge.undo(by, now);
    takeBack(merge, now);
    dossier.comeBackFrom(into, by, now);
    into.exchanged(Act.GAVE_BACK, dossier, by, now);
    follow(own, dossier, merge, by, now);
    Gathering.sweep(dossier, by, now);
    Gathering.sweep(into, by, now);
  }

  /** What the first had, without what was taken out of the second by hand since. */
  private static List<Mention> returning(Dossier dossier, DossierMerge merge, Instant now) {
    Set<Long> out = new HashSet<>();
    for (Mention brought : Mention.broughtBy(merge)) {
      if (!brought.isPresent()) {
        out.add(brought.sentence.id);
      }
    }
    var had = Mention.of(dossier);
    had.stream().filter(m -> out.contains(m.sentence.id)).forEach(m -> m.goBack(now));
    return had.stream().filter(Mention::isPresent).toList();
  }

  /** What this merge brought goes, unless another that stands would have brought it too. */
  private static void takeBack(DossierMerge merge, Instant now) {
    var others = DossierMerge.into(merge.into);
    for (Mention brought : Mention.broughtBy(merge)) {
      if (brought.isPresent()) {
        others.stream()
            .filter(m -> Mention.of(m.dossier, brought.sentence).isPresent())
            .findFirst()
            .ifPresentOrElse(brought::cameBy, () -> brought.goBack(now));
      }
    }
  }

  private static void follow(
      List<Mention> own, Dossier dossier, DossierMerge merge, Person by, Instant now) {
    var all = Mention.of(merge.into);
    var since = all.stream().filter(m -> cameAfter(m, merge)).toList();
    var stayed = all.stream().filter(m -> !since.contains(m)).toList();
    var links = Links.among(Links.union(all, own));
    var loose = new HashSet<>(since);
    links.reachedFrom(stayed, since).forEach(loose::remove);
    var coming = new Coming(false, null, by, now);
    for (Mention mention : links.reachedFrom(own, loose)) {
      Mention.put(dossier, mention.sentence, mention.detail, coming);
      mention.takeOut(by, now);
    }
  }

  private static boolean cameAfter(Mention mention, DossierMerge merge) {
    return !mention.byHand && mention.merge == null && mention.addedAt.isAfter(merge.mergedAt);
  }
}
