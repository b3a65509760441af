// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Moments as {@link Instant#toString} has them, in a tenth of its time: many that follow each other
 * are of one day. For one thread at a time.
 */
final class Moments {
  private static final int SECONDS_A_DAY = 86_400;
  private static final int TIME = "2031-03-14T".length();
  private static final int MOST = "2031-03-14T00:00:00.000000000Z".length();

  private final byte[] text = new byte[MOST];
  private long day = Long.MIN_VALUE;
  private int length;

  /** As a JSON string. */
  void write(Instant moment, JsonGenerator json) throws IOException {
    long thatDay = Math.floorDiv(moment.getEpochSecond(), SECONDS_A_DAY);
    if (thatDay != day && !turnTo(thatDay)) {
      json.writeString(moment.toString());
      return;
    }
    int second = Math.floorMod(moment.getEpochSecond(), SECONDS_A_DAY);
    length = TIME;
    number(second / 3600, 2, ':');
    number(second / 60 % 60, 2, ':');
    int nano = moment.getNano();
    number(second % 60, 2, nano == 0 ? 'Z' : '.');
    if (nano % 1_000_000 != 0) {
      number(nano % 1000 == 0 ? nano / 1000 : nano, nano % 1000 == 0 ? 6 : 9, 'Z');
    } else if (nano != 0) {
      number(nano / 1_000_000, 3, 'Z');
    }
    json.writeRawUTF8String(text, 0, length);
  }

  /** Answers whether its year has four digits. */
  private boolean turnTo(long other) {
    byte[] date = (LocalDate.ofEpochDay(other) + "T").getBytes(US_ASCII);
    if (date.length == TIME) {
      System.arraycopy(date, 0, text, 0, TIME);
      day = other;
    }
    return date.length == TIME;
  }

  private void number(int value, int digits, char then) {
    int rest = value;
    for (int i = length + digits - 1; i >= length; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    text[length++] = (byte) then;
  }
}
