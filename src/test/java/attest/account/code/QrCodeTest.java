// SPDX-License-Identifier: Apache-2.0
package attest.account.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final int SCALE = 8;

  @Test
  void thePictureReadsAsTheText() throws Exception {
    String text = Totp.address(Totp.newSecret(), "a".repeat(80));
    var picture = new Picture(QrCode.of(text));
    var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture)));
    assertEquals(text, read.getText());
  }

  /** The path painted black on white, each module some dots wide. */
  private static final class Picture extends LuminanceSource {
    private static final Pattern DOT = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private final byte[] light;

    Picture(QrCode code) {
      super(code.size() * SCALE, code.size() * SCALE);
      light = new byte[getWidth() * getHeight()];
      java.util.Arrays.fill(light, (byte) 0xff);
      DOT.matcher(code.path())
          .results()
          .forEach(d -> paint(Integer.parseInt(d.group(1)), Integer.parseInt(d.group(2))));
    }

    private void paint(int x, int y) {
      for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
        int from = row * getWidth() + x * SCALE;
        java.util.Arrays.fill(light, from, from + SCALE, (byte) 0);
      }
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      return java.util.Arrays.copyOfRange(light, y * getWidth(), (y + 1) * getWidth());
    }

    @Override
    public byte[] getMatrix() {
      return light;
    }
  }
}
