// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.Invalid;
import java.util.Collection;
import java.util.List;

/** The labels of a project, between codes and the bit masks that annotations hold. */
public record LabelScheme(List<Label> labels) {
  /** Labels that may be given at present. */
  public static LabelScheme of(Project project) {
    return new LabelScheme(Label.of(project));
  }

  /** Withdrawn labels included: for reading what stands. */
  public static LabelScheme everOf(Project project) {
    return new LabelScheme(Label.everOf(project));
  }

  /**
   * @throws Invalid for a code that is no label of the project, or one twice
   */
  public long mask(Collection<String> codes) {
    long mask = 0;
    for (String code : codes) {
      long bit = bit(code);
      if ((mask & bit) != 0) {
        throw new Invalid("labels", "The label " + code + " stands twice.");
      }
      mask |= bit;
    }
    return mask;
  }

  /**
   * The mask of an answer that replaces {@code standing}: a withdrawn label is kept where it stood
   * and not newly given. Ask the scheme that holds withdrawn labels.
   *
   * @throws Invalid for a code that is no label of the project, one twice, or one withdrawn
   */
  public long mask(Collection<String> codes, long standing) {
    long mask = mask(codes);
    for (Label label : of(mask & ~standing)) {
      if (label.removedStamp != 0) {
        throw new Invalid("labels", "The label " + label.code + " is no longer given.");
      }
    }
    return mask;
  }

  /** Codes in the order of their places. */
  public List<String> codes(long mask) {
    return of(mask).stream().map(l -> l.code).toList();
  }

  /** Labels in the order of their places. */
  public List<Label> of(long mask) {
    return labels.stream().filter(l -> (mask & l.bit()) != 0).toList();
  }

  private long bit(String code) {
    return labels.stream()
        .filter(l -> l.code.equals(code))
        .findFirst()
        .orElseThrow(
            () -> new Invalid("labels", "There is no label \"" + code + "\" in this project."))
        .bit();
  }
}
