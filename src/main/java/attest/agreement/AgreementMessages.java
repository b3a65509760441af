// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the disagreement page. */
@MessageBundle("agreement")
public interface AgreementMessages {
  @Message("Disagreement")
  String title();

  @Message("Reviewers under letters; the answers that you may see")
  String kicker();

  @Message("{#if count == '1'}1 sentence{#else}{count} sentences{/if}")
  String standfirst_sentences(String count);

  @Message(
      "{#if count == '1'}1 judgement{#else}{count} judgements{/if} by {#if reviewers == 1}1"
          + " reviewer{#else}{reviewers} reviewers{/if} in {#if articles == '1'}1"
          + " article{#else}{articles} articles{/if}")
  String standfirst_judgements(String count, int reviewers, String articles);

  @Message("{#if count == '1'}1 sentence is pairable{#else}{count} sentences are pairable{/if}")
  String standfirst_pairable(String count);

  @Message("{#if count == '1'}1 has one judgement{#else}{count} have one judgement{/if}")
  String standfirst_single(String count);

  @Message("{#if count == '1'}1 has none{#else}{count} have none{/if}")
  String standfirst_none(String count);

  @Message("Both are left out.")
  String standfirst_rest();

  @Message(
      "{#if blind}Answers count as they were first submitted; those of articles that are not"
          + " submitted yet count as they stand.{#else}Answers count as they stand, those of"
          + " articles that are not submitted yet too.{/if}")
  String drafts(boolean blind);

  @Message("Can it be trusted?")
  String trust();

  @Message(
      "What counts is the lower end of the interval: from 0.800 on rely on the label, from 0.667 on"
          + " only for first conclusions. Ask for more where a mistake would cost more.")
  String thresholds();

  @Message("reliable")
  String reliable();

  @Message("tentative")
  String tentative();

  @Message("not reliable")
  String not_reliable();

  @Message("undefined")
  String undefined();

  @Message("most often confused with {label}")
  String confused_with(String label);

  @Message("most often one gives it and the other nothing in its place")
  String left_out();

  @Message("nobody differs")
  String nobody_differs();

  @Message("Read with care")
  String warnings();

  @Message(
      "Only {#if pairable == 1}1 sentence has{#else}{pairable} sentences have{/if} two judgements or"
          + " more: under 30, every number here can change with a few more.")
  String few_pairable(int pairable);

  @Message(
      "{label} stands on {share} of the judgements. With so few without it, α says little about the"
          + " label.")
  String nearly_everywhere(String label, String share);

  @Message(
      "{label} stands on {share} of the judgements. With so few of it, α says little about the"
          + " label.")
  String nearly_nowhere(String label, String share);

  @Message(
      "{label}: raw agreement is {raw} and α is {alpha}. The label is so frequent, or so rare, that"
          + " agreeing by chance is easy. Believe α.")
  String apart(String label, String raw, String alpha);

  @Message(
      "{reviewer}: without {reviewer}, α over label sets rises from {whole} to {without}, above the"
          + " interval of the whole.")
  String dividing(String reviewer, String whole, String without);

  @Message(
      "{articles} articles share wording with another. Their sentences count as if they were"
          + " independent, so intervals are somewhat too narrow.")
  String near_copies(String articles);

  @Message("Sentences of articles that share wording with another")
  String about_copies();

  @Message("By label")
  String by_label();

  @Message("Krippendorff’s α per label, with its 95 % interval.")
  String table_title();

  @Message(
      "Bootstrap over articles, {replicates} replicates, seed {seed}. The dashed lines stand at"
          + " 0.667 and 0.800.")
  String table_method(String replicates, long seed);

  @Message("Label")
  String label();

  @Message("Prevalence")
  String prevalence();

  @Message("Raw agreement")
  String raw();

  @Message("Value")
  String value();

  @Message("95 % interval")
  String interval();

  @Message("{low} to {high}")
  String from_to(String low, String high);

  @Message("[{low}, {high}]")
  String interval_of(String low, String high);

  @Message("0 to 1")
  String zero_to_one();

  @Message("Positive agreement")
  String positive();

  @Message("Negative agreement")
  String negative();

  @Message("n pairable")
  String n_pairable();

  @Message("Label set, MASI")
  String set_masi();

  @Message("Label set, Jaccard")
  String set_jaccard();

  @Message("Figures, interval α of the low ends")
  String figures();

