// SPDX-License-Identifier: Apache-2.0
package attest.project;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the project pages. */
@MessageBundle("project")
public interface ProjectMessages {
  @Message("Projects")
  String projects();

  @Message("The projects that you belong to.")
  String projects_kicker();

  @Message("Your projects and your part in each")
  String projects_caption();

  @Message("No project yet")
  String none_yet();

  @Message(
      "Make one and import articles, or ask a lead to add you to theirs: they need your login.")
  String none_yet_more();

  @Message("New project")
  String new_project();

  @Message("You become its lead: you import articles, add members and write the guidelines.")
  String new_kicker();

  @Message("Make the project")
  String found();

  @Message("Key")
  String key();

  @Message("Stands in addresses and exports, and stays: a–z, 0–9 and -, at most 40.")
  String key_hint();

  @Message("A key has 1 to 40 of a–z, 0–9 and -, does not begin with -, and is not “new”.")
  String key_rule();

  @Message("This key is taken.")
  String key_taken();

  @Message("Name")
  String name();

  @Message("A project’s name has 1 to 200 characters.")
  String name_rule();

  @Message("Language of most articles")
  String language();

  @Message("Choose French, English or Arabic.")
  String language_rule();

  @Message(
      "{#switch tag}{#case 'fr'}French{#case 'en'}English{#case 'ar'}Arabic{#else}{tag}{/switch}")
  String language_named(String tag);

  @Message("What reviewers see of each other")
  String seeing();

  @Message("Blind: nothing of another’s answers before submitting one’s own.")
  String blind();

  @Message("Open: everybody’s answers from the start.")
  String open();

  @Message(
      "Blind gives agreement figures that can be trusted. Opening a blind project later cannot be unseen.")
  String seeing_hint();

  @Message("Reviewers an article")
  String overlap();

  @Message("Two or more let disagreement be measured.")
  String overlap_hint();

  @Message("A whole number between 1 and 100.")
  String overlap_rule();

  @Message("Who may settle a sentence")
  String settling();

  @Message(
      "Every lead and adjudicator, also one who reviewed it: that is shown beside the decision.")
  String settling_all();

  @Message("Only a lead or adjudicator who has not reviewed it.")
  String settling_others();

  @Message("Opposed sides")
  String sides();

  @Message(
      "One pair a line, as in: government | opposition. The words are the alignments of the source"
          + " register; nothing else counts as opposed.")
  String sides_hint();

  @Message("Each line names two alignments with a | between them.")
  String sides_rule();

  @Message("None")
  String sides_none();

  @Message("Suggestions")
  String suggestions();

  @Message("The machine suggests figures, attributions and claims; a person accepts or dismisses.")
  String suggestions_on();

  @Message("No suggestions: every label is made by hand.")
  String suggestions_off();

  @Message("{#if count == 1}1 reviewer an article{#else}{count} reviewers an article{/if}")
  String overlap_value(int count);

  @Message("Blind")
  String blind_short();

  @Message("Open")
  String open_short();

  @Message("Your role")
  String your_role();

  @Message("Sections of the project")
  String sections();

  @Message("Overview")
  String overview();

  @Message("Articles")
  String articles();

  @Message("What is to be judged, with the progress of each reviewer.")
  String articles_more();

  @Message("All articles")
  String all_articles();

  @Message("Members")
  String members();

  @Message("Labels")
  String labels();

  @Message("Sources")
  String sources();

  @Message("{#if count == 0}None yet{#else if count == 1}1 entry{#else}{count} entries{/if}")
  String sources_value(int count);

  @Message("Guidelines")
  String guidelines();

  @Message("Settings")
  String settings();

  @Message("Import articles")
  String import_articles();

  @Message("At a glance")
  String at_a_glance();

  @Message("What is next")
  String next();

  @Message(
      "{#switch what}"
          + "{#case 'REVIEW'}{#if count == 1}1 article{#else}{count} articles{/if} to review"
          + "{#case 'SENTENCES'}{#if count == 1}1 sentence{#else}{count} sentences{/if} to settle"
          + "{#case 'PAIRS'}{#if count == 1}1 pair{#else}{count} pairs{/if} to settle"
          + "{#case 'PASSAGES'}{#if count == 1}1 passage{#else}{count} passages{/if} proposed for"
          + " the guidelines"
          + "{#else}{count} of {of} {#if of == 1}article{#else}articles{/if} complete{/switch}")
  String to_do(String what, long count, long of);

  @Message("{#if count == 1}1 member{#else}{count} members{/if}")
  String members_value(int count);

  @Message("{builtIn} built in, {own} of your own")
  String labels_value(int builtIn, int own);

  @Message("{#if version == 0}Not written yet{#else}Version {version}{/if}")
  String guideline_value(int version);

  @Message("Next: write the guidelines")
  String next_guidelines();

  @Message(
      "Reviewers agree better when they read the same rules. Say for each label when it is given and when not, with examples.")
  String next_guidelines_more();

