// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the dossiers' pages. */
@MessageBundle("dossier")
public interface DossierMessages {
  @Message("Dossiers")
  String title();

  @Message("Each matter with its mentions and how many independent voices stand behind it.")
  String kicker();

  @Message("No dossier yet")
  String empty();

  @Message(
      "A dossier is made when two sentences of different articles are judged to be about one"
          + " matter. Open an article and press l at a sentence to corroborate it.")
  String empty_words();

  @Message("Go to the articles")
  String to_articles();

  @Message("Matter")
  String matter();

  @Message("Grade")
  String grade();

  @Message("Mentions")
  String mentions();

  @Message("Articles")
  String articles();

  @Message("Independent groups")
  String groups();

  @Message("Contradictions")
  String contradictions();

  @Message("Removed dossiers")
  String removed_ones();

  @Message("Dossier {id}")
  String number(long id);

  @Message(
      "{#if mentions == 1}1 mention{#else}{mentions} mentions{/if} · {#if articles == 1}1"
          + " article{#else}{articles} articles{/if} · {#if groups == 1}1 independent"
          + " group{#else}{groups} independent groups{/if}")
  String tally(int mentions, int articles, int groups);

  @Message("{#if count == 1}1 mention{#else}{count} mentions{/if}")
  String mention_count(int count);

  @Message(
      "{#switch grade}{#case 'DISCOUNTED'}DISCOUNTED{#case 'CONTESTED'}CONTESTED{#case"
          + " 'CONFIRMED'}CONFIRMED{#case 'FAIR'}FAIR{#case 'WEAK'}WEAK{#case"
          + " 'UNSOURCED'}UNSOURCED{#else}{grade}{/switch}")
  String grade_named(String grade);

  @Message(
      "{#switch grade}{#case 'DISCOUNTED'}An adjudicator has set it aside.{#case 'CONTESTED'}A"
          + " confirmed contradiction stands between independent groups.{#case 'CONFIRMED'}Opposed"
          + " sides agree and an adjudicator has signed it off, or the responsible party accepts"
          + " it.{#case 'FAIR'}Two or more independent groups.{#case 'WEAK'}One independent group,"
          + " however many articles.{#case 'UNSOURCED'}Nobody is credited with it.{#else}{/switch}")
  String grade_because(String grade);

  @Message("{#if count == 0}No opposed alignments.{#else}{count} opposed alignments.{/if}")
  String opposed(int count);

  @Message("provisional")
  String provisional();

  @Message("Computed:")
  String computed();

  @Message("Set by {name}:")
  String overridden(String name);

  @Message("Signed off by {name}")
  String signed(String name);

  @Message("The responsible party accepts it, says {name}")
  String accepted(String name);

  @Message("mentions have changed since")
  String changed_since();

  @Message("Not stored")
  String refused();

  @Message("Look twice")
  String look_twice();

  @Message("Same relay: {relay} passes on all of these, counted apart:")
  String same_relay(String relay);

  @Message("Misattributed? Two articles credit {origin} with statements that cannot both be true.")
  String misattributed(String origin);

  @Message(
      "{#if confirmed}confirmed{#else}provisional{/if}, {#if independent}between independent"
          + " groups{#else}within one group or without a source{/if}")
  String contradiction_state(boolean confirmed, boolean independent);

  @Message("Judge this pair")
  String judge_again();

  @Message("Casualty range")
  String range();

  @Message("Never a sum over articles, never a part added to its whole")
  String range_rule();

  @Message("{harm}, {category}{#if time} ({time}){/if}")
  String kind(String harm, String category, String time);

  @Message(
      "{#switch qualifier}{#case 'at_least'}at least {low}{#case 'more_than'}more than {low}{#case"
          + " 'approx'}about {low}{#case 'approx_below'}nearly {high}{#case 'at_most'}at most"
          + " {high}{#case 'vague'}no number{#else}{#if low == high}{low}{#else if high == ''}{low}"
          + " or more{#else if low == ''}up to {high}{#else}{low}–{high}{/if}{/switch}")
  String value(String qualifier, String low, String high);

  @Message(
      "{#if low == high}{low}{#else if high == ''}{low}{#else if low =="
          + " ''}{high}{#else}{low}–{high}{/if}")
  String between(String low, String high);

  @Message("no sourced figure")
  String no_range();

  @Message("Low end, {number}")
  String low_end(String number);

  @Message("{#if after}high end, {number}{#else}High end, {number}{/if}")
  String high_end(String number, boolean after);

  @Message("Said by")
  String said_by();

  @Message("{#if groups == 1}1 group{#else}{groups} groups{/if}")
  String range_groups(int groups);

  @Message("open above")
  String open_above();

  @Message("open below")
  String open_below();

  @Message("open on both sides")
  String open_both();

  @Message("a part of a larger figure")
  String a_subset();

  @Message("{kind}: each origin’s own figure")
  String plot_title(String kind);

  @Message("People; the scale starts at {start}")
  String plot_scale(String start);

  @Message("scrolls sideways on a narrow screen")
  String scrolls();

  @Message("no day")
  String no_day();

  @Message("Known up to")
  String as_of();

  @Message("Origin")
  String origin();

  @Message("Figure")
  String figure();

  @Message("As printed")
  String printed();

  @Message("Where")
  String where();

  @Message("In the range")
  String state();

  @Message(
      "{#switch standing}{#case 'COUNTED'}counted{#case 'SUPERSEDED'}superseded by a later"
          + " one{#case 'UNSOURCED'}unsourced, not counted{#case 'DENIED'}denied, not"
          + " counted{#else}{standing}{/switch}")
  String standing_named(String standing);

  @Message("counted")
  String key_counted();