  @Message("Corroborations")
  String corroborations();

  @Message("undefined: {reason}")
  String undefined_because(String reason);

  @Message("By pair of reviewers")
  String by_pair();

  @Message("Cohen’s κ, each label set one category,")
  String heat_title();

  @Message("above the number of sentences both judged.")
  String heat_method();

  @Message("same reviewer")
  String same();

  @Message("undefined")
  String kappa_undefined();

  @Message("under 0.45")
  String under();

  @Message("0.80 and over")
  String over();

  @Message("Sentences that divide most")
  String divide();

  @Message("walk")
  String walk();

  @Message("open in its article")
  String open();

  @Message("mean MASI {distance}")
  String mean_masi(String distance);

  @Message("sentence {ordinal}")
  String sentence(int ordinal);

  @Message("Answers")
  String answers();

  @Message("none")
  String none();

  @Message("All {count} sentences that divide")
  String all_divided(int count);

  @Message("Nothing to compare yet")
  String empty();

  @Message(
      "A sentence counts once two reviewers have judged it. Ask a second reviewer to judge an"
          + " article that is judged already.")
  String empty_hint();

  @Message("In this blind project you see an article here once you have submitted it yourself.")
  String empty_blind();

  @Message("Go to My work")
  String my_work();

  @Message("Nobody differs on any sentence.")
  String no_division();

  @Message("Ratings from elsewhere")
  String ratings();

  @Message("Definitions")
  String definitions();

  @Message(
      "Unit: a sentence. A sentence that fewer than two reviewers judged is dropped before anything"
          + " is counted. “Not judged” is missing; “judged, none” is an answer. α: Krippendorff’s,"
          + " 1 is perfect agreement, 0 what chance brings about. MASI distance = 1 − J·M with M ="
          + " 1 (equal), ⅔ (subset), ⅓ (overlap), 0 (disjoint). In a blind project the answers of"
          + " the first submission count.")
  String definitions_text();

  @Message(
      "Label sets: the order in which labels were given never matters. Two empty sets are at"
          + " distance 0, an empty and a non-empty one at 1. Jaccard distance = 1 − J, where J is"
          + " the share of labels in common. The macro mean weighs every label alike.")
  String definitions_sets();

  @Message(
      "Cohen’s κ: of a pair, on the sentences both judged, each label set one category. Fleiss’ κ:"
          + " only where every sentence has one number of reviewers. Where all pairable judgements"
          + " are the same, nothing is expected by chance: the figure is undefined, never 0 or 1.")
  String definitions_kappa();

  @Message(
      "Interval: the middle 95 % of 1,000 resamples of whole articles, for sentences of one article"
          + " are not independent. The same seed gives the same numbers. Shares have Wilson’s"
          + " interval.")
  String definitions_interval();

  @Message(
      "Figures: those of one sentence with the same harm and category, matched one to one as well"
          + " as can be; interval α over low and over high ends that both closed. A figure without"
          + " a counterpart is counted, never dropped.")
  String definitions_figures();

  @Message(
      "Sensitivity, specificity and how likely a label is due: Dawid and Skene’s model, label by"
          + " label, from the answers alone. Entropy and mean MASI say how a sentence divides. The"
          + " planner takes an interval to narrow with the square root of the number of sentences.")
  String definitions_model();

  @Message("Latest answers from {from} to {to}.")
  String period(String from, String to);

  @Message("Latest answers of {day}.")
  String period_day(String day);

  @Message("Only a part of the answers is counted: see the filter.")
  String partial();

  @Message("Printable file (HTML)")
  String file_button();

  @Message("Tables as CSV")
  String tables();

  @Message("Which answers count")
  String filter();

  @Message("Reviewers")
  String filter_reviewers();

  @Message("Labels")
  String filter_labels();

  @Message("Answers given from")
  String filter_from();

  @Message("Answers given until")
  String filter_to();

  @Message("What counts is the day on which an answer was given (UTC), not the day of the article.")
  String filter_days();

  @Message("Under version of the guidelines")
  String filter_guideline();

  @Message("Article")
  String filter_article();

  @Message("any")
  String filter_any();

  @Message("Reviewers by name")
  String filter_names();

  @Message("Count these")
  String filter_apply();

  @Message("Count all")
  String filter_all();

  @Message("Macro mean of labels")
  String macro();

  @Message("How many judged each sentence")
  String overlap();

