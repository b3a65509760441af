// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import java.util.Map;

/**
 * One JSON object a line, one line a sentence: everything, as the API shows it. Brought in again it
 * gives the same.
 */
public final class JsonLines implements Writing {
  private final Out out;

  public JsonLines(Out out) {
    this.out = out;
  }

  @Override
  public void add(Portion portion) {
    portion.lines().forEach(out::line);
  }

  @Override
  public void add(Statement statement) {
    out.line(Map.of("dossier", statement));
  }
}
