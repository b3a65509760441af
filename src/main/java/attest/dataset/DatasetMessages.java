// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.dataset.labelled.Layout;
import attest.dataset.release.Release;
import attest.dataset.release.ReleaseComparison;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the datasets page, in every language: {@code messages/dataset*.properties}. */
@MessageBundle("dataset")
public interface DatasetMessages {
  @Message("Datasets")
  String title();

  @Message("Every answer, one row a sentence")
  String kicker();

  @Message(
      "Take the labelled sentences away as a file. It holds what stands at this moment: every"
          + " reviewer’s own answer, those of people who have left included.")
  String standfirst();

  @Message("The file would hold")
  String holds();

  @Message("Sentences")
  String sentences();

  @Message("Articles")
  String articles();

  @Message("Reviewers")
  String reviewers();

  @Message(
      "Other reviewers’ answers are left out for {articles} {#if articles =="
          + " 1}article{#else}articles{/if}")
  String held(long articles);

  @Message(
      "You do not see others’ answers to an article that you are reviewing until you submit it. Its"
          + " sentences are in the file with your own.")
  String held_why();

  @Message("Nobody has judged a sentence yet: the file would hold the sentences alone.")
  String no_answers();

  @Message("Reviewers appear")
  String naming();

  @Message("under letters (A, B, C …)")
  String letters();

  @Message("by login")
  String logins();

  @Message("Letters follow the order in which people joined and stay the same in every file.")
  String letters_hint();

  @Message("Reviewers appear under letters. Leads and adjudicators may take their logins instead.")
  String letters_only();

  @Message("Formats")
  String formats();

  @Message("Answers")
  String answers();

  @Message(
      "{#switch answers}{#case ALL}every reviewer’s own{#case ADJUDICATED}the settled ones{#case"
          + " MAJORITY}the majority’s labels{#case SOFT}the share of votes for each label{#case"
          + " DAWID_SKENE}the likelihood of each label (Dawid and Skene){/switch}")
  String answers_name(Answers answers);

  @Message(
      "The file has every sentence, whichever you choose. All but the first give one an answer, or"
          + " none: where nobody judged it, or where it is not settled and the settled ones are asked"
          + " for.")
  String answers_hint();

  @Message("{#if count == 1}for 1 sentence{#else}for {count} sentences{/if}")
  String answered(long count);

  @Message("Besides labels")
  String parts();

  @Message(
      "{#switch part}{#case LABELS}labels{#case DETAILS}claims, figures, attributions{#case"
          + " NOTES}notes{#case HISTORY}what stood before{#case COMMENTS}comments{#case"
          + " CORROBORATIONS}judgements on pairs{#case DOSSIERS}dossiers{/switch}")
  String part_name(Parts.Part part);

  @Message(
      "What stood before, comments, judgements on pairs and dossiers are in JSONL alone; FEVER and"
          + " ClaimReview are made of dossiers. Comments are free text and may name people.")
  String parts_hint();

  @Message("Text")
  String text();

  @Message("with the articles’ words")
  String text_with();

  @Message("offsets and hashes only (JSONL, CSV, Hugging Face)")
  String text_without();

  @Message(
      "{#switch format}{#case JSONL}JSONL{#case CSV}CSV{#case HF}Hugging Face{#case"
          + " WEBANNO_TSV}WebAnno TSV{#case UIMA_JSON}UIMA CAS JSON{#case UIMA_XMI}UIMA XMI{#case"
          + " BRAT}brat{#case CONLL}CoNLL-2002{#case WEB_ANNOTATION}Web Annotation{#case"
          + " DOCCANO}doccano{#case LABEL_STUDIO}Label Studio{#case FEVER}FEVER{#case"
          + " CLAIMREVIEW}ClaimReview{/switch}")
  String format_name(Format format);

  @Message(
      "{#switch format}{#case JSONL}for programs{#case CSV}for spreadsheets{#case HF}for"
          + " training{#case WEBANNO_TSV}for INCEpTION{#case UIMA_JSON}for INCEpTION and"
          + " UIMA{#case UIMA_XMI}for UIMA{#case BRAT}for brat{#case CONLL}for taggers{#case"
          + " WEB_ANNOTATION}for the web{#case DOCCANO}for doccano{#case LABEL_STUDIO}for Label"
          + " Studio{#case FEVER}for fact verification{#case CLAIMREVIEW}for the web{/switch}")
  String format_for(Format format);

