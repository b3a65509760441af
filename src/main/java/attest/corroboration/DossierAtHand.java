// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.annotation.Submission;
import attest.corroboration.DossierSight.Seen;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Conflict;
import attest.shared.Forbidden;
import attest.shared.Invalid;
import attest.shared.NotFound;
import java.util.List;

/** A member before a dossier of which they see something. */
record DossierAtHand(Membership membership, DossierSight sight, Seen seen) {
  /**
   * @throws NotFound for strangers, and where the asker may see nothing of it
   */
  static DossierAtHand of(Person asker, long number) {
    var dossier = Dossier.called(number).orElseThrow(() -> Dossier.unknown(number));
    try {
      var membership = Membership.of(asker, dossier.project.id);
      var sight = DossierSight.of(membership);
      var seen = sight.called(number).flatMap(sight::visible);
      return new DossierAtHand(membership, sight, seen.orElseThrow(() -> Dossier.unknown(number)));
    } catch (NotFound stranger) {
      throw Dossier.unknown(number);
    }
  }

  Dossier dossier() {
    return seen.dossier();
  }

  Person person() {
    return membership.person;
  }

  /**
   * Whether the member is shown an adjudicator's word on it: who sees it whole; of the others those
   * who review no article of it that they have not submitted, so that no decision leads an answer.
   */
  boolean seesRuling() {
    return seen.whole() || Submission.unfinished(person(), articles()).isEmpty();
  }

  private List<Long> articles() {
    return Mention.of(dossier()).stream().map(m -> m.sentence.article.id).distinct().toList();
  }

  /** Whether the member is told who did something: in a blind project not every one is. */
  boolean names(Person person) {
    return !membership.project.blind
        || membership.may(Permission.SEE_NAMES)
        || person.id.equals(person().id);
  }

  /**
   * The same once nobody else changes dossiers of the project, until the transaction ends.
   *
   * @throws Forbidden where the member may not, or does not see all that would change
   */
  DossierAtHand toChange(Permission permission) {
    membership.require(permission);
    if (!seen.whole()) {
      throw new Forbidden(
          "You see this dossier in part, so you may not change it: the project is blind.");
    }
    membership.project.hold();
    // What was read before may have changed while this waited.
    Dossier.getEntityManager().refresh(dossier());
    seen.mentions().forEach(Mention.getEntityManager()::refresh);
    return new DossierAtHand(membership, sight, sight.of(dossier()));
  }

  /**
   * Another of the project that the member sees whole.
   *
   * @throws Invalid where there is none
   */
  Dossier other(String field, long id) {
    return sight
        .called(id)
        .filter(d -> d.project.id.equals(membership.project.id))
        .filter(d -> sight.of(d).whole())
        .orElseThrow(
            () -> new Invalid(field, "There is no dossier " + id + " that you may change."));
  }

  /**
   * @throws Conflict where it was merged or removed
   */
  DossierAtHand requirePresent() {
    if (!dossier().isPresent()) {
      throw new Conflict(
          dossier().mergedInto == null
              ? "This dossier was removed. Restore it first."
              : "This dossier was merged into dossier " + dossier().mergedInto.id + ".");
    }
    return this;
  }
}