  @Message("Reviewers")
  String overlap_reviewers();

  @Message("Sentences")
  String overlap_sentences();

  @Message("By reviewer")
  String by_reviewer();

  @Message("Evidence to talk about, no accusation. Nothing is said under 30 shared sentences.")
  String by_reviewer_note();

  @Message("Reviewer")
  String reviewer();

  @Message("Sentences")
  String sentences_judged();

  @Message("Mean κ")
  String mean_kappa();

  @Message("α without this reviewer")
  String without();

  @Message("As settled")
  String as_settled();

  @Message("Same as the others: at first, later")
  String early_late();

  @Message("under 30 shared sentences")
  String too_few_shared();

  @Message("{early}, then {late}")
  String early_late_values(String early, String late);

  @Message("How each gives each label")
  String accuracy();

  @Message(
      "By Dawid and Skene’s model, which takes reviewers to err independently: the share of due"
          + " labels that are given, and of labels not due that are left out. Competence: how often"
          + " somebody knows rather than guesses, by MACE, which fails on rare labels.")
  String accuracy_note();

  @Message("Competence")
  String competence();

  @Message("One group beside the others")
  String groups();

  @Message(
      "α over label sets, MASI. High within and low between: the two read the guidelines"
          + " differently.")
  String groups_note();

  @Message("Within {names}")
  String groups_within(String names);

  @Message("Between the two")
  String groups_between();

  @Message("A group to tell apart from the others")
  String filter_group();

  @Message("Sentences that one of the group and one of the others judged")
  String about_groups();

  @Message("After submission")
  String later_title();

  @Message(
      "This report counts what each reviewer answered first. Since then {#if answers == '1'}1 answer"
          + " was{#else}{answers} answers were{/if} changed; over label sets, MASI:")
  String later_note(String answers);

  @Message("As first answered")
  String later_first();

  @Message("As it stands now")
  String later_now();

  @Message("Sentences on which an answer was changed after its reviewer had submitted")
  String about_later();

  @Message("Sentences of pairs that two reviewers judged")
  String about_related();

  @Message("Where labels are marked")
  String spans_title();

  @Message(
      "Krippendorff’s αU over the text that both of a pair judged: how far they mark the same"
          + " words. Undefined where spans of one reviewer overlap."
          + " Without an interval, for what chance brings about depends on the whole text.")
  String spans_note();

  @Message("Spans")
  String spans();

  @Message("Rate")
  String rate();

  @Message("Others")
  String others_rate();

  @Message("Sensitivity")
  String sensitivity();

  @Message("Specificity")
  String specificity();

  @Message("Answers most confused")
  String confusions();

  @Message("One reviewer")
  String one_answer();

  @Message("Another")
  String other_answer();

  @Message("Pairs")
  String pairs();

  @Message("For example")
  String example();

  @Message("Over time")
  String over_time();

  @Message("Batches of equal size by the sentence’s latest answer; α over label sets, MASI.")
  String over_time_note();

  @Message("Batch {number}")
  String batch(String number);

  @Message("Guidelines {number}")
  String guideline(String number);

  @Message("Part")
  String part();

  @Message("Casualty figures")
  String figures_title();

  @Message("Figures of one sentence, same harm and category, matched as well as they can be:")
  String figures_note();

  @Message("{#if count == '1'}1 pair{#else}{count} pairs{/if}")
  String figures_pairs(String count);

  @Message(
      "{#if count == '1'}1 figure without a counterpart{#else}{count} figures without a"
          + " counterpart{/if}")
  String figures_alone(String count);

  @Message("Interval α of the low ends")
  String figure_lows();

  @Message("Interval α of the high ends")
  String figure_highs();

  @Message("Ends that both left open")
  String figure_open();

  @Message("Figures that found their counterpart")
  String figure_matched();

  @Message("Pairs that agree within a tenth")
  String figure_within();

  @Message("Adjudication")
  String adjudication();

  @Message("Settled")
  String settled();

  @Message("Open: labels differ, or the decision is contested")
  String open_sentences();

  @Message("The queue of adjudication also has sentences of which details alone differ.")
  String adjudication_note();

  @Message("Majority overruled")
  String overruled();

  @Message("None was right")
  String none_right();

  @Message("Settled as the majority answered")
  String with_majority();

  @Message("Labels settled as the model takes for likelier")
  String with_model();

  @Message("Why they differ")
  String why();

