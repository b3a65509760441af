// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every act that a feature tells the trail of, by its code; the words stand in {@link
 * AuditMessages#act}. A test compares the list with what the features say.
 */
final class Acts {
  static final List<String> ALL =
      List.of(
          "account.sign-in",
          "account.sign-in-failed",
          "account.sign-out",
          "account.connect",
          "account.end-sessions",
          "account.second-factor",
          "account.recovery-code",
          "account.code-failed",
          "account.change",
          "account.password",
          "account.make-token",
          "account.revoke-token",
          "account.join",
          "account.appoint",
          "account.remove",
          "account.export",
          "account.erase",
          "annotation.judge",
          "annotation.withdraw",
          "annotation.submit",
          "annotation.reopen",
          "annotation.comment",
          "annotation.settle-comment",
          "annotation.reopen-comment",
          "annotation.remove-comment",
          "annotation.restore-comment",
          "article.import",
          "article.correct",
          "article.remove",
          "article.restore",
          "article.split",
          "article.merge",
          "article.allow-addresses",
          "assignment.reserve",
          "assignment.skip",
          "assignment.assign",
          "assignment.unassign",
          "assignment.expire",
          "assignment.deal",
          "assignment.calibrate",
          "assignment.calibrated",
          "assignment.settings",
          "corroboration.judge",
          "corroboration.withdraw",
          "corroboration.settle",
          "corroboration.unsettle",
          "corroboration.contest",
          "corroboration.answer_contest",
          "adjudication.settle",
          "adjudication.withdraw",
          "adjudication.contest",
          "adjudication.answer_contest",
          "agreement.upload",
          "dossier.made",
          "dossier.described",
          "dossier.gathered",
          "dossier.narrowed",
          "dossier.lost",
          "dossier.graded",
          "dossier.signed",
          "dossier.merged",
          "dossier.took_in",
          "dossier.separated",
          "dossier.gave_back",
          "dossier.removed",
          "dossier.restored",
          "dossier.contest",
          "dossier.answer_contest",
          "dossier.comment",
          "dossier.remove-comment",
          "dossier.restore-comment",
          "guideline.propose",
          "guideline.accept",
          "guideline.decline",
          "dataset.export",
          "dataset.begin-release",
          "dataset.finish-release",
          "dataset.take-labelled",
          "dataset.make-webhook",
          "dataset.remove-webhook",
          "dataset.send-again",
          "project.found",
          "project.change",
          "project.remove",
          "project.restore",
          "project.purge",
          "project.appoint",
          "project.invite",
          "project.withdraw-invitation",
          "project.take-invitation",
          "project.dismiss",
          "project.add-label",
          "project.withdraw-label",
          "project.offer-label",
          "project.write-guidelines",
          "project.add-source",
          "project.propose-source",
          "project.change-source",
          "project.confirm-source",
          "project.remove-source",
          "project.restore-source",
          "project.merge-source",
          "project.take-in-source",
          "project.part-source",
          "project.give-back-source");

  private Acts() {}

  /** The features that have acts. */
  static SortedSet<String> features() {
    var features = new TreeSet<String>();
    ALL.forEach(act -> features.add(act.substring(0, act.indexOf('.'))));
    return features;
  }
}
