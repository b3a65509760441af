// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.shared.Invalid;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of a file, as labels of the project. */
final class Codes {
  /** A label of the project; an empty code with no bit = left out. */
  record Code(String code, long bit) {
    static final Code LEFT_OUT = new Code("", 0);

    boolean isLeftOut() {
      return bit == 0;
    }
  }

  private final Map<String, Code> byCode = new HashMap<>();
  private final Map<String, Code> chosen = new HashMap<>();

  /**
   * @param withWithdrawn whether labels that are no longer given may be met
   * @param make whether labels to be added are added
   * @throws Invalid for a choice that cannot be
   */
  static Codes of(
      Membership lead, Choices choices, boolean withWithdrawn, boolean make, Instant now) {
    var project = lead.project;
    var codes = new Codes();
    var scheme = withWithdrawn ? LabelScheme.everOf(project) : LabelScheme.of(project);
    scheme.labels().forEach(label -> codes.know(label.code, label.bit()));
    int next = LabelScheme.everOf(project).labels().size();
    for (var choice : choices.labels().entrySet()) {
      String to = choice.getValue();
      if (to.startsWith(Choices.NEW)) {
        String code = to.substring(Choices.NEW.length());
        if (!codes.byCode.containsKey(code)) {
          codes.know(code, added(lead, code, choice.getKey(), next++, make, now));
        }
        to = code;
      }
      codes.choose(choice.getKey(), to);
    }
    return codes;
  }

  private static long added(
      Membership lead, String code, String name, int place, boolean make, Instant now) {
    String shown = name.strip().length() > 80 || name.isBlank() ? code : name.strip();
    var hues = Label.HUES.stream().sorted().toList();
    var look = new Label.Look(code, shown, "", hues.get(place % hues.size()));
    Label.check(look);
    return make ? Label.add(lead, look, now).bit() : 1L << place;
  }

  private void know(String code, long bit) {
    byCode.put(code, new Code(code, bit));
  }

  private void choose(String name, String to) {
    var code = to.equals(Choices.LEFT_OUT) ? Code.LEFT_OUT : byCode.get(to);
    if (code == null) {
      throw new Invalid("labels", "There is no label \"" + to + "\" in this project.");
    }
    chosen.put(name, code);
  }

  /** What the name becomes; null where that is not known. */
  @Nullable Code of(String name) {
    var code = chosen.get(name);
    return code == null ? byCode.get(name) : code;
  }

  /** In the words of {@link Choices}. */
  @Nullable String to(String name) {
    var code = of(name);
    return code == null ? null : code.isLeftOut() ? Choices.LEFT_OUT : code.code();
  }

  /**
   * What the names become, without those left out.
   *
   * @throws Invalid for a name that is not known
   */
  List<Code> all(List<String> names) {
    return names.stream()
        .map(
            name -> {
              var code = of(name);
              if (code == null) {
                throw new Invalid(
                    "labels",
                    "There is no label \"" + name + "\" in this project: say what it becomes.");
              }
              return code;
            })
        .filter(code -> !code.isLeftOut())
        .distinct()
        .toList();
  }
}
