// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.Furniture;
import attest.article.table.Column;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of importing and of an article's facts; those of enums stand in {@code messages}. */
@MessageBundle("article")
public interface ArticleMessages {
  @Message("Import")
  String importing();

  @Message("Nothing is saved before you say so. Correct what was found, restore what was dropped.")
  String nothing_before();

  @Message("Nothing was read: choose at least one file, or paste a text.")
  String nothing_sent();

  @Message("Nothing was read: at most {most} files can be sent at once. Send the rest afterwards.")
  String too_many_files(int most);

  @Message("Files chosen: ")
  String chosen();

  @Message("Sending the files")
  String sending();

  @Message("Reading the files")
  String reading();

  @Message(
      "The server could not be reached and nothing was read. Your files are still chosen: try again.")
  String sending_failed();

  @Message("Files")
  String files_to_read();

  @Message(
      "Text, saved web pages, PDF, Word (.docx), tables (.csv, .jsonl), or a zip of them: at most {megabytes} MB each and {files} at once.")
  String file_hint(int megabytes, int files);

  @Message("Or drop files here.")
  String drop_here();

  @Message("Or paste the text of one article")
  String paste();

  @Message("Language")
  String language();

  @Message("Recognise it")
  String recognise();

  @Message("French")
  String french();

  @Message("English")
  String english();

  @Message("Arabic")
  String arabic();

  @Message("Read and preview")
  String read_and_preview();

  @Message("Cancel")
  String cancel();

  @Message("Not saved yet")
  String unsaved();

  @Message("No import is waiting to be saved.")
  String none_unsaved();

  @Message("One file is waiting")
  String one_file_waits();

  @Message("{files} files are waiting")
  String files_wait(long files);

  @Message("Brought in by {name}")
  String brought_by(String name);

  @Message("Discard")
  String discard();

  @Message("Removed articles")
  String removed_articles();

  @Message("Their sentences and answers are kept.")
  String removed_note();

  @Message("Bring back")
  String bring_back();

  @Message("Title")
  String title();

  @Message("Date")
  String date();

  @Message("no date (yyyy-mm-dd)")
  String no_date();

  @Message("Outlet")
  String outlet();

  @Message("Agency")
  String agency();

  @Message("Byline")
  String byline();

  @Message("Address")
  String address();

  @Message("none found")
  String none_found();

  @Message(
      "The date was not taken: write it as year-month-day, such as 2031-03-16, or leave it empty. Nothing was changed.")
  String wrong_date();

  @Message(
      "The address was not taken: it begins with http:// or https://, or is left empty. Nothing was changed.")
  String wrong_address();

  @Message(
      "The server could not be reached, so this was not kept. What you typed still stands here: try again.")
  String not_sent();

  @Message("Saving the articles")
  String saving();

  @Message("Reading: {done} of {of}")
  String reading_so_far(long done, long of);

  @Message("Saving: {done} of {of}")
  String saving_so_far(long done, long of);

  @Message("Stopping; what was done so far stays.")
  String stopping();

  @Message("Stopped: 1 file was not read. What was read stands below.")
  String one_unread();

  @Message("Stopped: {files} files were not read. What was read stands below.")
  String unread(long files);

  @Message("Read the rest")
  String read_on();

  @Message("List of refused files (CSV)")
  String refused_list();

  @Message("Choose among the files")
  String choose_files();

  @Message("Show")
  String show();

  @Message
  String shown(FileFilter.Show choice);

  @Message("Name contains")
  String name_holds();

  @Message("Apply")
  String sift();

  @Message("No file is read yet.")
  String none_read_yet();

  @Message("No file is like this.")
  String none_such();

  @Message("Pages of the list")
  String pages();

  @Message("{page} of {pages}")
  String page_of(int page, int pages);

  @Message("Which column is what?")
  String columns_title();

  @Message("Each row becomes an article. Correct what was guessed from the names of the columns.")
  String columns_kicker();

  @Message("1 row")
  String one_row();

  @Message("{rows} rows")
  String rows(int rows);

  @Message
  String column(Column column);

  @Message("no column")
  String no_column();

  @Message("Nothing was read: choose the column that holds the text of the articles.")
  String choose_text_column();

  @Message("Read these rows")
  String read_rows();

  @Message("Not now")
  String not_now();

  @Message("First rows")
  String first_rows();

  @Message("Choose its columns")
  String choose_columns();

  @Message("This table waits: its rows are read once its columns are chosen.")
  String table_waits();

  @Message("near-copy")
  String near_copy();

  @Message("Files")
  String files();

  @Message("Pasted text")
  String pasted();

  @Message("Bring in more")
  String more_files();

  @Message("{number} of {files}")
  String place(int number, long files);

  @Message("This file is left out: it will not be saved.")
  String this_is_left_out();

  @Message("This file is saved as an article; what is known about it is corrected there.")
  String this_is_saved();

