// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the audit trail. */
@MessageBundle("audit")
public interface AuditMessages {
  @Message("Audit trail")
  String title();

  @Message(
      "Who did what when, in all projects and outside of them. Rows are added and never changed.")
  String kicker();

  @Message("Who did what when in this project. Rows are added and never changed.")
  String kicker_project();

  @Message("Verify the trail")
  String verify();

  @Message("Reads every row and says whether one was changed or taken away.")
  String verify_more();

  @Message(
      "{#if count == 1}The trail is whole: 1 row holds.{#else}The trail is whole: all {count} rows"
          + " hold.{/if}")
  String whole(long count);

  @Message(
      "Note the last seal somewhere else: it proves later that nobody wrote the whole trail anew.")
  String whole_more();

  @Message("Row {place} is missing.")
  String missing(long place);

  @Message("Row {place} does not say what it said.")
  String changed(long place);

  @Message(
      "It is the first of {count} that does not hold. Somebody changed the database itself: compare"
          + " with a backup.")
  String broken_more(long count);

  @Message("Which rows to show")
  String filter();

  @Message("What was done")
  String act();

  @Message("Everything")
  String every_act();

  @Message("{feature}: all")
  String all_of(String feature);

  @Message("Choose one of the acts.")
  String act_rule();

  @Message("Who did it")
  String person();

  @Message("Everybody")
  String everybody();

  @Message("There is nobody with this login here.")
  String person_rule();

  @Message("To what, such as sentence/12")
  String subject();

  @Message("A kind and an id: sentence/12.")
  String subject_rule();

  @Message("From")
  String from();

  @Message("To")
  String to();

  @Message("That is no day.")
  String day_rule();

  @Message("Show")
  String show();

  @Message("Show everything")
  String clear();

  @Message("Deeds, the last first, 50 to a page")
  String caption();

  @Message("When")
  String when();

  @Message("Who")
  String who();

  @Message("What")
  String what();

  @Message("sentence {ordinal}")
  String sentence_number(int ordinal);

  @Message("Project")
  String project();

  @Message("More")
  String more();

  @Message("Row")
  String place();

  @Message("not sealed yet")
  String unsealed();

  @Message("the program")
  String nobody();

  @Message("Nothing here")
  String empty();

  @Message(
      "Nothing was done that these filters let through. Show everything, or ask for other days.")
  String empty_more();

  @Message(
      "{#switch name}"
          + "{#case 'account'}People and sign-in"
          + "{#case 'annotation'}Judgements"
          + "{#case 'article'}Articles"
          + "{#case 'assignment'}Who reviews what"
          + "{#case 'corroboration'}Corroboration"
          + "{#case 'adjudication'}Adjudication"
          + "{#case 'agreement'}Ratings from elsewhere"
          + "{#case 'dossier'}Dossiers"
          + "{#case 'guideline'}Guidelines"
          + "{#case 'dataset'}Datasets"
          + "{#case 'project'}Project"
          + "{#case 'operations'}Running the program"
          + "{#else}{name}{/switch}")
  String feature(String name);