  @Message("Chosen at adjudication; shares of all settled sentences.")
  String why_note();

  @Message("Reason")
  String reason();

  @Message("Share")
  String share();

  @Message("Slip")
  String slip();

  @Message("Guideline gap")
  String guideline_gap();

  @Message("Genuine ambiguity")
  String ambiguous();

  @Message("Missing context")
  String missing_context();

  @Message("No reason given")
  String reason_none();

  @Message("To know α to ± .05")
  String planner();

  @Message("Further sentences")
  String further();

  @Message("How many more need a second judgement.")
  String further_note();

  @Message("no interval yet")
  String no_plan();

  @Message("{reviewer} always answers alike on {label}, where the others do not.")
  String constant(String reviewer, String label);

  @Message(
      "{reviewer} gives {label} where the others do not, and the other way round: mean κ under"
          + " −.2.")
  String inverted(String reviewer, String label);

  @Message(
      "{reviewer} agrees with the others on {label} as chance would, while they agree among"
          + " themselves.")
  String near_random(String reviewer, String label);

  @Message("Methods, for a paper")
  String methods();

  @Message("How likely each label is by itself, by the model")
  String likely();

  @Message("settled:")
  String settled_as();

  @Message("The sentences behind a number of the report, most divided first")
  String behind_kicker();

  @Message("{#if count == '1'}1 sentence{#else}{count} sentences{/if}")
  String behind_count(String count);

  @Message("Back to the report")
  String back();

  @Message("No sentence is behind this.")
  String no_sentence();

  @Message("Judged sentences")
  String about_judged();

  @Message("Pairable sentences")
  String about_pairable();

  @Message("Sentences on which answers differ")
  String about_divided();

  @Message("Sentences that {#if of == '1'}1 reviewer{#else}{of} reviewers{/if} judged")
  String about_overlap(String of);

  @Message("Sentences on which {of} divides")
  String about_label(String of);

  @Message("Sentences to which somebody gave {of}")
  String about_given(String of);

  @Message("Sentences that both {a} and {b} judged")
  String about_pair(String a, String b);

  @Message("Sentences that {of} and others judged")
  String about_reviewer(String of);

  @Message("Sentences on which these two answers stand side by side")
  String about_confusion();

  @Message("Sentences in which two saw a casualty figure")
  String about_figures();

  @Message("Settled sentences")
  String about_settled();

  @Message("Sentences on which answers differ and that are not settled, or that are contested")
  String about_open();

  @Message("Settled sentences: {of}")
  String about_outcome(String of);

  @Message("Settled sentences, reason: {of}")
  String about_reason(String of);

  @Message("Sentences settled otherwise than the majority")
  String about_overruled();

  @Message("Label set")
  String label_set();

  @Message("{read} answers are read. Computing.")
  String computing(String read);

  @Message("{read} answers are read. Details of {articles} of {all} articles are compared.")
  String comparing(String read, String articles, String all);

  @Message("Reading the answers: {read} so far.")
  String reading(String read);

  @Message(
      "This project is large: its report is computed in the background. The page asks again by"
          + " itself.")
  String large_note();

  @Message("Computed over the answers of {when}.")
  String as_of(String when);

  @Message("Compute anew")
  String anew();

  @Message("Sentences to which {reviewer} gave {label}")
  String about_by(String reviewer, String label);

  @Message("Sentences from which {reviewer} left out {label}, where it is likely due")
  String about_missed(String reviewer, String label);

  @Message("Sentences to which {reviewer} gave {label}, where it is likely not due")
  String about_surplus(String reviewer, String label);

  @Message("Sentences settled otherwise than {of} answered")
  String about_unlike(String of);

  @Message("Suggestions")
  String suggestions();

  @Message("Nothing of these answers was accepted from suggestions.")
  String no_suggestions();

  @Message(
      "{#if count == '1'}1 answer accepted something.{#else}{count} answers accepted something. They"
          + " lean on one machine, and so on each other.{/if}")
  String suggestion_answers(String count);

  @Message("Sentences with something accepted")
  String suggestions_with();

  @Message("Sentences judged by hand alone")
  String suggestions_without();

  @Message("Given")
  String given();

  @Message("Accepted")
  String accepted();

  @Message("answers made by hand")
  String filter_by_hand();

  @Message("answers that accepted some")
  String filter_accepted();

  @Message("Sentences to which an answer accepted a suggestion")
  String about_suggested();
}
