// SPDX-License-Identifier: Apache-2.0
package attest.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of the review page, My work and the articles of a project. Numbers that a script fills in
 * stand as #; the {@code _one} forms are for exactly one.
 */
@MessageBundle("review")
public interface ReviewMessages {
  @Message("My work")
  String my_work();

  @Message("Article and progress")
  String toolbar();

  @Message("{judged} of {all} judged")
  String judged_of(String judged, String all);

  @Message("Keys")
  String keys();

  @Message("Submit")
  String submit();

  @Message(
      "You can read this article here. Judging its sentences needs scripts, which this browser does not run.")
  String needs_script();

  @Message("You read this article: your role in the project does not judge sentences.")
  String only_reading();

  @Message("Where a sentence is settled, the decision stands below it.")
  String only_reading_more();

  @Message("Its judged sentences, with the answers")
  String its_answers();

  @Message("You have submitted this article")
  String submitted_title();

  @Message(
      "{#if left == 0}Every sentence is judged. {#else if left == 1}1 sentence is left unjudged. {#else}{left} sentences are left unjudged. {/if}Your answers stand as they are; to change one, reopen the article.")
  String submitted_words(long left);

  @Message("Go to the next article")
  String go_to_next();

  @Message("Articles")
  String articles();

  @Message("Reopen")
  String reopen();

  @Message("This article has no sentences")
  String no_sentences();

  @Message(
      "Its text was stored, but nothing in it was read as a sentence. A lead can look at it and bring lines back.")
  String no_sentences_words();

  @Message("Sentence")
  String sentence();

  @Message(", judged")
  String state_judged();

  @Message(", not judged yet")
  String state_unjudged();

  @Message(", changed elsewhere: choose a version")
  String state_conflict();

  @Message("none")
  String none();

  @Message("None")
  String none_toggle();

  @Message("Labels of sentence {ordinal}")
  String labels_of(String ordinal);

  @Message("Labels for sentence {ordinal}")
  String labels_for(String ordinal);

  @Message(
      "{#switch code}{#case 'CLAIM'}Claim{#case 'CASUALTY_FIGURE'}Figure{#case 'ATTRIBUTION'}Attribution{#else}{name}{/switch}")
  String label_short(String code, String name);

  @Message("At hand")
  String panel();

  @Message("Sentence {ordinal}")
  String panel_sentence(String ordinal);

  @Message("Article")
  String article();

  @Message("Close")
  String close();

  @Message("Labels")
  String labels();

  @Message("Back to not judged")
  String withdraw();

  @Message("Note")
  String note();

  @Message("Kept in this browser; it is stored with your answer once you judge the sentence.")
  String note_draft();

  @Message("Stored with your answer, and read by whoever may see it.")
  String note_saved_with();

  @Message("Move on when a sentence is judged")
  String move_on();

  @Message(
      "Only the first answer moves on; changing an answer stays at its sentence. Remembered in this browser.")
  String move_on_hint();

  @Message("next, previous")
  String key_step();

  @Message("Next sentence")
  String key_next();

  @Message("Previous sentence")
  String key_previous();

  @Message("next unjudged")
  String key_unjudged();

  @Message("label")
  String key_label();

  @Message("{label} on or off")
  String key_toggle(String label);

  @Message("none")
  String key_none();

  @Message("Judged, no label")
  String key_none_long();

  @Message("Back to not judged (also Delete)")
  String key_withdraw_long();

  @Message("note")
  String key_note();

  @Message("To the note")
  String key_note_long();

  @Message("Back to the sentence")
  String key_back();

  @Message("undo")
  String key_undo();

  @Message("redo")
  String key_redo();

  @Message("submit the article")
  String key_submit();

  @Message("all keys")
  String key_all();

  @Message(
      "They act while you read, not while you write in a field. Each has a button or a link too.")
  String keys_words();

  @Message("Undo")
  String undo();

  @Message("Redo")
  String redo();

  @Message("All changes saved")
  String saved();

  @Message("Saving 1 change")
  String saving_one();

  @Message("Saving {n} changes")
  String saving(String n);

  @Message("Offline, 1 change waiting")
  String offline_one();

  @Message("Offline, {n} changes waiting")
  String offline(String n);

  @Message("The server has trouble, 1 change waiting")
  String troubled_one();

  @Message("The server has trouble, {n} changes waiting")
  String troubled(String n);

  @Message("Signed out, 1 change waiting")
  String signed_out_one();

