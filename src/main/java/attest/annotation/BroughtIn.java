// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.article.Sentence;
import attest.project.Project;
import attest.shared.Invalid;
import attest.shared.Written;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was given elsewhere, with all of its versions, the earliest first. It is stored
 * only where its reviewer has no answer to the sentence, and each version names who brought it in.
 *
 * @param firstVersion as in {@link Annotation#firstVersion}
 * @param recheck as in {@link Annotation#recheck}
 */
public record BroughtIn(List<Version> versions, @Nullable Integer firstVersion, boolean recheck) {
  /** What stood from {@code changedAt} on. */
  public record Version(
      int version,
      boolean judged,
      long labels,
      String note,
      Details details,
      int guidelineVersion,
      boolean afterSubmission,
      Instant changedAt,
      String accepted) {
    /** Made by hand, as far as anybody knows. */
    public Version(
        int version,
        boolean judged,
        long labels,
        String note,
        Details details,
        int guidelineVersion,
        boolean afterSubmission,
        Instant changedAt) {
      this(
          version,
          judged,
          labels,
          note,
          details,
          guidelineVersion,
          afterSubmission,
          changedAt,
          Accepted.NOTHING);
    }

    private Version renamed(UnaryOperator<UUID> id, UnaryOperator<@Nullable Long> sentence) {
      return new Version(
          version,
          judged,
          labels,
          note,
          details.renamed(id, sentence),
          guidelineVersion,
          afterSubmission,
          changedAt,
          Accepted.renamed(accepted, id));
    }

    /** The only version of a judged answer of which nothing more is known than what it says. */
    public static Version only(long labels, Details details, Instant now) {
      return new Version(1, true, labels, "", details, 0, false, now);
    }
  }

  /** Whether what they say of a sentence of this text can be kept. */
  public static void check(
      String sentence, Collection<String> labels, String note, Details details) {
    Written.fit("note", note, 5000);
    new DetailCheck(sentence.length(), () -> sentence).check(details, labels);
  }

  /**
   * @throws Invalid where they are not the versions of one answer, in order
   */
  public BroughtIn {
    int before = 0;
    for (var version : versions) {
      if (version.version <= before || version.version > 1_000_000) {
        throw new Invalid("version", "version is not above those before it.");
      }
      before = version.version;
    }
    if (firstVersion != null
        && firstVersion != 0
        && versions.stream().noneMatch(v -> v.version == firstVersion)) {
      throw new Invalid("firstVersion", "firstVersion is none of the versions.");
    }
  }

  /** What stands at last. */
  public Version last() {
    return versions.get(versions.size() - 1);
  }

  /** Whether an answer that stands says the same, whatever the ids of its details. */
  public boolean isSaidBy(Annotation standing) {
    var said =
        new Annotation.Content(
            last().judged, last().labels, last().note, Details.NONE, last().accepted);
    return standing.says(said)
        && Answer.of(standing).details().nameless().equals(last().details.nameless());
  }

  /** The same, its details under other ids: see {@link Details#renamed}. */
  public BroughtIn renamed(UnaryOperator<UUID> id, UnaryOperator<@Nullable Long> sentence) {
    return new BroughtIn(
        versions.stream().map(v -> v.renamed(id, sentence)).toList(), firstVersion, recheck);
  }

  /**
   * Stores it, within the caller's transaction.
   *
   * @return what the world is told of it
   */
  public Judged store(
      Project project, Sentence sentence, Person reviewer, Person importer, Instant now) {
    var annotation = Annotation.bring(sentence, reviewer, this);
    versions.forEach(version -> AnnotationChange.bring(annotation, version, importer, now));
    return Judged.of(project, annotation);
  }

  /** Those of the ids that details of standing answers have, whoever's. */
  public static Set<UUID> taken(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Stream.of("ClaimDetail", "CasualtyFigure", "Attribution")
            .flatMap(
                entity ->
                    Annotation.getEntityManager()
                        .createQuery(
                            "select d.id from " + entity + " d where d.id in ?1", UUID.class)
                        .setParameter(1, ids)
                        .getResultStream())
            .collect(Collectors.toSet());
  }
}
