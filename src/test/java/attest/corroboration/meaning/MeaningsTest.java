// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeaningsTest {
  /** Sentences with one first letter mean the same; all have something of one direction. */
  private static class Letters implements Encoder {
    final List<List<String>> read = new ArrayList<>();
    boolean closed;

    @Override
    public float[][] vectors(List<String> texts) {
      read.add(List.copyOf(texts));
      return texts.stream().map(Letters::vector).toArray(float[][]::new);
    }

    private static float[] vector(String text) {
      var vector = new float[64];
      vector[0] = 2;
      vector[1 + text.charAt(0) % 63] = 3;
      return vector;
    }

    @Override
    public void close() {
      closed = true;
    }

    /** What was read after the sentences by which the model is measured. */
    List<String> asked() {
      return read.stream().skip(1).flatMap(List::stream).toList();
    }
  }

  private final Letters letters = new Letters();
  private final Meanings meanings = new Meanings(letters);

  @Test
  void whatIsNotReadIsNotNearAndIsReadNext() {
    assertEquals(0, meanings.nearness("a bridge", "a span"));
    meanings.readAll();
    assertEquals(1, meanings.nearness("a bridge", "a span"), 0.001);
    assertEquals(List.of("a bridge", "a span"), letters.asked());
  }

  @Test
  void nearnessIsWhatIsMoreThanUnrelatedSentencesHave() {
    meanings.nearness("a bridge", "some bread");
    meanings.readAll();
    assertEquals(0, meanings.nearness("a bridge", "some bread"), 0.03);
  }

  @Test
  void whatIsAskedForComesBeforeWhatMayBe() {
    meanings.ahead(List.of("later"));
    meanings.nearness("a", "b");
    meanings.readAll();
    assertEquals(List.of("a", "b", "later"), letters.asked());
  }

  @Test
  void oneTextIsReadOnce() {
    meanings.ahead(List.of("a", "b"));
    meanings.nearness("a", "b");
    meanings.readAll();
    meanings.nearness("a", "b");
    meanings.ahead(List.of("a"));
    assertFalse(meanings.readSome());
    assertEquals(List.of("a", "b"), letters.asked());
  }

  @Test
  void noMoreWaitThanMemoryIsFor() {
    meanings.ahead(IntStream.range(0, Meanings.WAITING + 5).mapToObj(i -> "n" + i).toList());
    meanings.readAll();
    assertEquals(Meanings.WAITING, letters.asked().size());
  }

  @Test
  void aThreadReadsOnPastWhatTheModelCannotReadAndEndsBeforeItIsClosed()
      throws InterruptedException {
    var broke = new CountDownLatch(1);
    var went = new CountDownLatch(1);
    var encoder =
        new Letters() {
          @Override
          public float[][] vectors(List<String> texts) {
            if (texts.contains("broken")) {
              broke.countDown();
              throw new IllegalStateException("a text that the model cannot read");
            }
            if (texts.contains("after")) {
              went.countDown();
            }
            return super.vectors(texts);
          }
        };
    var begun = new Meanings(encoder).begin();
    begun.ahead(List.of("broken"));
    assertTrue(broke.await(20, TimeUnit.SECONDS));
    begun.ahead(List.of("after"));
    assertTrue(went.await(20, TimeUnit.SECONDS));
    begun.close();
    assertTrue(encoder.closed);
  }

  @Test
  void aModelThatCannotReadAtAllIsRefusedAtOnce() {
    Encoder broken =
        new Letters() {
          @Override
          public float[][] vectors(List<String> texts) {
            throw new IllegalStateException("no vectors");
          }
        };
    assertThrows(IllegalStateException.class, () -> new Meanings(broken));
  }
}
