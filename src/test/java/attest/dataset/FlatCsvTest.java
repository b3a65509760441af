// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlatCsvTest {
  @Test
  void theHeadIsOneRowThatNamesEachReviewerFourTimes() {
    String head = new FlatCsv().head(List.of("A", "AB"));
    assertTrue(head.startsWith("\ufeffproject,article_id,"), head);
    assertTrue(
        head.endsWith(
            ",begin_utf16,end_utf16,text,labels_A,note_A,changed_at_A,after_submission_A"
                + ",labels_AB,note_AB,changed_at_AB,after_submission_AB\r\n"),
        head);
  }
}