  @Message(
      "{#switch format}{#case JSONL}Everything: each line is a JSON object with the sentence, its"
          + " article and every answer with claims, figures, attributions, note, version and"
          + " time.{#case CSV}Labels and notes: each row is a sentence with four columns for each"
          + " reviewer; NONE = judged, none of the labels; an empty cell = not judged.{#case HF}A"
          + " folder with a card: each row is a reviewer’s answer to a sentence.{#case"
          + " WEBANNO_TSV}Version 3.3, a file an article, every reviewer’s marks as layers.{#case"
          + " UIMA_JSON}Version 0.4, a file an article, every reviewer’s marks as"
          + " annotations.{#case UIMA_XMI}A file an article, with its type system.{#case BRAT}A"
          + " folder a reviewer, a text and its annotations for each article.{#case CONLL}A token"
          + " and its tag a line, a file for each article and reviewer.{#case WEB_ANNOTATION}W3C"
          + " JSON-LD: each mark with its position and its words.{#case DOCCANO}A line for each"
          + " article and reviewer, labels as spans.{#case LABEL_STUDIO}Tasks with everybody’s"
          + " annotations, and the labelling configuration.{#case FEVER}Statements with the"
          + " sentences that support or refute them.{#case CLAIMREVIEW}schema.org reviews of"
          + " graded matters.{/switch}")
  String format_holds(Format format);

  @Message(
      "{#switch format}{#case JSONL}Offsets count UTF-16 code units; those of details begin at the"
          + " sentence.{#case CSV}UTF-8 with a byte order mark, fields separated by commas. A cell"
          + " that a spreadsheet would run as a formula begins with an apostrophe; JSONL has the"
          + " untouched text.{#case HF}Offsets count UTF-16 code units.{#case WEBANNO_TSV}Offsets"
          + " count UTF-16 code units.{#case UIMA_JSON}Offsets count UTF-16 code units.{#case"
          + " UIMA_XMI}Offsets count UTF-16 code units.{#case BRAT}Offsets count code points.{#case"
          + " CONLL}No offsets.{#case WEB_ANNOTATION}Positions count code points.{#case"
          + " DOCCANO}Offsets count code points. Let spans overlap in the project there, else it"
          + " drops labels.{#case LABEL_STUDIO}Offsets count code points.{#else}{/switch}")
  String format_note(Format format);

  @Message("Download {format}")
  String download(String format);

  @Message("There is nothing to take away yet")
  String empty();

  @Message("A dataset is made of articles and what reviewers say of their sentences.")
  String empty_why();

  @Message("Import articles")
  String import_articles();

  @Message("A lead of the project imports articles.")
  String ask_lead();

  @Message("Bring labelled data in")
  String bring_labelled();

  @Message(
      "Articles with the answers that were given elsewhere: in another Attest, in doccano, in Label"
          + " Studio, or in a table.")
  String bring_labelled_why();

  @Message("Bring labelled data in")
  String bring_title();

  @Message("Nothing is stored before you have looked it over.")
  String bring_kicker();

  @Message("Labelled file")
  String bring_file();

  @Message("One file of at most {megabytes} MB.")
  String bring_file_hint(int megabytes);

  @Message("Its format")
  String bring_format();

  @Message("As it looks")
  String bring_guess();

  @Message("Read and preview")
  String bring_read();

  @Message("The format could not be told from the file: choose it and send the file again.")
  String bring_no_format();

  @Message("Choose a file that is not empty and has at most {megabytes} MB.")
  String bring_no_file(int megabytes);

  @Message("Files not saved yet")
  String bring_waiting();

  @Message("No file is waiting to be saved.")
  String bring_none_waiting();

  @Message("What is read")
  String bring_what();

  @Message(
      "{#switch layout}{#case JSONL}Attest JSONL{#case DOCCANO}doccano JSONL{#case"
          + " LABEL_STUDIO}Label Studio JSON{#case CSV}CSV of ratings{/switch}")
  String layout(Layout layout);

