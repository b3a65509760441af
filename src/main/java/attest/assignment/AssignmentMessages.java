// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.assignment.dealing.Rule;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of who reviews what next, and of how far everybody is. */
@MessageBundle("assignment")
public interface AssignmentMessages {
  @Message("reserved for you until {moment}")
  String reserved_until(String moment);

  @Message("was reserved for you until {moment}; nobody has taken it yet")
  String lapsed_at(String moment);

  @Message("Share of answers")
  String share_of_answers();

  @Message("Skip to the next")
  String take_another();

  @Message("No article is left for you at the moment")
  String nothing_drawn();

  @Message("Each has the reviewers that it needs. One may come back when a reservation ends.")
  String nothing_drawn_more();

  @Message("Passed over")
  String skipped();

  @Message("The article comes back to you when nothing else is left. What you answered is kept.")
  String skipped_more();

  @Message("Reserved for you and assigned to you")
  String held();

  @Message("assigned to you by a lead")
  String assigned_to_you();

  @Message("to be done by {day}")
  String due_on(String day);

  @Message("overdue since {day}")
  String overdue_since(String day);

  @Message("reopened by you")
  String reopened();

  @Message("passed over")
  String passed_over();

  @Message("This article has the reviewers that it needs")
  String no_place();

  @Message("This article is not assigned to you")
  String not_assigned();

  @Message("You may review it all the same: yours will be one more.")
  String one_more();

  @Message("What you answer is kept, but you cannot submit the article.")
  String kept_not_submitted();

  @Message("Your reservation of this article has ended")
  String lapsed_title();

  @Message(
      "Nothing was heard from this page for a while, so another reviewer may be given the article. Everything that you wrote is kept. Go on, and the place is yours again if nobody has taken it.")
  String lapsed_words();

  @Message("The article is reserved for you again.")
  String place_again();

  @Message("Assignment")
  String assignment();

  @Message("How articles come to reviewers.")
  String kicker();

  @Message("Parts of the assignment")
  String parts();

  @Message("How")
  String how();

  @Message("By hand")
  String by_hand();

  @Message("By a rule")
  String by_rule();

  @Message("Calibration")
  String calibration();

  @Message("Saved")
  String saved();

  @Message("How articles come to reviewers")
  String mode();

  @Message("Choose one of the three.")
  String mode_rule();

  @Message("{#switch mode}{#case OPEN}Open{#case QUEUE}Queue{#case ASSIGNED}Assigned{/switch}")
  String mode_named(Mode mode);

  @Message(
      "{#switch mode}{#case OPEN}The queue gives each article to as many as it needs; whoever opens another may review it too.{#case QUEUE}The queue alone gives out articles: who holds no place at one cannot submit it.{#case ASSIGNED}A lead gives out each article, by hand or by a rule.{/switch}")
  String mode_more(Mode mode);

  @Message("Minutes that an article is kept")
  String minutes();

  @Message(
      "For a reviewer of whom nothing is heard. Each answer and each sign of life begins the time anew.")
  String minutes_hint();

  @Message("A whole number between 5 and 10080, which is a week.")
  String minutes_rule();

  @Message("Near-copies go to the same reviewers")
  String together();

  @Message("Who began with one article of a group gets the others; they wait for them.")
  String together_hint();

  @Message("Round {number} of calibration runs")
  String round_runs(int number);

  @Message("The queue gives out its articles alone, to everybody, until a lead ends it.")
  String round_runs_more();

  @Message("Tick who reviews what. What was submitted stays.")
  String by_hand_kicker();

  @Message("Given")
  String given();

  @Message(
      "Something on this page no longer holds: somebody has left, or an article has gone. Nothing was changed.")
  String page_is_old();

  @Message("No articles yet")
  String no_articles();

  @Message("Articles and who reviews them")
  String hand_caption();

  @Message("Still needs")
  String needs();

  @Message("Submitted")
  String submitted();

  @Message("reserved")
  String reserved();

  @Message("Give “{article}” to {name}")
  String give_to(String article, String name);

  @Message("To be done by")
  String due();

  @Message("For what is newly given; may stay empty.")
  String due_hint();

