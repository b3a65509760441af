// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which pairs are judged, and of what is judged. */
@MessageBundle("corroboration")
public interface CorroborationMessages {
  @Message("Corroborate")
  String title();

  @Message(
      "{#if candidates == 0}No other sentence yet{#else if candidates == 1}1 sentence from another"
          + " article{#else}{candidates} sentences from other articles, best first{/if}{#if judged"
          + " == 1}. 1 is judged{#else if judged > 1}. {judged} are judged{/if}.")
  String kicker(int candidates, long judged);

  @Message("Sentence at hand")
  String at_hand();

  @Message("other sentence")
  String other_sentence();

  @Message("sentence {ordinal}")
  String sentence(int ordinal);

  @Message("Previous sentence")
  String previous_sentence();

  @Message("Next sentence")
  String next_sentence();

  @Message("Your labels")
  String your_labels();

  @Message("In the dossier")
  String in_dossier();

  @Message("Any relation but “Unrelated” puts the other sentence there too.")
  String in_dossier_more();

  @Message("In no dossier yet. The first relation but “Unrelated” makes one.")
  String in_no_dossier();

  @Message("Candidates")
  String candidates();

  @Message("Words in common are")
  String words_in_common();

  @Message("marked")
  String marked();

  @Message(
      "Candidates are being prepared after a start; what is shown may be incomplete. Reload in a"
          + " moment.")
  String index_not_ready();

  @Message("No candidate")
  String none_found();

  @Message(
      "No sentence of another article shares a name, a number, a place or wording with this one."
          + " You can still choose one by hand.")
  String none_found_words();

  @Message("Choose a sentence by hand")
  String choose();

  @Message("Which article?")
  String choose_article();

  @Message("Which sentence?")
  String choose_sentence();

  @Message("Another article")
  String other_article();

  @Message("Back to the candidates")
  String not_now();

  @Message("Suggested: {relation}")
  String suggested(String relation);

  @Message("(suggested)")
  String is_suggested();

  @Message("Relation")
  String relation();

  @Message(
      "{#switch relation}{#case 'CORROBORATES'}Corroborates{#case 'PARTIAL'}Partial{#case"
          + " 'CONTRADICTS'}Contradicts{#case 'UPDATES'}Updates{#case 'COPY'}Copy{#case"
          + " 'SAME_SOURCE'}Same source{#case 'UNRELATED'}Unrelated{#else}{relation}{/switch}")
  String relation_named(String relation);

  @Message(
      "{#switch relation}{#case 'CORROBORATES'}asserts the same thing{#case 'PARTIAL'}compatible,"
          + " overlapping in part{#case 'CONTRADICTS'}both cannot be true{#case 'UPDATES'}a later"
          + " state of the same{#case 'COPY'}shared wording: a reprint{#case 'SAME_SOURCE'}other"
          + " words, same origin{#case 'UNRELATED'}looked at, and not about the same"
          + " thing{#else}{/switch}")
  String relation_means(String relation);

  @Message(
      "{#switch kind}{#case 'name'}names{#case 'number'}numbers{#case 'place'}places{#case"
          + " 'date'}dates{#case 'copy'}the same wording{#case 'words'}words{#case"
          + " 'meaning'}nearly the same meaning{#else}{kind}{/switch}")
  String why_named(String kind);

  @Message("In common:")
  String in_common();

  @Message(
      "{#switch ground}{#case 'RUN'}They have {first} words in a row in common.{#case 'WHOLE'}The"
          + " whole of the shorter one stands in the other.{#case"
          + " 'FIGURES_MEET'}“\u2068{first}\u2069” and “\u2068{second}\u2069” can both be"
          + " right.{#case 'FIGURES_EXCLUDE'}“\u2068{first}\u2069” and “\u2068{second}\u2069”"
          + " cannot both be right.{#case 'FIGURES_LATER'}“\u2068{first}\u2069” and"
          + " “\u2068{second}\u2069” differ, and one appeared later.{#case 'ONE_ORIGIN'}Both credit"
          + " \u2068{first}\u2069.{#else}{/switch}")
  String because(String ground, String first, String second);

  @Message("Score of this candidate among those for this sentence")
  String score_means();

  @Message(
      "{#if days == 0}Both appeared on one day.{#else if days == 1}They appeared a day"
          + " apart.{#else}They appeared {days} days apart.{/if}")
  String days_apart(int days);

  @Message("Chosen by hand.")
  String by_hand();

  @Message("Judged by you.")
  String judged_by_you();

  @Message("One of the sentences was split or merged since: look again.")
  String recheck();

  @Message("Undo")
  String undo();

  @Message("Change")
  String change();

  @Message("Rationale")
  String rationale();

  @Message("(required for “Contradicts” and for overruling a suggestion)")
  String rationale_hint();

  @Message("The newer statement, for “Updates”")
  String newer();

  @Message("the sentence at hand")
  String newer_here();

  @Message("the candidate")
  String newer_there();

  @Message("Newer statement, figures")
  String narrow();

  @Message("Figure of the sentence at hand")
  String figure_here();

  @Message("Figure of the candidate")
  String figure_there();

  @Message("the whole sentence")
  String whole();

  @Message("Your judgement is stored")
  String judged_done();

  @Message("Your contest waits for an adjudicator")
  String contested_done();

  @Message("Your judgement is taken back")
  String undone();

  @Message("Not stored")
  String not_stored();

  @Message(
      "Your judgement on this pair was changed meanwhile, in another tab perhaps. What stands is"
          + " shown below; judge again to replace it.")
  String changed_meanwhile();

  @Message("Not stored, your answer is needed: {count}")
  String held(String count);

  @Message("Not stored yet: your answer is needed")
  String held_title();

  @Message("These judgements are kept in this browser alone until you answer or let them go.")
  String held_words();

  @Message("Let it go")
  String let_go();

  @Message("Choose the dossier")
  String choose_dossier();

  @Message("Say why: this relation needs its reason.")
  String say_why();

  @Message("Judge it “{relation}”")
  String send_as(String relation);

  @Message("The two sentences are in different dossiers")
  String merge_title();

  @Message("Nothing is stored yet. Are both dossiers about one matter? A merge can be undone.")
  String merge_words();

  @Message("Merge both dossiers")
  String merge_both();

  @Message("Only put the pair into “{title}”")
  String put_into(String title);

  @Message("Cancel")
  String cancel();

  @Message("You may read here, not judge.")
  String only_reading();

  @Message("candidate")
  String keys_hint();

  @Message("All judgements are saved")
  String saved();

  @Message("Saving…")
  String saving();

  @Message("Offline, {count} waiting in this browser")
  String offline(String count);

  @Message("Signed out: judgements wait in this browser. Sign in again in another tab.")
  String signed_out();

  @Message("Offline, and this browser keeps nothing: leave the page open")
  String unkept();
}
