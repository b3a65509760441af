// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import java.time.Instant;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a reviewer's answer must be carried over to a new sentence: what stands, and what stood
 * at their first submission, which blind agreement counts.
 *
 * @param first null where the reviewer has not submitted the article
 */
record Past(@Nullable Stood first, Stood last) {
  /** An answer as it stood. */
  record Stood(Annotation.Content content, int guideline, Instant at) {
    static final Stood NOTHING = new Stood(Annotation.Content.NOT_JUDGED, 0, Instant.EPOCH);

    private static Stood of(AnnotationChange change) {
      var content =
          new Annotation.Content(
              change.judged,
              change.labels,
              change.note,
              Details.of(change.details),
              change.accepted);
      return new Stood(content, change.guidelineVersion, change.changedAt);
    }

    boolean judged() {
      return content.judged();
    }

    Stood saying(Annotation.Content other) {
      return new Stood(other, guideline, at);
    }

    Stood inheriting(UnaryOperator<@Nullable Long> renamed) {
      return saying(
          new Annotation.Content(
              content.judged(),
              content.labels(),
              content.note(),
              content.details().inheriting(renamed),
              content.accepted()));
    }
  }

  /** Of an answer; of none, nothing was ever said. */
  static Past of(@Nullable Annotation annotation) {
    if (annotation == null || annotation.version == 0) {
      return new Past(null, Stood.NOTHING);
    }
    var last = Stood.of(AnnotationChange.of(annotation, annotation.version));
    Integer first = annotation.firstVersion;
    if (first == null) {
      return new Past(null, last);
    }
    return new Past(
        first == annotation.version
            ? last
            : first == 0 ? Stood.NOTHING : Stood.of(AnnotationChange.of(annotation, first)),
        last);
  }

  Past map(UnaryOperator<Stood> change) {
    return new Past(first == null ? null : change.apply(first), change.apply(last));
  }

  /** Of two answers that become one. */
  Past with(Past other, BinaryOperator<Stood> join) {
    boolean submitted = first != null || other.first != null;
    return new Past(
        submitted ? join.apply(firstOrLast(), other.firstOrLast()) : null,
        join.apply(last, other.last));
  }

  private Stood firstOrLast() {
    return first == null ? last : first;
  }

  /** What the new answer's history begins with, oldest first; nothing where nothing was judged. */
  List<Stood> versions() {
    return Stream.of(first, last)
        .filter(s -> s != null && (s.judged() || countsSeparately()))
        .distinct()
        .toList();
  }

  /** Whether what counts and what stands differ, and what counts was judged. */
  private boolean countsSeparately() {
    return first != null && first.judged() && !first.equals(last);
  }

  /** The new answer's version at the first submission: see {@link Annotation#firstVersion}. */
  @Nullable Integer firstVersion() {
    return first == null ? null : first.judged() ? 1 : 0;
  }
}
