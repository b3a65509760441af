// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * One JSON object a line, one line a sentence: everything, as the API shows it. Brought in again it
 * gives the same.
 */
public final class JsonLines implements Writing {
  private final Out out;
  private final Lines lines;

  public JsonLines(Out out) {
    this.out = out;
    this.lines = new Lines(out);
  }

  @Override
  public void add(Portion portion) {
    try {
      lines.write(portion);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void add(Statement statement) {
    out.line(Map.of("dossier", statement));
  }
}