  @Message("Next: articles, and people who judge them")
  String begin();

  @Message(
      "Bring articles in, then add the people. The guidelines begin with a template for war reporting: make it your own.")
  String begin_words();

  @Message("Add people")
  String begin_members();

  @Message("Read the guidelines")
  String begin_guidelines();

  @Message("Who works here, and what each may do.")
  String members_kicker();

  @Message("Login")
  String login();

  @Message("Role")
  String role();

  @Message(
      "{#switch role}{#case LEAD}Lead{#case ADJUDICATOR}Adjudicator{#case REVIEWER}Reviewer{#case OBSERVER}Observer{/switch}")
  String role_named(Role role);

  @Message(
      "{#switch role}{#case LEAD}imports articles, decides members, labels, guidelines and settings; may review and settle{#case ADJUDICATOR}settles what reviewers disagree on; may review{#case REVIEWER}judges sentences and pairs{#case OBSERVER}reads, reports and exports: the analyst{/switch}")
  String role_more(Role role);

  @Message("Role of {name}")
  String role_of(String name);

  @Message("Change")
  String change();

  @Message("Change the role of {name}")
  String change_role_of(String name);

  @Message("Remove")
  String remove();

  @Message("Remove {name} from the project")
  String remove_from(String name);

  @Message("Add a member")
  String add_member();

  @Message("The login of somebody who may sign in here. An administrator adds new people.")
  String add_member_hint();

  @Message("Somebody who cannot sign in here yet is added first:")
  String newcomers();

  @Message("Add")
  String add();

  @Message("Nobody has this login. Invite them by a link, or ask an administrator to add them.")
  String nobody();

  @Message("They are a member already: change the role in the list.")
  String member_already();

  @Message("A project keeps at least one lead, so nothing was changed. Appoint another lead first.")
  String last_lead();

  @Message("Added to the project")
  String member_added();

  @Message("Role changed")
  String role_changed();

  @Message("Removed from the project")
  String member_removed();

  @Message("What they judged stays in reports and exports.")
  String member_removed_more();

  @Message("Remove {name} from this project?")
  String remove_title(String name);

  @Message("What is lost")
  String remove_lost_head();

  @Message("They no longer see the project, its articles and its reports.")
  String remove_lost();

  @Message("What stays")
  String remove_kept_head();

  @Message(
      "Their answers, comments and decisions stay, and count in reports and exports as before. Added again, they find them again.")
  String remove_kept();

  @Message("What can be said of a sentence.")
  String labels_kicker();

  @Message(
      "{#switch code}{#case 'CLAIM'}Claim{#case 'CASUALTY_FIGURE'}Casualty figure{#case 'ATTRIBUTION'}Attribution{#else}{name}{/switch}")
  String label_named(String code, String name);

  @Message("Label")
  String label();

  @Message("Code")
  String code();

  @Message("Key on the keyboard")
  String hotkey();

  @Message("Kind")
  String kind();

  @Message("Built in, with details")
  String built_in();

  @Message("Plain")
  String plain();

  @Message("none")
  String no_key();

  @Message("Withdraw")
  String withdraw();

  @Message("Withdraw {name}")
  String withdraw_named(String name);

  @Message("Withdrawn")
  String withdrawn_labels();

  @Message("Offered no more; answers that hold them keep them.")
  String withdrawn_more();

  @Message("Offer again")
  String offer_again();

  @Message("Add a plain label")
  String add_label();

  @Message("As it stands in exports: A–Z, 0–9 and _, a letter first. It stays.")
  String code_hint();

  @Message("A code has 1 to 40 of A–Z, 0–9 and _, a letter first.")
  String code_rule();

  @Message("This code was used already in this project.")
  String code_taken();

  @Message("As reviewers see it. Its first letter stands in the mark.")
  String label_name_hint();

  @Message("A label’s name has 1 to 80 characters.")
  String label_name_rule();

  @Message("1, 2, 3 and 0 are taken by the built-in labels and by “none”.")
  String hotkey_hint();

  @Message("Choose a key from 4 to 9, or none.")
  String hotkey_rule();

  @Message("This key is that of another label.")
  String hotkey_taken();

  @Message("Hue")
  String hue();

  @Message(
      "{#switch hue}{#case 'ochre'}Ochre{#case 'violet'}Violet{#case 'teal'}Teal{#case 'slate'}Slate{#case 'olive'}Olive{#case 'rose'}Rose{#else}{hue}{/switch}")
  String hue_named(String hue);

  @Message("Choose a hue.")
  String hue_rule();

  @Message("Label added")
  String label_added();

  @Message("Label withdrawn")
  String label_withdrawn();

  @Message("Label offered again")
  String label_offered();

  @Message("Withdraw the label “{name}”?")
  String withdraw_title(String name);

  @Message("It is offered no more on the review page.")
  String withdraw_lost();

  @Message("Answers that hold it keep it, in reports and exports too, and you can offer it again.")
  String withdraw_kept();

  @Message("The rules that everybody reads before judging.")
  String guidelines_kicker();