  @Message("Signed out, {n} changes waiting")
  String signed_out(String n);

  @Message("1 change was not accepted")
  String refused_one();

  @Message("{n} changes were not accepted")
  String refused(String n);

  @Message("1 sentence needs your choice")
  String choose_one();

  @Message("{n} sentences need your choice")
  String choose(String n);

  @Message("1 change not saved: keep this page open")
  String unkept_one();

  @Message("{n} changes not saved: keep this page open")
  String unkept(String n);

  @Message("Sentence {ordinal}: {label} on")
  String said_on(String ordinal, String label);

  @Message("Sentence {ordinal}: {label} off")
  String said_off(String ordinal, String label);

  @Message("Sentence {ordinal}: judged, no label")
  String said_none(String ordinal);

  @Message("Sentence {ordinal}: not judged")
  String said_unjudged(String ordinal);

  @Message("Sentence {ordinal}")
  String said_at(String ordinal);

  @Message("Undone at sentence {ordinal}")
  String undone(String ordinal);

  @Message("Redone at sentence {ordinal}")
  String redone(String ordinal);

  @Message("Nothing to undo")
  String nothing_to_undo();

  @Message("Nothing to redo")
  String nothing_to_redo();

  @Message("Every sentence is judged")
  String none_left();

  @Message("This article is submitted. Reopen it to change an answer.")
  String read_only();

  @Message("not judged")
  String not_judged();

  @Message("The article is submitted as soon as your changes are saved.")
  String waits_for_saving();

  @Message("Not submitted: settle the marked sentences first.")
  String not_submitted();

  @Message(
      "The server could not be reached or did not answer. Your answers are stored; try again in a moment.")
  String not_submitted_now();

  @Message("Submit this article?")
  String submit_title();

  @Message("1 sentence is not judged yet. You may submit all the same: it counts as missing.")
  String submit_unjudged_one();

  @Message("{n} sentences are not judged yet. You may submit all the same: they count as missing.")
  String submit_unjudged(String n);

  @Message("Submit")
  String submit_anyway();

  @Message("Go to the first of them")
  String submit_look();

  @Message("Cancel")
  String cancel();

  @Message("This sentence was changed elsewhere")
  String conflict_title();

  @Message(
      "You answered it in another tab or on another device too. Nothing was overwritten: choose which answer stands.")
  String conflict_words();

  @Message("Here")
  String conflict_mine();

  @Message("Elsewhere")
  String conflict_other();

  @Message("Keep the one here")
  String keep_mine();

  @Message("Take the other")
  String take_other();

  @Message("This change was not accepted")
  String refusal_title();

  @Message("It is kept in this browser and not lost. The server said:")
  String refusal_words();

  @Message("This article is no longer open to you")
  String shut_title();

  @Message(
      "You were removed from the project, or the article or its project was removed. What you judged before is kept. The last changes could not be stored: they wait in this browser, and you can take them away as a file.")
  String shut_words();

  @Message("Take away what was not stored")
  String take_away();

  @Message("On the server")
  String refusal_standing();

  @Message("Try again")
  String try_again();

  @Message("Let it go")
  String let_go();

  @Message("Your session has ended")
  String signed_out_title();

  @Message(
      "Your changes are kept in this browser. Sign in as {login} here, or in another tab; this page then goes on by itself.")
  String signed_out_words(String login);

  @Message("Sign in")
  String sign_in();

  @Message("This article was submitted elsewhere")
  String closed_title();

  @Message("Your latest changes are kept in this browser. Reopen the article to store them.")
  String closed_words();

  @Message("This was not done")
  String unsubmitted_title();

  @Message("Go on with")
  String go_on_with();

  @Message("Next to review")
  String next_to_review();

  @Message("{#if sentences == 1}1 sentence{#else}{sentences} sentences{/if}, {judged} judged")
  String sentences_judged(long sentences, long judged);

  @Message("Begin")
  String begin();

  @Message("Continue at sentence {ordinal}")
  String continue_at(int ordinal);

  @Message("Look through and submit")
  String look_and_submit();

  @Message("Choose from the list")
  String choose_another();

  @Message("You are in no project yet")
  String no_project();

  @Message("Make one, or ask the lead of a project to add you by your login, {login}.")
  String no_project_words(String login);

  @Message("New project")
  String found_project();

  @Message("Nothing is left to review")
  String all_done();

