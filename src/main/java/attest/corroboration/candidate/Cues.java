// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import java.util.regex.Pattern;

/** Words by which a count is no count of one event alone, in the three languages. */
final class Cues {
  /** UTF-16 code units before a count in which a word makes it a part of another. */
  private static final int NEAR = 40;

  private static final Pattern PART =
      words("dont|parmi|y compris|including|among|of whom|of them|بينهم|بينها|من بينهم|منهم|ضمنهم");

  private static final Pattern OVER_TIME =
      words(
          "depuis|au total|en tout|durant les|au cours des|pendant les|jusqu|en \\d+"
              + " (?:jours|mois|ans)|since|in total|in all|altogether|so far|over the past|during"
              + " the past|until|منذ|إجمالي|مجموع|خلال|حتى");

  private Cues() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + alternatives + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether the count that begins there is called a part of another. */
  static boolean part(String text, int begin) {
    return PART.matcher(text.substring(Math.max(0, begin - NEAR), begin)).find();
  }

  /** Whether the sentence adds up what happened over a time. */
  static boolean overTime(String text) {
    return OVER_TIME.matcher(text).find();
  }
}
