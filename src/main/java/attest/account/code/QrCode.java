// SPDX-License-Identifier: Apache-2.0
package attest.account.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A text as a QR code, drawn as one path of an SVG picture.
 *
 * @param size of a side in modules, the quiet zone of four included
 * @param path the dark modules
 */
public record QrCode(int size, String path) {
  private static final int QUIET = 4;

  public static QrCode of(String text) {
    try {
      var hints = Map.of(EncodeHintType.MARGIN, QUIET);
      var dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
      return new QrCode(dots.getWidth(), path(dots));
    } catch (WriterException e) {
      throw new IllegalArgumentException("That text is too long for a QR code", e);
    }
  }

  private static String path(BitMatrix dots) {
    var path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