  @Message(
      "{#if any}You have submitted every article that was yours to review.{#else}No article is yours"
          + " to review so far.{/if} The next appears here as soon as it is imported or given to you.")
  String all_done_words(boolean any);

  @Message("{project} has no articles yet")
  String no_articles_in(String project);

  @Message("No articles yet")
  String no_articles();

  @Message(
      "Import articles: paste text or drop files. You see the sentences before anything is stored.")
  String no_articles_lead();

  @Message("A lead of the project brings articles in. They appear here as soon as that is done.")
  String no_articles_member();

  @Message("Import articles")
  String import_articles();

  @Message("There is nothing for you to review")
  String nothing_to_review();

  @Message(
      "Your role reads and does not judge: the report and the datasets of {project} are open to you.")
  String reads_here(String project);

  @Message(
      "Your projects have no articles yet, or your role in them reads and does not judge. Ask a lead of the project.")
  String nothing_to_review_words();

  @Message("Projects")
  String projects();

  @Message("Your progress in each project")
  String projects_caption();

  @Message("Project")
  String project();

  @Message("Submitted")
  String submitted_articles();

  @Message("Progress")
  String progress();

  @Message("Left")
  String left();

  @Message("Your role")
  String role();

  @Message("{part} of {whole}")
  String of(long part, long whole);

  @Message("You read and take data")
  String reads_only();

  @Message("{#if count == 1}1 article{#else}{count} articles{/if}")
  String articles_to_read(long count);

  @Message("blind")
  String blind();

  @Message("This project is blind: each sees their own progress alone.")
  String blind_words();

  @Message("No more articles")
  String no_more_articles();

  @Message("In the order they came; a title opens the article for review.")
  String articles_caption();

  @Message("Title")
  String title();

  @Message("Outlet")
  String outlet();

  @Message("Date")
  String date();

  @Message("Language")
  String language();

  @Message("Sentences")
  String sentences();

  @Message("You")
  String yours();

  @Message("Others")
  String others();

  @Message("Manage")
  String manage();

  @Message("submitted")
  String submitted();

  @Message("nobody yet")
  String nobody_yet();

  @Message("{submitted} submitted, {begun} under way")
  String others_count(long submitted, long begun);

  @Message("Edit")
  String edit();

  @Message("Details")
  String details();

  @Message("Mark words in the sentence and press the key of a label: a figure is read by itself.")
  String details_hint();

  @Message("none yet")
  String no_details();

  @Message("Add a figure")
  String add_figure();

  @Message("Add an attribution")
  String add_attribution();

  @Message("Add a claim")
  String add_claim();

  @Message("Claim")
  String claim();

  @Message("Casualty figure")
  String figure();

  @Message("Attribution")
  String attribution();

  @Message("About")
  String claim_type();

  @Message("Hedge")
  String hedge();

  @Message("Low")
  String low();

  @Message("High")
  String high();

  @Message("Qualifier")
  String qualifier();

  @Message("Harm")
  String harm();

  @Message("Category")
  String category();

  @Message("Side harmed")
  String side_harmed();

  @Message("Perpetrator")
  String perpetrator();

  @Message("unknown")
  String unknown();

  @Message("Place")
  String place();

  @Message("Precision")
  String precision();

  @Message("Time")
  String time();

  @Message("From")
  String from();

  @Message("To")
  String to();

  @Message("Part of")
  String subset_of();

  @Message("no other figure")
  String no_other_figure();

  @Message("Source")
  String figure_source();

  @Message("Source")
  String source();

  @Message("unsourced")
  String unsourced();

  @Message("not said")
  String not_said();

  @Message("not there at present")
  String not_there();

  @Message("Mention, as printed")
  String mention();

  @Message("Cue, as printed")
  String cue();

  @Message("Form")
  String form();

  @Message("The source")
  String polarity();

  @Message("Chain, from relay to origin")
  String chain();

  @Message("relay → origin")
  String chain_example();

  @Message("The cue stands in")
  String inherits_from();

  @Message("this sentence")
  String this_sentence();

  @Message("Mark its words")
  String mark_words();

  @Message("Mark the mention")
  String mark_mention();

  @Message("Mark the cue")
  String mark_cue();

  @Message("Mark words")
  String mark_span();

  @Message("Choose the first word, then the last, then a label.")
  String mark_for_label();

  @Message("Choose the first word, then the last.")
  String mark_for_field();

  @Message("Take these words")
  String take_words();

