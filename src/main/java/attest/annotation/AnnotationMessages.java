// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of comments and of what waits for somebody. Numbers that a script fills in stand as #. */
@MessageBundle("annotation")
public interface AnnotationMessages {
  @Message("Waiting for you")
  String waiting();

  @Message("mentions you")
  String mentions_you();

  @Message("answered")
  String answered();

  @Message("sentence {ordinal}")
  String sentence(int ordinal);

  @Message("Set aside")
  String set_aside();

  @Message("the comment by {name}")
  String comment_by(String name);

  @Message("Set aside. It stays with its sentence.")
  String seen();

  @Message("{#if left == 1}1 more comment waits.{#else}{left} more comments wait.{/if}")
  String more_waiting(int left);

  @Message("Comments")
  String comments();

  @Message("Comment")
  String comment();

  @Message("Name somebody with @ and their login: it waits for them on My work.")
  String comment_hint();

  @Message("Nobody sees it before submitting this article themselves; those who oversee it do.")
  String comment_blind();

  @Message("Post")
  String post();

  @Message("Answer")
  String answer();

  @Message("Answering {name}")
  String answering(String name);

  @Message("Cancel")
  String cancel();

  @Message("Settle")
  String settle();

  @Message("Open again")
  String open_again();

  @Message("Settled by {name}")
  String settled_by(String name);

  @Message("Remove")
  String remove();

  @Message("Removed")
  String removed();

  @Message("Bring back")
  String bring_back();

  @Message("Posted.")
  String posted();

  @Message("Not posted: the server cannot be reached. Your words stay here: try again.")
  String not_posted_offline();

  @Message("Not posted: you are signed out. Your words stay here: sign in and try again.")
  String not_posted_signed_out();

  @Message("Not posted: {why}")
  String not_posted(String why);

  @Message("No comments on this sentence.")
  String no_comments();

  @Message("1 comment")
  String one_comment();

  @Message("{number} comments")
  String many_comments(String number);

  @Message("comment")
  String key_comment();

  @Message("Here now")
  String here_now();

  @Message("Split or merge a sentence")
  String reshaping();

  @Message(
      "Labels go along, and each reviewer is asked to look at theirs again. The opposite act undoes it.")
  String reshaping_words();

  @Message("This sentence was split or merged meanwhile")
  String reshaping_gone();

  @Message("Other sentences stand in its place. Nothing was changed now.")
  String reshaping_gone_words();

  @Message("Back to the article")
  String reshaping_back();

  @Message("You may not split or merge here")
  String reshaping_not_yours();

  @Message("In a blind project leads and adjudicators do it.")
  String reshaping_blind();

  @Message("Somebody else has judged this sentence: ask a lead or an adjudicator.")
  String reshaping_judged();

  @Message("This article was submitted: ask a lead.")
  String reshaping_submitted();

  @Message("It cannot be cut there: choose a place between two words.")
  String reshaping_no_cut();

  @Message(
      "These cannot be merged: none follows, or words that are no part of the article stand between.")
  String reshaping_no_merge();

  @Message("Split")
  String split();

  @Message("Choose the place: the words behind it become a sentence of their own.")
  String split_words();

  @Message("Split before “{words}”")
  String split_before(String words);

  @Message("Split at the marked words; without any, choose the place")
  String key_split();

  @Message("Merge")
  String merge();

  @Message("Merge with the next sentence")
  String merge_next();

  @Message("This is the last sentence of the article.")
  String merge_last();

  @Message("To re-check")
  String recheck();

  @Message(
      "This sentence was split or merged since you judged it. Change your answer, or confirm it.")
  String recheck_words();

  @Message("Leave it as it is")
  String recheck_confirm();

  @Message("Not now: your changes must be saved first.")
  String reshaping_waits();

  @Message("Not done: the server cannot be reached. Try again in a moment.")
  String reshaping_offline();
}
