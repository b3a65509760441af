// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the source register's pages. */
@MessageBundle("sources")
public interface SourcesMessages {
  @Message("Sources")
  String register();

  @Message("Who is credited in this project, under which names, and what the team knows of them.")
  String register_kicker();

  @Message("Search")
  String search();

  @Message("Name or alias")
  String search_label();

  @Message("Every type")
  String every_type();

  @Message("Proposed, not confirmed")
  String only_proposed();

  @Message("{shown} of {all} entries")
  String shown_of(int shown, int all);

  @Message("No entry has these letters and this type.")
  String none_found();

  @Message("Mentions")
  String mentions();

  @Message("{#if count == 1}1 mention{#else}{count} mentions{/if}")
  String mentions_value(long count);

  @Message("Attributions that name it, in the answers that you may see.")
  String mentions_note();

  @Message("No answer that you may see credits it yet.")
  String no_mentions();

  @Message("Name")
  String name();

  @Message("Other names")
  String aliases();

  @Message("One a line: acronyms, spellings, other languages. A name belongs to one entry only.")
  String aliases_hint();

  @Message(
      "At most 100 other names, each one line of at most 300 characters with a letter or digit.")
  String aliases_rule();

  @Message("A name is one line of 1 to 300 characters with a letter or digit.")
  String name_rule();

  @Message("The name “{name}” belongs to the entry “{entry}”.")
  String name_taken(String name, String entry);

  @Message(
      "Somebody changed this entry meanwhile. What you typed is kept here: look at the entry, then save again.")
  String changed_meanwhile();

  @Message("Type")
  String type();

  @Message("Types")
  String types();

  @Message(
      "{#switch type}"
          + "{#case 'ngo_monitor'}Monitor (NGO)"
          + "{#case 'news_agency'}News agency"
          + "{#case 'state_media'}State media"
          + "{#case 'party_media'}Party media"
          + "{#case 'partisan_media'}Partisan media"
          + "{#case 'independent_media'}Independent media"
          + "{#case 'military'}Military"
          + "{#case 'government'}Government"
          + "{#case 'armed_group'}Armed group"
          + "{#case 'intergovernmental'}Intergovernmental"
          + "{#case 'humanitarian'}Humanitarian"
          + "{#case 'medical'}Medical"
          + "{#case 'witness'}Witness"
          + "{#case 'social_media'}Social media"
          + "{#case 'expert'}Expert"
          + "{#case 'visual_evidence'}Visual evidence"
          + "{#case 'anonymous'}Anonymous"
          + "{#case 'unspecified'}Not specified{#else}{type}{/switch}")
  String type_named(String type);

  @Message("Alignment")
  String alignment();

  @Message("The side it speaks for, in your own words. Empty where it speaks for none.")
  String alignment_hint();

  @Message("One line of at most 100 characters.")
  String alignment_rule();

  @Message("Control group")
  String control_group();

  @Message("Who owns or directs it. Sources of one control group count once in corroboration.")
  String control_hint();

  @Message("One line of at most 300 characters.")
  String control_rule();

  @Message("Reliability")
  String reliability();

  @Message("Not graded")
  String no_grade();

  @Message(
      "{#switch letter}"
          + "{#case 'A'}Completely reliable"
          + "{#case 'B'}Usually reliable"
          + "{#case 'C'}Fairly reliable"
          + "{#case 'D'}Not usually reliable"
          + "{#case 'E'}Unreliable"
          + "{#case 'F'}Cannot be judged{#else}{letter}{/switch}")
  String grade_named(String letter);

  @Message("Reason for the grade")
  String reason();

  @Message("Say why, in 1 to 500 characters.")
  String reason_rule();

  @Message("Graded on")
  String since();

  @Message("A day such as 2031-03-14; empty = today.")
  String since_hint();

  @Message("Write the day as year-month-day, such as 2031-03-14.")
  String since_rule();

  @Message("proposed")
  String proposed();

  @Message("New entry")
  String new_entry();

  @Message(
      "A lead confirms what you propose. Everybody in the project sees it meanwhile, marked as proposed.")
  String proposes();

  @Message("Propose")
  String propose();

  @Message("Add")
  String add();

  @Message("Change")
  String change();

  @Message("Confirm")
  String confirm();

  @Message("Proposed by a reviewer, not confirmed yet")
  String is_proposed();

  @Message("This entry was removed from the register")
  String is_removed();

  @Message("Merged into “{into}”")
  String is_merged(String into);

  @Message("Entry added")
  String entry_added();

  @Message("Entry proposed")
  String entry_proposed();

  @Message("Entry changed")
  String entry_changed();

  @Message("Entry confirmed")
  String entry_confirmed();

  @Message("Entry removed")
  String entry_removed();

  @Message("Answers keep the names that were typed. You can restore the entry below.")
  String entry_removed_more();

  @Message("Entry restored")
  String entry_restored();