  @Message(
      "{#switch layout}{#case JSONL}As the page Datasets gives it: articles, sentences, answers"
          + " with details and history, submissions.{#case DOCCANO}Texts with spans, spans and"
          + " relations, or classes of one-line texts.{#case LABEL_STUDIO}Tasks with the"
          + " annotations of several people. Predictions and cancelled annotations stay out.{#case"
          + " CSV}Columns item, annotator, label: sentences that the project has, by id or"
          + " article:ordinal.{/switch}")
  String layout_more(Layout layout);

  @Message("The file was discarded")
  String bring_discarded();

  @Message("saved")
  String bring_is_saved();

  @Message("Nothing was stored")
  String bring_not_saved();

  @Message(
      "Some rows cannot be taken. Say below what their names become, mend the file, or tick that"
          + " these rows are left out.")
  String bring_rows_refused();

  @Message("The file is in the project now")
  String bring_saved();

  @Message("Each answer says in its history that it was brought in.")
  String bring_saved_more();

  @Message("To the articles")
  String bring_to_articles();

  @Message("It would bring in")
  String bring_would();

  @Message("It brought in")
  String bring_stored();

  @Message("New articles")
  String bring_articles();

  @Message("{n} in the project already")
  String bring_existing(int n);

  @Message("Their sentences")
  String bring_sentences();

  @Message("Answers")
  String bring_answers();

  @Message("{n} given already")
  String bring_unchanged(int n);

  @Message("Refused")
  String bring_refused();

  @Message("Conflicts")
  String bring_conflicts();

  @Message("Left out")
  String bring_left_out();

  @Message("Whose answers these are")
  String bring_reviewers();

  @Message(
      "A reviewer may be a member, or somebody who is not here: then their answers stand under that"
          + " name and nobody can sign in as them.")
  String bring_reviewers_hint();

  @Message("In the file")
  String bring_in_file();

  @Message("Becomes")
  String bring_becomes();

  @Message("(the file names nobody)")
  String bring_nameless();

  @Message("What the reviewer {name} becomes")
  String bring_reviewer_becomes(String name);

  @Message("What the label {name} becomes")
  String bring_label_becomes(String name);

  @Message("Not decided: refused")
  String bring_undecided();

  @Message("Somebody who is not here: {name}")
  String bring_absent(String name);

  @Message("Leave out")
  String bring_leave_out();

  @Message("What the labels become")
  String bring_labels();

  @Message("A label that is left out is taken off its sentences; they stay judged.")
  String bring_labels_hint();

  @Message("Uses")
  String bring_uses();

  @Message("New plain label: {name}")
  String bring_new_label(String name);

  @Message("Language of the texts")
  String bring_language();

  @Message("Recognise it")
  String bring_recognise();

  @Message("French")
  String bring_french();

  @Message("English")
  String bring_english();

  @Message("Arabic")
  String bring_arabic();

  @Message("Save the rest and leave out what is refused: {n}")
  String bring_skip(int n);

  @Message("Save all")
  String bring_save();

  @Message("Check again")
  String bring_check();

  @Message("Discard the file")
  String bring_discard();

  @Message("Row by row")
  String bring_trouble();

  @Message("All of them as CSV")
  String bring_problems();

  @Message("What")
  String bring_kind();

  @Message("Line")
  String bring_line();

  @Message("Field")
  String bring_field();

  @Message("Why")
  String bring_reason();

  @Message("Releases")
  String releases();

  @Message(
      "A release is the dataset as it stood: numbered, with checksums, the same at every download.")
  String releases_standfirst();

  @Message("Releases made")
  String releases_made();

  @Message("There is no release yet.")
  String releases_none();

  @Message(
      "A lead of the project makes releases. The data as it stands is yours to take under Datasets.")
  String releases_by_lead();

  @Message("Release {version}")
  String release_named(String version);

  @Message(
      "{#switch state}{#case WRITING}is being written{#case READY}is ready{#case FAILED}was given up{/switch}")
  String release_state(Release.State state);

  @Message("Make the next release")
  String release_next();

  @Message("Version")
  String release_version();

