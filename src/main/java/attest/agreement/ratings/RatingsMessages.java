// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of ratings from elsewhere. */
@MessageBundle("ratings")
public interface RatingsMessages {
  @Message("Ratings from elsewhere")
  String title();

  @Message(
      "The disagreement report over any team’s judgements: who judged which item how, without its text.")
  String standfirst();

  @Message("Bring ratings in")
  String bring();

  @Message("Put other ratings in place of these")
  String bring_others();

  @Message("A table of ratings (CSV)")
  String file();

  @Message(
      "Columns item, annotator, label, in any order. Several labels are joined by |. An empty label means judged, none; no row means not judged.")
  String file_hint();

  @Message("One annotator twice on one item")
  String repeats();

  @Message("Refuse the second row and name its line")
  String repeats_refuse();

  @Message(
      "Keep both: they are not compared with each other, and Dawid–Skene takes each as an observation")
  String repeats_keep();

  @Message("Send")
  String send();

  @Message("The ratings are stored")
  String stored();

  @Message("{rows} ratings are stored, {refused} rows are not")
  String partly(String rows, String refused);

  @Message("Line {line}: {reason}")
  String line(long line, String reason);

  @Message("and {count} more")
  String more(int count);

  @Message("Nothing was stored; what stood before still stands.")
  String refused_whole();

  @Message("No ratings yet")
  String empty();

  @Message("A lead brings them in as a table.")
  String empty_hint();

  @Message("Brought in by {name}, {when}")
  String brought(String name, String when);

  @Message("Items")
  String items();

  @Message("Annotators")
  String annotators();

  @Message("Ratings")
  String ratings();

  @Message("Pairable items")
  String pairable();

  @Message("Intervals resample")
  String unit();

  @Message("single items")
  String unit_item();

  @Message("articles: what stands before the last : / or _ of an item")
  String unit_article();

  @Message("Seed")
  String seed();

  @Message("Compute anew")
  String again();

  @Message("Agreement")
  String agreement();

  @Message("Bootstrap, {replicates} replicates, seed {seed}.")
  String method(String replicates, long seed);

  @Message("Coefficient")
  String coefficient();

  @Message("α, {measure}")
  String alpha(String measure);

  @Message("Agreeing pairs")
  String percent();

  @Message("Items on which all agree")
  String full();

  @Message("Fleiss’ κ")
  String fleiss();

  @Message("Scott’s π")
  String scott();

  @Message("By label")
  String by_label();

  @Message("α without an annotator")
  String without();

  @Message("It rises where the annotator left out is the one who differs.")
  String without_method();

  @Message("Annotator")
  String annotator();

  @Message("By pair of annotators")
  String by_pair();

  @Message("Cohen’s κ, each label set one category.")
  String pair_method();

  @Message("Items both rated")
  String both();

  @Message("How each annotator errs")
  String errs();

  @Message(
      "Dawid and Skene’s model: in each row what is true, in each column how often the annotator says so.")
  String errs_method();

  @Message("Where true")
  String is_true();

  @Message("none")
  String none();

  @Message("Annotators to tell apart from the others")
  String group();

  @Message("α over label sets, MASI.")
  String groups_note();

  @Message("How many rated each item")
  String overlap();

  @Message("One annotator")
  String one_answer();

  @Message("Another")
  String other_answer();

  @Message("Entropy, bits")
  String entropy();

  @Message(
      "Competence: how often an annotator knows rather than guesses, by MACE, each label set one"
          + " category. It fails on rare labels.")
  String competence_note();

  @Message("Items that divide most")
  String divide();

  @Message("Nobody differs on any item.")
  String nobody();

  @Message("Item")
  String item();

  @Message("Mean MASI")
  String masi();

  @Message("There are fewer than 30 pairable items: every number here can change with a few more.")
  String few_pairable();

  @Message("{label} stands on over 90 % of the ratings. With so few without it, α says little.")
  String nearly_everywhere(String label);

  @Message("{label} stands on under 1 % of the ratings. With so few of it, α says little.")
  String nearly_nowhere(String label);

  @Message("{label}: raw agreement is high and α is low. Agreeing by chance is easy. Believe α.")
  String apart(String label);

  @Message("{annotator} always gives one answer where the others give several.")
  String constant(String annotator);

  @Message("{annotator}’s answers are the others’ turned round: their mean κ is under −.2.")
  String inverted(String annotator);

  @Message(
      "{annotator} agrees with the others as chance would (κ near 0), while they agree among themselves.")
  String near_random(String annotator);

  @Message("Some annotators rated one item more than once.")
  String has_repeats();

  @Message("There are too many labels for figures of each.")
  String labels_left_out();

  @Message("There are too many annotators for figures of each.")
  String annotators_left_out();

  @Message("The items behind a number of the report, most divided first")
  String behind_kicker();

  @Message("{count} items")
  String behind_count(String count);

  @Message("There is no such item.")
  String no_item();

  @Message("Items that anybody rated")
  String about_rated();

  @Message("Items that two or more rated")
  String about_pairable();

  @Message("Items on which ratings differ")
  String about_divided();

  @Message("Items by the number of annotators who rated them: {count}")
  String about_overlap(String count);

  @Message("Items on which {label} divides")
  String about_label(String label);

  @Message("Items to which somebody gave {label}")
  String about_given(String label);

  @Message("Items that {annotator} and somebody else rated")
  String about_annotator(String annotator);

  @Message("Items that {a} and {b} both rated")
  String about_pair(String a, String b);

  @Message("Items to which {annotator} gave {label}")
  String about_gave(String annotator, String label);

  @Message("Items on which {a} and {b} stand side by side")
  String about_confusion(String a, String b);
}
