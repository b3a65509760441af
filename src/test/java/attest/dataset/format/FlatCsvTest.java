// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatCsvTest {
  private static String head(List<String> reviewers, boolean weighed) {
    return head(reviewers, weighed, false);
  }

  private static String head(List<String> reviewers, boolean weighed, boolean settled) {
    var bytes = new ByteArrayOutputStream();
    var outline = new Outline("k", "n", "fr", reviewers, List.of("CLAIM"), weighed, settled, true);
    new FlatCsv(outline, new Out(bytes)).begin();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theHeadIsOneRowThatNamesEachReviewerFourTimes() {
    String head = head(List.of("A", "AB"), false);
    assertTrue(head.startsWith("\ufeffproject,article_id,"), head);
    assertTrue(
        head.endsWith(
            ",begin_utf16,end_utf16,text,labels_A,note_A,changed_at_A,after_submission_A"
                + ",labels_AB,note_AB,changed_at_AB,after_submission_AB\r\n"),
        head);
  }

  @Test
  void answersThatCarryProbabilitiesHaveAColumnForThem() {
    String head = head(List.of("soft"), true);
    assertTrue(head.endsWith(",after_submission_soft,probabilities_soft\r\n"), head);
  }

  @Test
  void settledAnswersHaveAColumnForHowTheyWereSettled() {
    String head = head(List.of("adjudicated"), false, true);
    assertTrue(head.endsWith(",after_submission_adjudicated,outcome_adjudicated\r\n"), head);
  }
}