  @Message("Version {number}")
  String version(int number);

  @Message("No guidelines yet")
  String no_guidelines();

  @Message(
      "Say for each label when it is given and when not, with two or three examples and the borderline cases. Each later change makes a new version, and older versions stay readable.")
  String no_guidelines_lead();

  @Message("The lead has not written any. Ask them before you judge much.")
  String no_guidelines_more();

  @Message("Write the guidelines")
  String write_guidelines();

  @Message("Write a new version")
  String edit_guidelines();

  @Message("Versions")
  String history();

  @Message("by {name}")
  String by(String name);

  @Message("decided by {name}")
  String decided_by(String name);

  @Message("This is version {version}. The one that counts is version {latest}.")
  String older(int version, int latest);

  @Message("Read the latest version")
  String read_latest();

  @Message("New version saved")
  String guidelines_written();

  @Message("Write the guidelines")
  String draft();

  @Message("Text")
  String text();

  @Message(
      "Markdown: # heading, - list, **bold**, tables with a vertical bar. A blank line begins a paragraph; two spaces at the end of a line break it there. HTML and pictures are not shown.")
  String text_hint();

  @Message("Guidelines have 1 to 200 000 characters.")
  String text_rule();

  @Message("What changed")
  String note();

  @Message("A few words, if you like.")
  String note_hint();

  @Message("Required: a few words for those who know the earlier version.")
  String note_needed();

  @Message("Say in 1 to 500 characters what changed.")
  String note_rule();

  @Message("Preview")
  String preview();

  @Message("Not saved yet.")
  String preview_more();

  @Message("Save as a new version")
  String save_version();

  @Message("Somebody wrote a version meanwhile")
  String moved_head();

  @Message(
      "Your text is kept below and nothing was overwritten. Read version {version}, take over what you need, then save.")
  String moved(int version);

  @Message("What holds for the whole project.")
  String settings_kicker();

  @Message("Settings saved")
  String settings_saved();

  @Message("Only leads may change this.")
  String read_only();

  @Message("Assignment")
  String assignment();

  @Message("Progress")
  String progress();

  @Message("What changed")
  String what_changed();

  @Message("What version {version} changed")
  String changes_title(int version);

  @Message("From version {since} to version {version}")
  String changes_since(int since, int version);

  @Message("The two versions read the same")
  String no_changes();

  @Message("Added:")
  String added();

  @Message("Taken out:")
  String taken_out();

  @Message("Read the whole version")
  String read_whole();

  @Message("Proposed passages")
  String proposals();

  @Message(
      "Where the guidelines leave a gap, somebody proposes words; a lead writes them in, or says why not.")
  String proposals_kicker();

  @Message("Proposed")
  String proposed();

  @Message("Declined")
  String declined_done();

  @Message("Say in 1 to 500 characters why.")
  String reason_rule();

  @Message("Nothing is proposed at the moment.")
  String no_proposals();

  @Message("{#if count == 1}(1 waits){#else}({count} wait){/if}")
  String open_proposals(long count);

  @Message(
      "{#switch state}{#case OPEN}Waits for a lead{#case ACCEPTED}Accepted{#case DECLINED}Declined{#else}Withdrawn{/switch}")
  String state_named(GuidelineProposal.State state);

  @Message("The words are still to be found.")
  String passage_missing();

  @Message("Where it arose")
  String arose();

  @Message("Write it into the guidelines")
  String write_in();

  @Message("Reason for declining")
  String reason();

  @Message("Decline")
  String decline();

  @Message("Propose a passage")
  String propose();

  @Message("Passage")
  String passage();

  @Message("Write the passage that you propose, of at most 20 000 characters.")
  String passage_rule();

  @Message("Remove this project")
  String project_remove();

  @Message("Remove the project “{name}”?")
  String project_remove_title(String name);

  @Message(
      "From now on nobody sees the project: not its articles, answers, comments, reports and exports. Open pages of it are closed. After thirty days all of it is deleted for good.")
  String project_remove_lost();

  @Message(
      "For thirty days a lead of the project or an administrator can restore it as it was, under Projects. The audit trail stays.")
  String project_remove_kept();

  @Message("Type the key {key} to confirm")
  String project_remove_type(String key);

  @Message("Type the key of this project: {key}.")
  String project_remove_rule(String key);

  @Message("The project is removed")
  String project_removed();

  @Message("It can be restored below for thirty days.")
  String project_removed_more();

  @Message("The project is back as it was")
  String project_restored();

  @Message("Another project has this key by now. Remove that one first, then restore this one.")
  String project_key_taken();

  @Message("Removed projects")
  String removed_projects();

  @Message("Nobody sees them; each is deleted for good thirty days after its removal.")
  String removed_projects_more();

  @Message("Removed by")
  String removed_by();

  @Message("Removed")
  String removed_at();

  @Message("Kept until")
  String kept_until();

  @Message("Restore")
  String restore();

  @Message("Restore {name}")
  String restore_named(String name);
}