  @Message(
      "Every line of this text was dropped, so there is nothing to save. Restore the lines that belong to the article.")
  String nothing_kept();

  @Message("Every line dropped: restore some")
  String nothing_kept_brief();

  @Message("Keep these facts")
  String keep_facts();

  @Message("Text as it will be kept")
  String text_as_kept();

  @Message("Dropped:")
  String dropped();

  @Message("Restore")
  String restore();

  @Message("Drop")
  String drop();

  @Message
  String furniture(Furniture reason);

  @Message
  String kind(Kind kind);

  @Message
  String refusal(Refusal refusal);

  @Message("{rows} more rows are not shown. They are kept and dropped by the same rules.")
  String rows_left(int rows);

  @Message("Save 1 article")
  String save_one();

  @Message("Save {articles} articles")
  String save(long articles);

  @Message("Leave this one out")
  String leave_out();

  @Message("Take it in again")
  String take_in();

  @Message("Next file")
  String next_file();

  @Message("1 article is saved")
  String saved_one();

  @Message("{articles} articles are saved")
  String saved(long articles);

  @Message(
      "Reviewers can read and tag them from now on. What was refused or left out stands in the list of files.")
  String saved_next();

  @Message("There is nothing to save")
  String nothing_to_save();

  @Message("Each file was refused or stands in the project already; the list of files says why.")
  String nothing_to_save_next();

  @Message("See the articles")
  String to_articles();

  @Message("{n} ready")
  String tally_ready(long n);

  @Message("{n} saved")
  String tally_saved(long n);

  @Message("{n} refused")
  String tally_refused(long n);

  @Message("{#if n == 1}1 copy{#else}{n} copies{/if}")
  String tally_copies(long n);

  @Message("{n} left out")
  String tally_left_out(long n);

  @Message("Refused:")
  String refused();

  @Message("Left out, a copy of")
  String copy_of();

  @Message("Left out, a copy of the pasted text")
  String pasted_twice();

  @Message("The project has this text already")
  String known_already();

  @Message("Saved")
  String is_saved();

  @Message("Left out")
  String is_left_out();

  @Message("1 sentence")
  String one_sentence();

  @Message("{n} sentences")
  String sentences(int n);

  @Message("1 passage dropped")
  String one_dropped();

  @Message("{n} passages dropped")
  String passages_dropped(int n);

  @Message("Arabic, right to left")
  String arabic_right_to_left();

  @Message("Discard this import?")
  String discard_title();

  @Message("One file and what you corrected in it will be gone.")
  String one_file_lost();

  @Message("{files} files and what you corrected in them will be gone.")
  String files_lost(long files);

  @Message("Articles that were saved from this import stay in the project.")
  String discard_keeps();

  @Message("Discard")
  String discard_now();

  @Message("The article is removed")
  String done_removed();

  @Message("The article is back, with its answers")
  String done_restored();

  @Message("The import is discarded")
  String done_discarded();

  @Message("The file below is not among them.")
  String saved_rest();

  @Message("Article facts")
  String facts_title();

  @Message("Correct what is known about this article. Its text and its sentences never change.")
  String facts_kicker();

  @Message("The facts are saved.")
  String facts_stored();

  @Message("Save")
  String save_facts();

  @Message("To the article")
  String to_article();

  @Message("Remove this article")
  String remove();

  @Message("Came as")
  String came_as();

  @Message("Remove this article?")
  String removal_title();

  @Message(
      "It leaves the project with its {sentences} sentences: nobody finds, reviews or exports it any more.")
  String removal_loses(int sentences);

  @Message(
      "The text, every answer and every comment are kept, and the import page can bring them back.")
  String removal_keeps();

  @Message("Remove")
  String remove_now();

  @Message("Import by address")
  String address_import();

  @Message(
      "Whether leads may have this server fetch articles from the web, and tell other programs there of releases and submissions.")
  String address_import_kicker();

  @Message("Saved")
  String address_import_saved();

  @Message("It is allowed.")
  String address_import_on();

  @Message("It is not allowed.")
  String address_import_off();

  @Message("Said by {who}")
  String address_import_by(String who);

  @Message(
      "Only hosts of the public internet are gone to, never anything of this machine or of the networks it stands in. The servers that are asked see this server’s address.")
  String address_import_words();

  @Message("Allow it")
  String address_import_allow();

  @Message("End it")
  String address_import_forbid();

  @Message("People")
  String address_import_people();

  @Message("Or give addresses")
  String addresses();

  @Message(
      "One a line, at most {most}. Each is fetched by this server; one that cannot be is named with its reason.")
  String addresses_hint(int most);

  @Message(
      "Articles are not fetched by their addresses here: an administrator can allow it, under People.")
  String addresses_off();

  @Message("Give at most {most} addresses at once.")
  String too_many_addresses(int most);
}
