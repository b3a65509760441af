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

  @Message(
      "{sentences} sentences, {judgements} judgements by {reviewers} reviewers. {pairable} sentences are pairable; {rest} have fewer than two judgements and are left out.")
  String standfirst(
      String sentences, String judgements, int reviewers, String pairable, String rest);

  @Message("Can it be trusted?")
  String trust();

  @Message("Read against the interval’s lower end: .800 rely, .667 tentative. Use decides.")
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

  @Message("most often left out by the other")
  String left_out();

  @Message("nobody differs")
  String nobody_differs();

  @Message("Read with care")
  String warnings();

  @Message(
      "Only {pairable} sentences have two judgements or more: under 30, every number here can change with a few more.")
  String few_pairable(int pairable);

  @Message(
      "{label} stands on {share} of the judgements. With so few without it, α says little about the label.")
  String nearly_everywhere(String label, String share);

  @Message(
      "{label} stands on {share} of the judgements. With so few of it, α says little about the label.")
  String nearly_nowhere(String label, String share);

  @Message(
      "{label}: raw agreement is {raw} and α is {alpha}. The label is so frequent, or so rare, that agreeing by chance is easy. Believe α.")
  String apart(String label, String raw, String alpha);

  @Message("By label")
  String by_label();

  @Message("Krippendorff’s α per label, with its 95 % interval.")
  String table_title();

  @Message(
      "Bootstrap over articles, {replicates} replicates, seed {seed}. The dashed lines stand at .667 and .800.")
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

  @Message("under .45")
  String under();

  @Message(".80 and over")
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

  @Message("None")
  String none();

  @Message("All {count} sentences that divide")
  String all_divided(int count);

  @Message("Nothing to compare yet")
  String empty();

  @Message(
      "A sentence counts once two reviewers have judged it. Ask a second reviewer to judge an article that is judged already.")
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
      "Unit: a sentence. A sentence that fewer than two reviewers judged is dropped before anything is counted. “Not judged” is missing; “judged, none” is an answer. α: Krippendorff’s, 1 is perfect agreement, 0 what chance brings about. MASI distance = 1 − J·M with M = 1 (equal), ⅔ (subset), ⅓ (overlap), 0 (disjoint). In a blind project the answers of the first submission count.")
  String definitions_text();
}
