// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of adjudication. */
@MessageBundle("adjudication")
public interface AdjudicationMessages {
  @Message("Adjudicate")
  String title();

  @Message(
      "{#if divided == 0}Reviewers disagree on no sentence.{#else}{#if divided == 1}Reviewers disagree on 1 sentence.{#else}Reviewers disagree on {divided} sentences.{/if} Of these, {settled} settled, {left} left.{/if}")
  String counts(int divided, int settled, int left);

  @Message("Settled before and contested since, of those left: {count}.")
  String contested_of_left(int count);

  @Message(
      "Settled in all: {all}, with those on which reviewers agree and those that are contested.")
  String settled_in_all(int all);

  @Message("{at} of {shown}.")
  String place(int at, int shown);

  @Message("{#if count == 1}Accept the 1 unanimous{#else}Accept all {count} unanimous{/if}")
  String accept_unanimous(int count);

  @Message("Undo the last decision")
  String undo();

  @Message("Undo the {count} accepted last")
  String undo_batch(long count);

  @Message("Which sentences")
  String which();

  @Message(
      "{#switch show}{#case 'open'}To settle{#case 'all'}All judged by two or more{#case 'settled'}Settled{#case 'none_right'}None right{#case 'contested'}Contested{#else}{show}{/switch}")
  String show_named(String show);

  @Message("walk the list")
  String walk();

  @Message("open")
  String open();

  @Message("Take the first answer, the second, and so on")
  String key_take();

  @Message("Accept all unanimous sentences, where there are some")
  String key_unanimous();

  @Message("sentence {ordinal}")
  String sentence(int ordinal);

  @Message("Sentence {ordinal} of {article}")
  String sentence_of(int ordinal, String article);

  @Message("{#if count == 1}1 answer{#else}{count} answers{/if}")
  String answers(int count);

  @Message("labels {share} % apart")
  String labels_apart(int share);

  @Message("details {share} % apart")
  String details_apart(int share);

  @Message("contested")
  String contested();

  @Message(
      "{#switch word}{#case 'taken'}one answer taken{#case 'merged'}merged{#case 'edited'}edited{#case 'none_right'}none right{#else}{word}{/switch}")
  String outcome_word(String word);

  @Message("Nothing waits to be settled")
  String nothing_open();

  @Message(
      "Sentences appear here once two reviewers have judged them and differ. In a blind project, articles that you are reviewing stay away until you submit them.")
  String nothing_open_hint();

  @Message("No sentence of this kind")
  String nothing_here();

  @Message("Settled. The next one follows.")
  String done_settled();

  @Message("Settled. It was the last one here.")
  String done_settled_last();

  @Message("The unanimous sentences are settled.")
  String done_accepted();

  @Message("The decision is undone.")
  String done_undone();

  @Message("There was nothing to undo: the decision was changed since.")
  String done_nothing();

  @Message("The contest is answered; the decision stands.")
  String done_answered();

  @Message("The whole list")
  String all_waiting();

  @Message("This was not settled")
  String not_settled();

  @Message("Somebody has just settled, answered or contested this sentence.")
  String changed_meanwhile();

  @Message("Look again")
  String look_again();

  @Message("Another adjudicator settled this sentence meanwhile")
  String stale_title();

  @Message("You changed this decision meanwhile, perhaps in another tab")
  String stale_own();

  @Message("Yours was not stored. Decide again to let yours stand instead, or go on.")
  String stale_words();

  @Message("What stands")
  String stale_theirs();

  @Message("Yours")
  String stale_mine();

  @Message("not settled any more")
  String not_settled_now();

  @Message("Sentence {ordinal} in context")
  String in_context(int ordinal);

  @Message(
      "{#switch outcome}{#case 'taken'}Settled: one answer taken{#case 'merged'}Settled: answers merged{#case 'edited'}Settled: edited{#case 'none_right'}Settled: none of them is right{#else}{outcome}{/switch}")
  String settled_as(String outcome);

  @Message("By {name}, {moment}.")
  String by_on(String name, String moment);

  @Message("The answer of reviewer {letter}.")
  String taken_from(String letter);

  @Message(
      "{#switch reason}{#case 'slip'}They differed by a slip.{#case 'guideline_gap'}The guidelines are silent.{#case 'ambiguous'}The sentence is ambiguous.{#case 'missing_context'}Context was missing.{#else}{reason}{/switch}")
  String reason_was(String reason);

  @Message("Contest")
  String contest();

  @Message(
      "{#switch state}{#case 'OPEN'}A reviewer contests this{#case 'ANSWERED'}A reviewer contested this; answered{#else}A reviewer contested an earlier decision{/switch}")
  String contest_state(String state);

  @Message("Why the decision stands")
  String contest_answer();

  @Message("Keep the decision")
  String keep_decision();

  @Message("You judged this sentence, and in this project nobody settles what they reviewed.")
  String barred();

  @Message("You judged this sentence as a reviewer too. That will be shown beside your decision.")
  String reviewed_too();

  @Message("Reviewer {letter}")
  String reviewer(String letter);

  @Message("yours")
  String yours();

  @Message("Take {letter}’s answer")
  String take(String letter);