  @Message("Letters, digits, dots, - and _; 1.0, say.")
  String release_version_hint();

  @Message("A version has 1 to 40 of letters, digits, dots, - and _.")
  String release_version_rule();

  @Message("There is a release of this version, and it never changes.")
  String release_version_taken();

  @Message("Training share, %")
  String release_train();

  @Message("Validation share, %")
  String release_validation();

  @Message("Test share, %")
  String release_test();

  @Message("Together 100. Articles that tell one story stay together.")
  String release_split_hint();

  @Message("Seed")
  String release_seed();

  @Message("The same seed gives the same split.")
  String release_seed_hint();

  @Message("Licence")
  String release_licence();

  @Message("Notes")
  String release_notes();

  @Message("Make the release")
  String release_make();

  @Message("The release is being written")
  String release_writing();

  @Message("{n} of {all} articles taken")
  String release_captured(long n, long all);

  @Message("{n} of {all} files written")
  String release_files_so_far(int n, int all);

  @Message("Look again")
  String release_look_again();

  @Message("Nothing of it was kept")
  String release_failed();

  @Message("Not yet open to you")
  String release_held();

  @Message(
      "It holds others’ answers to articles that you are reviewing. It opens once you have submitted"
          + " them.")
  String release_held_why();

  @Message("What it holds")
  String release_holds();

  @Message("Part")
  String release_part();

  @Message("Dossiers")
  String release_dossiers();

  @Message("all")
  String release_all();

  @Message(
      "{stories} stories are told by two articles or more. Dealt out at random, {torn} of them would have stood in several parts, and {sentences} sentences would have leaked.")
  String release_leakage(long stories, long torn, long sentences);

  @Message("Parts without any answer")
  String release_without_answers();

  @Message(
      "Nothing can be learned from such a part, or measured on it. A story stays in one part, and too"
          + " few have answers for the shares that were asked for. Make another release with fewer"
          + " parts, or once more is judged.")
  String release_without_answers_why();

  @Message("Files")
  String release_files();

  @Message("Download all files (zip)")
  String release_all_files();

  @Message(
      "To check that they arrived as they are here, run in their folder: sha256sum -c SHA256SUMS")
  String release_check();

  @Message("File")
  String release_file();

  @Message("Dataset card")
  String release_card();

  @Message("Bytes")
  String release_bytes();

  @Message("Compare")
  String release_compare();

  @Message("With release")
  String release_since();

  @Message("Sentences added")
  String release_added();

  @Message("Removed")
  String release_removed();

  @Message("Relabelled")
  String release_relabelled();

  @Message("Same labels")
  String release_unchanged();

  @Message("In another part")
  String release_moved();

  @Message("Sentences that went to another part")
  String release_moves();

  @Message("From")
  String release_from();

  @Message("To")
  String release_to();

  @Message("The changes as JSON")
  String release_changes();

  @Message("Shares")
  String release_split();

  @Message(
      "The three shares have to make 100 together. Change one of them, or give one 100 and leave the others empty.")
  String release_split_rule();

  @Message("A whole number from 0 to 100.")
  String release_share_rule();

  @Message("A whole number.")
  String release_seed_rule();

  @Message("A line of at most 200 characters.")
  String release_licence_rule();

  @Message("Notes have at most 20,000 characters.")
  String release_notes_rule();

  @Message(
      "One of the formats you chose marks the text itself. Choose “with the words of the articles” here, or of the formats only JSONL, CSV and Hugging Face.")
  String release_text_needed();

  @Message("Choose from these formats.")
  String release_formats_rule();

  @Message(
      "You are reviewing articles of this blind project that you have not submitted yet, so that a release of yours would lack what others answered there. Submit them first, or ask another lead to make the release. What you typed below is kept.")
  String release_hidden();

  @Message("The first {n} of {all}.")
  String release_change_first(int n, long all);

  @Message("before")
  String release_was();

  @Message("now")
  String release_is();

  @Message("no answer")
  String release_unanswered();

  @Message(
      "{#switch what}{#case ADDED}Sentences added{#case REMOVED}Sentences removed{#case"
          + " RELABELLED}Sentences relabelled{/switch}")
  String release_change(ReleaseComparison.What what);
}