  @Message("Remove")
  String remove();

  @Message("Marked: {words}")
  String marking(String words);

  @Message("Sentence {ordinal}: {words}, marked")
  String said_marked(String ordinal, String words);

  @Message("Sentence {ordinal}: read as {words}")
  String said_read(String ordinal, String words);

  @Message("The words are marked; they cannot be read at present, so fill in the numbers yourself.")
  String not_read();

  @Message("1 detail is put aside with its label; it comes back with it, or by undo.")
  String put_aside_one();

  @Message("{n} details are put aside with their labels; they come back with them, or by undo.")
  String put_aside(String n);

  @Message("Not stored yet: give a number, choose a qualifier or mark its words.")
  String figure_empty();

  @Message("Low is above high.")
  String low_above_high();

  @Message("More than the figure that contains it.")
  String above_whole();

  @Message("From is after to.")
  String from_after_to();

  @Message("The parts are together more than the whole, unless they overlap.")
  String parts_exceed();

  @Message("accept")
  String key_accept();

  @Message("details")
  String key_details();

  @Message("Suggestions")
  String suggestions();

  @Message("Nothing more is suggested here.")
  String no_suggestions();

  @Message("Made by the machine from the words of the sentence; a label only once you accept.")
  String suggestions_hint();

  @Message("suggested:")
  String suggested();

  @Message("Accept")
  String accept();

  @Message("Dismiss")
  String dismiss();

  @Message("because of: {words}")
  String because(String words);

  @Message("Accept the first suggestion")
  String key_accept_long();

  @Message("Dismiss the first suggestion; undo brings it back")
  String key_dismiss_long();

  @Message("Sentence {ordinal}: {words} accepted")
  String said_accepted(String ordinal, String words);

  @Message("Sentence {ordinal}: {words} dismissed")
  String said_dismissed(String ordinal, String words);

  @Message("To the details of the sentence")
  String key_details_long();

  @Message("mark words")
  String key_span();

  @Message(
      "Mark words: arrows move, Shift extends, Enter takes them as a figure, a label’s key as that")
  String key_span_long();

  @Message("Corroborate: the sentence beside those of other articles")
  String key_corroborate_long();

  @Message("Choose your keys")
  String choose_keys();

  @Message("The keys of the review page, for you alone.")
  String keys_own();

  @Message("Your keys are saved")
  String keys_saved();

  @Message("They hold from the next page on; the list of keys shows them.")
  String keys_saved_more();

  @Message(
      "Arrows, Esc, Delete and Ctrl+Enter always do the same; 4 to 9 are the keys of a project’s own labels.")
  String keys_fixed();

  @Message("This key does something else already: choose another for one of the two.")
  String key_taken();

  @Message("Save keys")
  String save_keys();

  @Message("usual")
  String usual();

  @Message("The usual keys")
  String usual_keys();

  @Message("Your own choice is forgotten.")
  String usual_keys_words();

  @Message("Back to the usual keys")
  String usual_keys_back();

  @Message("Sign in again")
  String door_title();

  @Message("Your changes wait in this browser; they are sent as soon as you are signed in.")
  String door_words();

  @Message("Login")
  String door_login();

  @Message("Password")
  String door_password();

  @Message("Code of your second factor, if you use one")
  String door_code();

  @Message("Login, password or code do not match.")
  String door_wrong();

  @Message("Too many attempts: wait a little.")
  String door_later();

  @Message("The server cannot be reached; your changes stay here.")
  String door_offline();

  @Message(
      "{#switch word}{#case 'casualty'}casualties{#case 'territorial_control'}control of territory{#case 'military_operation'}military operation{#case 'materiel_loss'}loss of materiel{#case 'damage'}damage{#case 'force_strength'}strength of forces{#case 'responsibility'}responsibility{#case 'agreement'}agreement{#case 'characterisation'}characterisation{#case 'prediction'}prediction{#case 'background'}background{#case 'other'}other{#else}{word}{/switch}")
  String type_word(String word);

  @Message(
      "{#switch word}{#case 'none'}none{#case 'conditional'}conditional{#case 'possible'}possible{#case 'disputed'}disputed{#else}{word}{/switch}")
  String hedge_word(String word);