  @Message("Entries merged")
  String entry_merged();

  @Message(
      "Mentions of both count as one from now on. No answer was changed; you can separate them again below.")
  String entry_merged_more();

  @Message("Entries separated")
  String entry_separated();

  @Message("What is known")
  String what_is_known();

  @Message("Sentence {ordinal}")
  String in_article(int ordinal);

  @Message("typed as")
  String typed_as();

  @Message("Entries merged into this one")
  String taken_in();

  @Message("History")
  String history();

  @Message(
      "{#switch act}"
          + "{#case 'added'}Added"
          + "{#case 'proposed'}Proposed"
          + "{#case 'changed'}Changed"
          + "{#case 'confirmed'}Confirmed"
          + "{#case 'removed'}Removed"
          + "{#case 'restored'}Restored"
          + "{#case 'merged'}Merged into another"
          + "{#case 'took_in'}Took another in"
          + "{#case 'separated'}Separated again"
          + "{#case 'gave_back'}Gave another back{#else}{act}{/switch}")
  String act_named(String act);

  @Message("Remove")
  String remove();

  @Message("Remove “{name}” from the register?")
  String remove_title(String name);

  @Message(
      "{#if count == 1}1 attribution names it; it will stand for no entry.{#else}{count} attributions name it; they will stand for no entry.{/if}")
  String remove_lost(long count);

  @Message(
      "Nothing is deleted: answers keep the names as typed, and the entry can be restored with its history.")
  String remove_kept();

  @Message("Removed entries")
  String removed_entries();

  @Message("Restore")
  String restore();

  @Message("Merge")
  String merge();

  @Message("Merge “{name}” into another entry")
  String merge_title(String name);

  @Message("For two entries that are one source under different names.")
  String merge_kicker();

  @Message("Which entry is it?")
  String merge_which();

  @Message("See what moves")
  String see_what_moves();

  @Message("No other entry of the register has this name.")
  String no_such_entry();

  @Message("Choose another")
  String choose_another();

  @Message("Into “{name}”")
  String merge_into(String name);

  @Message("Its mentions ({own}) count as mentions of “{name}”, beside the {others} there are.")
  String merge_moves(long own, String name, long others);

  @Message("These names become other names of “{name}”:")
  String merge_names(String name);

  @Message(
      "The type, alignment, control group and reliability of “{name}” are kept for an undo and no longer shown. No answer is changed.")
  String merge_lost(String name);

  @Message("Separate again")
  String separate();

  @Message("No source yet")
  String empty();

  @Message(
      "Take known agencies, monitors, ministries and outlets as a start, or add names that your articles credit.")
  String empty_more();

  @Message("Known sources")
  String take_known();

  @Message(
      "{count} agencies, monitors, ministries, outlets and organisations, from what they say of themselves.")
  String known_kicker(int count);

  @Message(
      "What your register has already stays as it is. No reliability is given: that is your team’s own judgement. Each entry can be changed or removed.")
  String known_more();

  @Message("Regions")
  String regions();

  @Message(
      "{#switch region}"
          + "{#case 'world'}World"
          + "{#case 'europe'}Europe"
          + "{#case 'russia_ukraine'}Russia, Ukraine, Belarus"
          + "{#case 'middle_east'}Middle East"
          + "{#case 'africa'}Africa"
          + "{#case 'asia'}Asia"
          + "{#case 'americas'}Americas{#else}{region}{/switch}")
  String region_named(String region);

  @Message("Nothing ticked in a group takes all of it.")
  String none_ticked();

  @Message("Take into the register")
  String take();

  @Message("Known sources added")
  String known_taken();

  @Message("Grade those that your team relies on, and correct what you see otherwise.")
  String known_taken_more();

  @Message("The register has all of these already")
  String known_none();

  @Message("Names met")
  String proposals();

  @Message("Names that the latest {count} articles and the answers hold and the register lacks.")
  String proposals_kicker(int count);

  @Message("No name is missing")
  String no_proposals();

  @Message("Names appear here as articles are imported and answers credit sources.")
  String no_proposals_more();

  @Message(
      "{#switch where}"
          + "{#case 'facts'}outlet, agency or byline of {#if count == 1}1 article{#else}{count}"
          + " articles{/if}"
          + "{#case 'text'}credited in {#if count == 1}1 sentence{#else}{count} sentences{/if}"
          + "{#else}named by {#if count == 1}1 attribution{#else}{count} attributions{/if} of"
          + " answers{/switch}")
  String met(String where, long count);

  @Message("Type of {name}")
  String type_of(String name);

  @Message("Other name of…")
  String alias_of();

  @Message("{name} is another name of")
  String alias_of_named(String name);

  @Message("Join")
  String join();

  @Message("Dismiss")
  String dismiss();

  @Message("Other name added")
  String alias_added();

  @Message("Name dismissed: it is not proposed again")
  String name_dismissed();
}
