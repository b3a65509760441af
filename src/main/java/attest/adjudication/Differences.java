// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Details;
import attest.statistics.SetDistance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far the answers to one sentence are apart.
 *
 * @param labels mean MASI distance of the label sets over pairs of answers, 0 to 1
 * @param details mean share, over the same pairs, of details that have no match in the other
 *     answer, 0 to 1. Two match where they say the same, whatever their ids and spans
 */
record Differences(double labels, double details) {
  static final Differences NONE = new Differences(0, 0);

  /** One answer's labels and details. */
  record Said(long labels, Details details) {}

  static Differences of(List<Said> answers) {
    return new Differences(
        mean(answers, (a, b) -> SetDistance.MASI.between(a.labels, b.labels)),
        mean(answers, (a, b) -> unmatched(a.details, b.details)));
  }

  boolean any() {
    return labels > 0 || details > 0;
  }

  private static double mean(List<Said> answers, ToDoubleBiFunction<Said, Said> distance) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < answers.size(); i++) {
      for (int j = i + 1; j < answers.size(); j++) {
        sum += distance.applyAsDouble(answers.get(i), answers.get(j));
        pairs++;
      }
    }
    return pairs == 0 ? 0 : sum / pairs;
  }

  private static double unmatched(Details a, Details b) {
    int all = a.size() + b.size();
    if (all == 0) {
      return 0;
    }
    var left = new ArrayList<>(gists(b));
    int matched = 0;
    for (Object gist : gists(a)) {
      matched += left.remove(gist) ? 2 : 0;
    }
    return (double) (all - matched) / all;
  }

  /** What each detail says, without its id, its span and the words as printed. */
  static Collection<Object> gists(Details details) {
    var gists = new ArrayList<Object>();
    details.claims().forEach(c -> gists.add(gist(c)));
    details.figures().forEach(f -> gists.add(gist(f, details)));
    details.attributions().forEach(a -> gists.add(gist(a)));
    return gists;
  }

  static Object gist(Details.Claim claim) {
    return List.of(claim.type(), claim.hedge());
  }

  static Object gist(Details.Figure figure, Details within) {
    var gist = new ArrayList<@Nullable Object>();
    gist.add(figure.low());
    gist.add(figure.high());
    gist.add(figure.qualifier());
    gist.add(figure.harm());
    gist.add(figure.category());
    gist.add(folded(figure.sideHarmed()));
    gist.add(folded(figure.perpetrator()));
    gist.add(folded(figure.place()));
    gist.add(figure.timeKind());
    gist.add(figure.from());
    gist.add(figure.to());
    gist.add(figure.unsourced());
    gist.add(credited(figure.source(), within));
    return gist;
  }

  static Object gist(Details.Attribution attribution) {
    var gist = new ArrayList<@Nullable Object>();
    gist.add(folded(attribution.source()));
    gist.add(attribution.form());
    gist.add(attribution.polarity());
    gist.add(attribution.chain().stream().map(Differences::folded).toList());
    return gist;
  }

  /** Whom a figure is credited to: by name, or that it is somebody of an earlier sentence. */
  private static @Nullable String credited(@Nullable UUID source, Details within) {
    return source == null
        ? null
        : within.attributions().stream()
            .filter(a -> a.id().equals(source))
            .map(a -> folded(a.source()))
            .findFirst()
            .orElse("earlier");
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