  @Message(
      "{#switch word}{#case 'exact'}exactly{#case 'at_least'}at least{#case 'more_than'}more than{#case 'approx'}about{#case 'approx_below'}nearly{#case 'at_most'}at most{#case 'range'}from … to{#case 'vague_plural'}tens, hundreds{#case 'vague'}vague{#case 'enumerated'}counted by name{#else}{word}{/switch}")
  String qualifier_word(String word);

  @Message(
      "{#switch word}{#case 'killed'}killed{#case 'wounded'}wounded{#case 'killed_or_wounded'}killed or wounded{#case 'missing'}missing{#case 'captured'}captured{#case 'detained'}detained{#case 'kidnapped'}kidnapped{#case 'displaced'}displaced{#case 'trapped'}trapped{#case 'other'}other{#else}{word}{/switch}")
  String harm_word(String word);

  @Message(
      "{#switch word}{#case 'civilian'}civilians{#case 'combatant'}combatants{#case 'mixed'}mixed{#case 'child'}children{#case 'woman'}women{#case 'man'}men{#case 'journalist'}journalists{#case 'medic_aid'}medics and aid workers{#case 'unknown'}unknown{#else}{word}{/switch}")
  String category_word(String word);

  @Message(
      "{#switch word}{#case 'region'}region{#case 'city'}city{#case 'district'}district{#case 'site'}site{#else}{word}{/switch}")
  String precision_word(String word);

  @Message(
      "{#switch word}{#case 'event'}one event{#case 'cumulative'}total so far{#case 'state'}state on a day{#else}{word}{/switch}")
  String time_word(String word);

  @Message(
      "{#switch word}{#case 'direct'}direct{#case 'mixed'}mixed{#case 'indirect'}indirect{#case 'evidential'}evidential{#else}{word}{/switch}")
  String form_word(String word);

  @Message(
      "{#switch word}{#case 'asserts'}asserts{#case 'confirms'}confirms{#case 'denies'}denies{#case 'accuses'}accuses{#else}{word}{/switch}")
  String polarity_word(String word);

  @Message(
      "{#switch act}{#case 'next'}Next sentence{#case 'previous'}Previous sentence{#case 'unjudged'}Next unjudged{#case 'claim'}Claim{#case 'casualty_figure'}Casualty figure{#case 'attribution'}Attribution{#case 'none'}Judged, no label{#case 'withdraw'}Back to not judged{#case 'accept'}Accept the suggestion{#case 'dismiss'}Dismiss the suggestion{#case 'details'}Details{#case 'span'}Mark words{#case 'note'}Note{#case 'comment'}Comment{#case 'corroborate'}Corroborate{#case 'split'}Split the sentence{#case 'merge'}Merge with the next{#case 'undo'}Undo{#case 'redo'}Redo{#case 'search'}Search{#case 'keys'}All keys{#else}{act}{/switch}")
  String act_word(String act);

  @Message("Guidelines that changed")
  String new_guidelines();

  @Message(
      "{#if count == 1}1 of your sentences was judged{#else}{count} of your sentences were judged{/if} under an earlier version, and may read differently now.")
  String judged_before(long count);

  @Message(
      "{#if count == 1}1 of your answers here was given under earlier guidelines{#else}{count} of your answers here were given under earlier guidelines{/if}")
  String earlier_answers(long count);

  @Message("Version {version} counts now.")
  String earlier_more(int version);

  @Message("You have submitted one with this title")
  String same_title();

  @Message("You have submitted a near-copy of it")
  String near_copy();

  @Message("This one")
  String this_one();

  @Message("Nothing of yours is submitted in {project} yet.")
  String new_here(String project);

  @Message("Read its guidelines first")
  String read_guidelines();

  @Message("To settle")
  String to_settle();

  @Message("{#if count == 1}1 sentence{#else}{count} sentences{/if}")
  String sentences_to_settle(long count);

  @Message("{#if count == 1}1 pair of sentences{#else}{count} pairs of sentences{/if}")
  String pairs_to_settle(long count);

  @Message("Settled in the last 14 days")
  String settled_lately();

  @Message(
      "{#if settled == 1}1 sentence that you judged is settled, {#if otherwise == 0}as you answered.{#else}otherwise than you answered.{/if}{#else}{settled} sentences that you judged are settled, {#if otherwise == 0}all as you answered.{#else}{otherwise} of them otherwise than you answered.{/if}{/if}")
  String settled_counts(int settled, long otherwise);

  @Message(
      "{#if count == 1}1 contest of yours is answered.{#else}{count} contests of yours are answered.{/if}")
  String contests_answered(long count);
}
