// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private final List<String> found = new ArrayList<>();
  private final Taker taker =
      new Taker() {
        @Override
        public void take(Document document) {}

        @Override
        public void take(Rating rating) {}

        @Override
        public void refuse(int line, String field, String reason) {
          found.add(line + " refused");
        }

        @Override
        public void leave(int line, String field, String reason) {}
      };

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private void note(int line, byte[] piece) {
    found.add(line + " " + new String(piece, UTF_8).strip());
  }

  @Test
  void linesAreTakenWithTheirNumbers() {
    Pieces.lines(bytes("\ufeffa\r\n\n  \nb\nc"), taker, this::note);
    assertEquals(List.of("1 a", "4 b", "5 c"), found);
  }

  @Test
  void elementsAreToldApartByTheirBracketsOutsideOfQuotes() {
    Pieces.elements(bytes("[ {\"a\":\"]},[\\\"\"},\n\n{\"b\":[1,\n2]} ,3\n]"), taker, this::note);
    assertEquals(List.of("1 {\"a\":\"]},[\\\"\"}", "3 {\"b\":[1,\n2]}", "4 3"), found);
  }

  @Test
  void anArrayThatDoesNotEndIsRefusedAfterWhatCouldBeRead() {
    Pieces.elements(bytes("[1,\n{\"a\":"), taker, this::note);
    assertEquals(List.of("1 1", "2 {\"a\":", "2 refused"), found);
  }

  @Test
  void anEndlessLineIsRefusedWithoutBeingHeld() {
    Pieces.lines(new Endless(40_000_000), taker, this::note);
    assertEquals(List.of("1 refused", "2 end"), found);
  }

  @Test
  void pointsAreUnitsInATextWithPairs() {
    var points = new Points("a🚑b");
    assertEquals(
        List.of(0, 1, 3, 4, -1, -1),
        List.of(
            points.unit(0),
            points.unit(1),
            points.unit(2),
            points.unit(3),
            points.unit(4),
            points.unit(-1)));
  }

  /** So many bytes of one line, and another line; never in memory at once. */
  private static final class Endless extends InputStream {
    private static final byte[] END = "\nend".getBytes(UTF_8);
    private final int length;
    private int at;

    Endless(int length) {
      this.length = length;
    }

    @Override
    public int read() {
      int here = at++;
      return here < length ? 'x' : here - length < END.length ? END[here - length] : -1;
    }
  }
}