  @Message("Nobody has judged this sentence.")
  String nobody_judged();

  @Message("Why they differ")
  String why();

  @Message("Not said")
  String no_reason();

  @Message(
      "{#switch reason}{#case 'slip'}Slip{#case 'guideline_gap'}Guideline gap{#case 'ambiguous'}Genuine ambiguity{#case 'missing_context'}Missing context{#else}{reason}{/switch}")
  String reason_word(String reason);

  @Message("Passage for the guidelines")
  String passage();

  @Message(
      "A lead takes it in or declines it. Left empty, the gap is named and the words are still to be found.")
  String passage_hint();

  @Message("Note")
  String note();

  @Message("Put an answer together")
  String merge();

  @Message("Chosen is what more than half said. A detail brings its label along.")
  String merge_hint();

  @Message("Labels")
  String labels();

  @Message("Details")
  String details();

  @Message("No details")
  String no_details();

  @Message("none")
  String none();

  @Message("differs:")
  String differs();

  @Message("somebody named earlier")
  String earlier();

  @Message("Settle so")
  String settle_so();

  @Message("Edit an answer")
  String edit();

  @Message("None of them is right")
  String none_right();

  @Message("Unsettle")
  String withdraw();

  @Message("Leave for later")
  String later();

  @Message("Previous")
  String previous();

  @Message("Guidelines")
  String guidelines();

  @Message("Version {version}.")
  String guideline_version(int version);

  @Message("Open the guidelines")
  String open_guidelines();

  @Message("No guidelines are written yet.")
  String no_guidelines();

  @Message("What they wrote")
  String what_they_wrote();

  @Message(
      "{#switch term}{#case 'figure'}Figure{#case 'harm'}Harm{#case 'qualifier'}Qualifier{#case 'category'}Category{#case 'side_harmed'}Side harmed{#case 'perpetrator'}Perpetrator{#case 'place'}Place{#case 'time'}Time{#case 'source'}Source{#case 'claim'}Claim{#case 'hedge'}Hedge{#case 'attribution'}Credited{#case 'form'}Form{#case 'polarity'}Polarity{#case 'chain'}Chain{#else}{term}{/switch}")
  String term(String term);

  @Message("As you said.")
  String as_you();

  @Message("Other than you said.")
  String other_than_you();

  @Message("Contest this decision")
  String contest_this();

  @Message("Why it is wrong")
  String why_wrong();

  @Message("You can contest a decision once. An adjudicator answers.")
  String contest_hint();

  @Message("Contest")
  String contest_send();

  @Message(
      "{#switch state}{#case 'OPEN'}You contested this; it waits for an answer.{#case 'ANSWERED'}You contested this; the decision stands.{#else}You contested an earlier decision.{/switch}")
  String your_contest(String state);

  @Message("What is to be settled")
  String benches();

  @Message("Sentences")
  String bench_sentences();

  @Message("Pairs")
  String bench_pairs();

  @Message("Dossiers")
  String bench_dossiers();

  @Message(
      "{#if divided == 0}Reviewers disagree on no pair.{#else}{#if divided == 1}Reviewers disagree on 1 pair.{#else}Reviewers disagree on {divided} pairs.{/if} Of these, {settled} settled, {left} left.{/if}")
  String pair_counts(int divided, int settled, int left);

  @Message("Which pairs")
  String which_pairs();

  @Message("Pair: {first} and {second}")
  String pair_of(String first, String second);

  @Message("{#if count == 1}1 judgement{#else}{count} judgements{/if}")
  String judgements(int count);

  @Message("No pair is settled")
  String no_pair_settled();

  @Message(
      "Pairs appear here once two reviewers have judged them and differ. In a blind project, pairs with an article that you are reviewing stay away until you submit it.")
  String no_pair_open_hint();

  @Message("{#if index == 0}First sentence{#else}Second sentence{/if}")
  String side(int index);

  @Message("{#if second}The second is the newer.{#else}The first is the newer.{/if}")
  String newer_side(boolean second);

  @Message("Settled: {relation}")
  String settled_relation(String relation);

  @Message("Another adjudicator settled this pair meanwhile")
  String stale_pair_title();

  @Message("You judged this pair, and in this project nobody settles what they reviewed.")
  String barred_pair();

  @Message("You judged this pair as a reviewer too. That will be shown beside your decision.")
  String reviewed_pair_too();

  @Message("No rationale")
  String no_rationale();

  @Message("Nobody has judged this pair.")
  String nobody_judged_pair();

  @Message("None of them is right")
  String other_relation();

  @Message("Say what is: arrow keys choose, Enter settles.")
  String other_relation_hint();

  @Message(
      "Nobody has signed these dossiers off yet, or a reviewer contests their grade; contested ones first. A dossier’s page takes your grade with its reason, and your sign-off.")
  String to_sign();

  @Message("Every dossier is signed off")
  String nothing_to_sign();

  @Message("Grade or sign off")
  String grade_it();

  @Message(
      "{#if version == 0}Answered before any guidelines.{#else}Answered under guidelines {version}{#if older}, not the present ones{/if}.{/if}")
  String answered_under(int version, boolean older);
}
