// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

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
      "Other reviewers’ answers are left out for {articles} {#if articles == 1}article{#else}articles{/if}")
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

  @Message("for programs")
  String jsonl_for();

  @Message(
      "Everything: each line is a JSON object with the sentence, its article and every answer with"
          + " claims, figures, attributions, note, version and time.")
  String jsonl_holds();

  @Message("Offsets count UTF-16 code units; those of details begin at the sentence.")
  String jsonl_note();

  @Message("for spreadsheets")
  String csv_for();

  @Message(
      "Labels and notes: each row is a sentence with four columns for each reviewer; NONE = judged,"
          + " none of the labels; an empty cell = not judged.")
  String csv_holds();

  @Message(
      "UTF-8 with a byte order mark, fields separated by commas. A cell that a spreadsheet would run"
          + " as a formula begins with an apostrophe; JSONL has the untouched text.")
  String csv_note();

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
}