  @Message(
      "{#switch act}"
          + "{#case 'account.sign-in'}signed in"
          + "{#case 'account.sign-in-failed'}sign-in refused"
          + "{#case 'account.sign-out'}signed out"
          + "{#case 'account.connect'}connected an identity"
          + "{#case 'account.end-sessions'}ended all other sessions"
          + "{#case 'account.second-factor'}turned a second factor on or off"
          + "{#case 'account.recovery-code'}signed in with a recovery code"
          + "{#case 'account.code-failed'}one-time code refused"
          + "{#case 'account.change'}changed name or language"
          + "{#case 'account.password'}changed the password"
          + "{#case 'account.make-token'}made a token"
          + "{#case 'account.revoke-token'}revoked a token"
          + "{#case 'account.join'}added a person"
          + "{#case 'account.appoint'}changed an administrator’s rights"
          + "{#case 'account.remove'}removed a person"
          + "{#case 'account.export'}took personal data away"
          + "{#case 'account.erase'}erased a person’s data"
          + "{#case 'annotation.judge'}judged a sentence"
          + "{#case 'annotation.withdraw'}took a judgement back"
          + "{#case 'annotation.submit'}submitted an article"
          + "{#case 'annotation.reopen'}reopened an article"
          + "{#case 'annotation.comment'}commented"
          + "{#case 'annotation.settle-comment'}settled a thread"
          + "{#case 'annotation.reopen-comment'}opened a thread again"
          + "{#case 'annotation.remove-comment'}removed a comment"
          + "{#case 'annotation.restore-comment'}restored a comment"
          + "{#case 'article.import'}imported an article"
          + "{#case 'article.correct'}corrected what is known of an article"
          + "{#case 'article.remove'}removed an article"
          + "{#case 'article.restore'}restored an article"
          + "{#case 'article.split'}split a sentence"
          + "{#case 'article.merge'}merged two sentences"
          + "{#case 'article.allow-addresses'}changed whether addresses may be fetched"
          + "{#case 'assignment.reserve'}took an article to review"
          + "{#case 'assignment.skip'}gave an article back"
          + "{#case 'assignment.assign'}assigned an article"
          + "{#case 'assignment.unassign'}took an assignment back"
          + "{#case 'assignment.expire'}an article was given back for want of work"
          + "{#case 'assignment.deal'}gave articles out by a rule"
          + "{#case 'assignment.calibrate'}began a calibration round"
          + "{#case 'assignment.calibrated'}ended a calibration round"
          + "{#case 'assignment.settings'}changed the queue"
          + "{#case 'corroboration.judge'}judged a pair of sentences"
          + "{#case 'corroboration.withdraw'}took a pair’s judgement back"
          + "{#case 'corroboration.settle'}settled a pair"
          + "{#case 'corroboration.unsettle'}took a pair’s decision back"
          + "{#case 'corroboration.contest'}contested a pair’s decision"
          + "{#case 'corroboration.answer_contest'}answered a contest of a pair"
          + "{#case 'adjudication.settle'}settled a sentence"
          + "{#case 'adjudication.withdraw'}took a decision back"
          + "{#case 'adjudication.contest'}contested a decision"
          + "{#case 'adjudication.answer_contest'}answered a contest"
          + "{#case 'agreement.upload'}brought ratings in"
          + "{#case 'dossier.made'}made a dossier"
          + "{#case 'dossier.described'}described a dossier"
          + "{#case 'dossier.gathered'}added to a dossier"
          + "{#case 'dossier.narrowed'}took out of a dossier"
          + "{#case 'dossier.lost'}a dossier lost a mention"
          + "{#case 'dossier.graded'}graded a dossier"
          + "{#case 'dossier.signed'}signed a dossier"
          + "{#case 'dossier.merged'}merged a dossier into another"
          + "{#case 'dossier.took_in'}took another dossier in"
          + "{#case 'dossier.separated'}separated two dossiers"
          + "{#case 'dossier.gave_back'}gave a dossier its mentions back"
          + "{#case 'dossier.removed'}removed a dossier"
          + "{#case 'dossier.restored'}restored a dossier"
          + "{#case 'dossier.contest'}contested a dossier’s grade"
          + "{#case 'dossier.answer_contest'}answered a contest of a dossier"
          + "{#case 'dossier.comment'}commented on a dossier"
          + "{#case 'dossier.remove-comment'}removed a comment on a dossier"
          + "{#case 'dossier.restore-comment'}brought a comment on a dossier back"
          + "{#case 'guideline.propose'}proposed a passage for the guidelines"
          + "{#case 'guideline.accept'}accepted a proposed passage"
          + "{#case 'guideline.decline'}declined a proposed passage"
          + "{#case 'dataset.begin-release'}began a release"
          + "{#case 'dataset.finish-release'}finished a release"
          + "{#case 'dataset.export'}exported answers"
          + "{#case 'dataset.take-labelled'}took labelled data in"
          + "{#case 'dataset.make-webhook'}added a webhook"
          + "{#case 'dataset.remove-webhook'}removed a webhook"
          + "{#case 'dataset.send-again'}had a message sent again"
          + "{#case 'project.found'}founded the project"
          + "{#case 'project.change'}changed the settings"
          + "{#case 'project.remove'}removed the project"
          + "{#case 'project.restore'}restored the project"
          + "{#case 'project.purge'}the project was deleted for good"
          + "{#case 'project.invite'}invited somebody"
          + "{#case 'project.withdraw-invitation'}withdrew an invitation"
          + "{#case 'project.take-invitation'}joined by an invitation"
          + "{#case 'project.appoint'}gave a role"
          + "{#case 'project.dismiss'}removed a member"
          + "{#case 'project.add-label'}added a label"
          + "{#case 'project.withdraw-label'}withdrew a label"
          + "{#case 'project.offer-label'}offered a label again"
          + "{#case 'project.write-guidelines'}wrote the guidelines"
          + "{#case 'project.add-source'}entered a source"
          + "{#case 'project.propose-source'}proposed a source"
          + "{#case 'project.change-source'}changed a source"
          + "{#case 'project.confirm-source'}confirmed a source"
          + "{#case 'project.remove-source'}removed a source"
          + "{#case 'project.restore-source'}restored a source"
          + "{#case 'project.merge-source'}merged a source into another"
          + "{#case 'project.take-in-source'}took another source in"
          + "{#case 'project.part-source'}parted a source from another"
          + "{#case 'project.give-back-source'}gave a source its names back"
          + "{#case 'operations.backup'}wrote a backup at a command’s request"
          + "{#else}{act}{/switch}")
  String act_named(String act);

