// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.annotation.Details.Printed;
import attest.project.Label;
import attest.shared.Invalid;
import attest.shared.Written;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether details can be taken as they were sent, as far as the sentence itself tells; each refusal
 * names the path, such as {@code figures[0].low}. References are {@link DetailReferences}' to
 * check.
 */
final class DetailCheck {
  static final int MOST = 50;
  private static final int PRINTED = 500;
  private static final int NAME = 300;
  private static final int CHAIN = 10;

  /** More people than anybody can have counted; within what scripts hold exactly. */
  private static final long LARGEST = 1_000_000_000_000L;

  private final int length;
  private final Supplier<String> sentence;
  private final Set<UUID> ids = new HashSet<>();

  /**
   * @param length of the sentence's text, in UTF-16 code units
   * @param sentence its text, asked for only where a span is marked
   */
  DetailCheck(int length, Supplier<String> sentence) {
    this.length = length;
    this.sentence = sentence;
  }

  /**
   * @param labels codes given with the details, to which these belong
   * @throws Invalid naming the first path that cannot be taken
   */
  void check(Details details, Collection<String> labels) {
    each("claims", details.claims(), labels.contains(Label.CLAIM), this::claim);
    each("figures", details.figures(), labels.contains(Label.CASUALTY_FIGURE), this::figure);
    each(
        "attributions",
        details.attributions(),
        labels.contains(Label.ATTRIBUTION),
        this::attribution);
  }

  private <D> void each(
      String field, List<D> details, boolean labelled, BiConsumer<String, D> check) {
    require(details.isEmpty() || labelled, field, "belong to a label that is not given");
    require(ids.size() + details.size() <= MOST, field, "are more than 50 details in a sentence");
    for (int i = 0; i < details.size(); i++) {
      String path = field + "[" + i + "]";
      check.accept(path, given(path, details.get(i)));
    }
  }

  private void claim(String path, Details.Claim claim) {
    id(path, claim.id());
    given(path + ".type", claim.type());
    span(path, claim.begin(), claim.end());
  }

  private void figure(String path, Details.Figure figure) {
    id(path, figure.id());
    given(path + ".qualifier", figure.qualifier());
    given(path + ".harm", figure.harm());
    Written.fit(path + ".text", figure.text(), PRINTED);
    span(path, figure.begin(), figure.end());
    ends(path, figure.low(), figure.high());
    Written.fit(path + ".sideHarmed", figure.sideHarmed(), NAME);
    Written.fit(path + ".perpetrator", figure.perpetrator(), NAME);
    Written.fit(path + ".place", figure.place(), NAME);
    days(path, figure.from(), figure.to());
    require(
        !figure.unsourced() || figure.source() == null,
        path + ".unsourced",
        "contradicts the source that is named");
  }

  private void attribution(String path, Details.Attribution attribution) {
    id(path, attribution.id());
    Written.fit(path + ".source", attribution.source(), NAME);
    printed(path + ".mention", attribution.mention());
    printed(path + ".cue", attribution.cue());
    chain(path + ".chain", attribution.chain());
  }

  private void chain(String path, List<String> names) {
    require(names.size() <= CHAIN, path, "has at most 10 names");
    for (int i = 0; i < names.size(); i++) {
      String at = path + "[" + i + "]";
      String name = Written.fit(at, given(at, names.get(i)), NAME);
      require(!name.isBlank() && name.lines().count() == 1, at, "is not a name on one line");
    }
  }

  private void printed(String path, @Nullable Printed printed) {
    if (printed != null) {
      Written.fit(path + ".text", printed.text(), PRINTED);
      span(path, printed.begin(), printed.end());
    }
  }

  private void id(String path, UUID id) {
    require(ids.add(given(path + ".id", id)), path + ".id", "stands twice in this answer");
  }

  private static void ends(String path, @Nullable Long low, @Nullable Long high) {
    number(path + ".low", low);
    number(path + ".high", high);
    require(low == null || high == null || low <= high, path + ".low", "is above high");
  }

  private static void number(String path, @Nullable Long number) {
    require(number == null || number >= 0, path, "is below 0");
    require(number == null || number <= LARGEST, path, "is above 1,000,000,000,000");
  }

  private static void days(String path, @Nullable LocalDate from, @Nullable LocalDate to) {
    day(path + ".from", from);
    day(path + ".to", to);
    require(from == null || to == null || !from.isAfter(to), path + ".from", "is after to");
  }

  private static void day(String path, @Nullable LocalDate day) {
    require(
        day == null || (day.getYear() >= 1000 && day.getYear() <= 9999),
        path,
        "is not of the years 1000 to 9999");
  }

  private void span(String path, @Nullable Integer begin, @Nullable Integer end) {
    if (begin == null || end == null) {
      require(end == null, path + ".begin", "is missing where end is given");
      require(begin == null, path + ".end", "is missing where begin is given");
      return;
    }
    require(begin >= 0 && begin < length, path + ".begin", "is outside the sentence");
    require(end <= length, path + ".end", "is outside the sentence");
    require(begin < end, path + ".end", "is not after begin");
    require(whole(begin), path + ".begin", "is inside a surrogate pair");
    require(whole(end), path + ".end", "is inside a surrogate pair");
  }

  private boolean whole(int offset) {
    return offset == 0 || offset == length || !splits(sentence.get(), offset);
  }

  /** Whether a character would be cut in two there. */
  static boolean splits(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private static <T> T given(String path, @Nullable T content) {
    if (content == null) {
      throw new Invalid(path, path + " is missing.");
    }
    return content;
  }

  private static void require(boolean holds, String path, String otherwise) {
    if (!holds) {
      throw new Invalid(path, path + " " + otherwise + ".");
    }
  }
}