  @Message("A day is written 2031-03-14.")
  String due_rule();

  @Message("Give")
  String give();

  @Message("Gives out every article that still needs reviewers, after you have looked at the plan.")
  String by_rule_kicker();

  @Message("Something changed meanwhile, and the plan with it. Look at it again.")
  String plan_is_old();

  @Message("Rule")
  String rule();

  @Message(
      "{#switch rule}{#case RANDOM}By lot{#case LANGUAGE}By language{#case OUTLET}By outlet{/switch}")
  String rule_named(Rule rule);

  @Message(
      "{#switch rule}{#case RANDOM}To whoever has least, by lot among equals.{#case LANGUAGE}The same, among those who read the article’s language.{#case OUTLET}All articles of an outlet to the same reviewers.{/switch}")
  String rule_more(Rule rule);

  @Message("To whom")
  String to_whom();

  @Message("Choose at least one reviewer.")
  String reviewers_rule();

  @Message("Languages count for the rule by language; none ticked means any.")
  String reads_hint();

  @Message("Seed")
  String seed();

  @Message("The same seed gives the same lot: write it down and the deal can be repeated.")
  String seed_hint();

  @Message("A whole number.")
  String seed_rule();

  @Message("Show the plan")
  String show_plan();

  @Message("Plan")
  String plan();

  @Message(
      "{#if given == 0}Nothing to give{#else if given == 1}1 review{#else}{given} reviews{/if}")
  String plan_gives(int given);

  @Message("{#if missing == 1}1 review finds nobody{#else}{missing} reviews find nobody{/if}")
  String missing(int missing);

  @Message("Choose more reviewers, or tick more languages.")
  String missing_more();

  @Message("{#if count == 1}1 article{#else}{count} articles{/if}")
  String articles_value(long count);

  @Message("Give as planned")
  String apply();

  @Message("and {count} articles more")
  String more_articles(int count);

  @Message(
      "Everybody reviews the same few articles first; you compare, and then the real work begins.")
  String calibration_kicker();

  @Message("The round has ended")
  String round_ended();

  @Message("From now on the queue gives out the other articles.")
  String round_ended_more();

  @Message("Another round runs already: end it first.")
  String round_is_running();

  @Message("A round has 1 to 100 articles.")
  String round_rule();

  @Message("How far everybody is")
  String shares();

  @Message("Reviewer")
  String reviewer();

  @Message("Compare the answers")
  String compare();

  @Message("End the round, begin the real work")
  String end_round();

  @Message("Begin a round")
  String begin_round();

  @Message("Articles that everybody gets first")
  String round_articles();

  @Message("Five to ten articles of different kinds show most.")
  String round_hint();

  @Message("Earlier rounds")
  String earlier_rounds();

  @Message("Round {number}")
  String round_numbered(int number);

  @Message("Progress")
  String progress();

  @Message("This project is blind: you see your own share.")
  String own_alone();

  @Message("The whole")
  String whole();

  @Message("Articles complete")
  String complete();

  @Message("Reviews submitted")
  String reviews();

  @Message("Answers")
  String answers();

  @Message("Every article has the reviews that it needs.")
  String forecast_done();

  @Message(
      "Too little was submitted in the last two weeks to say when it will be done: it takes five submissions on two days.")
  String forecast_too_early();

  @Message("At the pace of the last two weeks, {pace} reviews a day, it will be done about {day}.")
  String forecast(String pace, String day);

  @Message("At the pace of the last two weeks, {pace} reviews a day, it takes more than ten years.")
  String forecast_far(String pace);

  @Message("By reviewer")
  String by_reviewer();

  @Message("Under way")
  String under_way();

  @Message("Given, not submitted")
  String given_not_submitted();

  @Message("given, not begun")
  String given_not_begun();

  @Message("Last answer")
  String last_answer();

  @Message("has left")
  String has_left();

  @Message("nothing yet")
  String nothing_yet();

  @Message("By label")
  String by_label();

  @Message("How many answers carry each label")
  String by_label_caption();

  @Message("Label")
  String label();

  @Message("None")
  String no_label();

  @Message("By article")
  String by_article();

  @Message("Reviewers")
  String reviewers();
}