  @Message("superseded")
  String key_superseded();

  @Message("not counted")
  String key_not_counted();

  @Message("open on that side")
  String key_open();

  @Message("Figures and their parts")
  String parts();

  @Message(
      "{#if high == ''}unexplained: {low} or more{#else if low == high}unexplained:"
          + " {low}{#else}unexplained: {low} to {high}{/if}")
  String rest(String low, String high);

  @Message("What contradicts itself")
  String inconsistencies();

  @Message(
      "{#switch kind}{#case 'PART_LARGER'}“{figure}” is a part of “{other}”, and larger: {stated}"
          + " against {found}.{#case 'PARTS_LARGER'}The parts of “{figure}” are together at least"
          + " {stated}, more than its {found}.{#case 'DAYS'}“{figure}” speaks of {stated} days;"
          + " between its dates lie {found}.{#else}{/switch}")
  String inconsistency(String kind, String figure, String other, String stated, String found);

  @Message("Who repeats whom")
  String repeats();

  @Message("A solid line reports, a dashed line repeats")
  String repeats_rule();

  @Message("Who repeats whom in this project")
  String repeats_of_project();

  @Message("Over the mentions of all dossiers that you may see.")
  String repeats_kicker();

  @Message(
      "{#if count == 1}1 more party is in the table alone.{#else}{count} more parties are in the"
          + " table alone.{/if}")
  String repeats_left(int count);

  @Message("Nobody is credited yet.")
  String nobody_credited();

  @Message("Relay")
  String relay();

  @Message("Outlet")
  String outlet();

  @Message("Share")
  String share();

  @Message("Says")
  String from();

  @Message("Repeated by")
  String to();

  @Message("Origins and their share of the mentions")
  String shares_caption();

  @Message("Who says it after whom")
  String flows_caption();

  @Message("own voice, unsourced")
  String own_voice();

  @Message("unnamed")
  String unnamed();

  @Message("By date; the origin decides the group")
  String by_date();

  @Message("group {number}")
  String group(int number);

  @Message("unsourced, counts 0")
  String counts_nothing();

  @Message("via {relays}")
  String via(String relays);

  @Message("denied by {name}")
  String denied_by(String name);

  @Message("only: {what}")
  String narrowed_to(String what);

  @Message(
      "In this blind project you see the mentions that you judged yourself; the count is of these"
          + " alone.")
  String hidden_part();

  @Message("Corroborate")
  String corroborate();

  @Message("Notes")
  String notes();

  @Message("Change this dossier")
  String change();

  @Message("Title and notes")
  String edit();

  @Message("Title")
  String dossier_title();

  @Message("Empty: it is called by its first mention.")
  String title_hint();

  @Message("Override the grade")
  String override();

  @Message("the computed grade")
  String no_override();

  @Message("Reason")
  String reason();

  @Message("(required for an override, and where the responsible party accepts)")
  String reason_hint();

  @Message("Sign-off")
  String sign_off();

  @Message("not signed off")
  String sign_none();

  @Message("checked")
  String sign_checked();

  @Message("the responsible party accepts it")
  String sign_accepts();

  @Message("Save")
  String save();

  @Message("Move")
  String move();

  @Message("Move this mention to dossier number")
  String move_mention();

  @Message("Take out")
  String take_out();

  @Message("Merge into another dossier")
  String merge();

  @Message("Number of the dossier that takes this one in")
  String merge_which();

  @Message("All mentions go there too. It can be undone.")
  String merge_words();

  @Message("Merge")
  String merge_button();

  @Message("This dossier was merged into")
  String is_merged();

  @Message("Undo the merge")
  String undo_merge();

  @Message("Merged into this one")
  String taken_in();

  @Message("Remove this dossier")
  String remove();

  @Message(
      "It leaves the list and the reports with its mentions; judgements stay. It can be brought"
          + " back.")
  String remove_words();

  @Message("This dossier is removed")
  String is_removed();

  @Message("Bring it back")
  String restore();

  @Message("History")
  String history();

  @Message(
      "{#switch act}{#case 'MADE'}made{#case 'DESCRIBED'}title or notes changed{#case"
          + " 'GRADED'}{#if takenBack}grade taken back{#else}grade set{/if}{#case"
          + " 'SIGNED'}{#if takenBack}sign-off taken back{#else}signed off{/if}{#case"
          + " 'GATHERED'}mention added{#case 'NARROWED'}mention narrowed{#case 'LOST'}mention taken"
          + " out{#case 'MERGED'}merged into another{#case 'TOOK_IN'}took another in{#case"
          + " 'SEPARATED'}parted again{#case 'GAVE_BACK'}gave another back{#case"
          + " 'REMOVED'}removed{#case 'RESTORED'}brought back{#else}{act}{/switch}")
  String act_named(String act, boolean takenBack);

  @Message("To print")
  String print();

  @Message("Print")
  String print_now();

  @Message("Citations")
  String citations();

  @Message("As of {day}")
  String printed_on(String day);

  @Message("Saved")
  String changed();

  @Message("The dossiers are merged")
  String merged_done();

  @Message("The dossiers are parted again")
  String parted_done();

  @Message("The dossier is back")
  String restored_done();

  @Message("The dossier is removed")
  String removed_done();

  @Message("The mention is moved")
  String moved_done();

  @Message("An adjudicator’s word")
  String verdict();

  @Message("The comment is stored")
  String said_done();

  @Message("Comments")
  String comments();

  @Message("Seen by those who see the whole dossier")
  String comments_rule();

  @Message("Comment")
  String comment();

  @Message("Say it")
  String say();

  @Message("Remove")
  String remove_comment();

  @Message("This comment was removed.")
  String comment_removed();
}