  /** What a fact of a row is called, by its key. */
  @Message(
      "{#switch name}"
          + "{#case 'article'}article"
          + "{#case 'sentence'}sentence"
          + "{#case 'version'}version"
          + "{#case 'comment'}comment"
          + "{#case 'contest'}contest"
          + "{#case 'format'}format"
          + "{#case 'of'}of"
          + "{#case 'into'}into"
          + "{#case 'ratings'}ratings"
          + "{#case 'print'}fingerprint"
          + "{#case 'reviewer'}reviewer"
          + "{#case 'rule'}rule"
          + "{#case 'seed'}seed"
          + "{#case 'given'}given out"
          + "{#case 'mode'}mode"
          + "{#case 'overlap'}reviewers per article"
          + "{#case 'minutes'}minutes kept"
          + "{#case 'copiesTogether'}copies together"
          + "{#case 'scope'}scope"
          + "{#case 'admin'}administrator"
          + "{#case 'on'}on"
          + "{#case 'allowed'}allowed"
          + "{#case 'name'}name"
          + "{#case 'language'}language"
          + "{#case 'blind'}blind"
          + "{#case 'reviewersMayAdjudicate'}reviewers may adjudicate"
          + "{#case 'sides'}sides"
          + "{#case 'suggestions'}suggestions"
          + "{#case 'role'}role"
          + "{#case 'releases'}releases"
          + "{#case 'submissions'}submissions"
          + "{#case 'delivery'}message"
          + "{#case 'attempt'}attempt"
          + "{#case 'articles'}articles"
          + "{#case 'answers'}answers"
          + "{#case 'outcome'}outcome"
          + "{#else}{name}{/switch}")
  String fact_named(String name);

  /** A fact that is told by a word; whatever else it is, is told as it stands. */
  @Message(
      "{#switch value}"
          + "{#case 'true'}yes"
          + "{#case 'false'}no"
          + "{#case 'changed'}changed"
          + "{#else}{value}{/switch}")
  String fact_value(String value);
}
