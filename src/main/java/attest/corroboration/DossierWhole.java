// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.corroboration.counting.CasualtyRange;
import attest.corroboration.counting.Flag;
import attest.corroboration.counting.Grade;
import attest.corroboration.counting.Group;
import attest.corroboration.counting.Inconsistency;
import attest.corroboration.counting.Origin;
import attest.corroboration.counting.Repeats;
import attest.corroboration.counting.SubsetTree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as the API shows it: what is typed on it, what it holds, and what is counted from what
 * the asker sees.
 *
 * @param title the typed one, else the words of its first mention
 * @param whole whether the asker sees all of it; else notes, grade and sign-off are left out
 * @param mergedInto the dossier that took it in
 * @param grade the computed one
 * @param override an adjudicator's in its place
 * @param version what {@code If-Match} names
 */
public record DossierWhole(
    long id,
    String project,
    String title,
    String notes,
    boolean whole,
    boolean removed,
    @Nullable Long mergedInto,
    List<Long> tookIn,
    Grade grade,
    @Nullable GivenGrade override,
    @Nullable SignOff signOff,
    boolean provisional,
    int mentionCount,
    int articleCount,
    int independentGroups,
    int opposedAlignments,
    List<RelationRow> relations,
    List<MentionRow> mentions,
    List<OriginRow> origins,
    List<Denial> denials,
    List<Flag> flags,
    List<CasualtyRange> ranges,
    List<SubsetTree> subsets,
    List<Inconsistency> inconsistencies,
    Repeats repeats,
    int version) {

  /** An adjudicator's grade. */
  public record GivenGrade(Grade grade, String reason, @Nullable String by, @Nullable Instant at) {}

  /**
   * An adjudicator's word that a dossier is confirmed.
   *
   * @param changedSince its mentions have changed after that
   */
  public record SignOff(
      Ruling.SignOff as,
      String reason,
      @Nullable String by,
      @Nullable Instant at,
      boolean changedSince) {}

  /**
   * What counts of a pair of its sentences; contradictions come first.
   *
   * @param relation null where reviewers are divided
   */
  public record RelationRow(
      long a,
      long b,
      @Nullable Relation relation,
      @Nullable Long newer,
      Settled.Means by,
      boolean confirmed,
      boolean provisional,
      int judges) {
    static RelationRow of(DossierView.SettledLink link) {
      var settled = link.settled();
      boolean secondIsNewer = link.pair().second().id.equals(settled.newer());
      long first = link.pair().first().id;
      long second = link.pair().second().id;
      return new RelationRow(
          secondIsNewer ? second : first,
          secondIsNewer ? first : second,
          settled.relation(),
          settled.newer(),
          settled.means(),
          settled.isConfirmed(),
          settled.isProvisional(),
          settled.judges());
    }
  }

  /**
   * A mention, cited.
   *
   * @param narrowedTo the figure or claim that is meant
   * @param byHand put here by a person and not by a judgement
   * @param origins keys of {@link OriginRow}
   * @param groups numbers of the independent groups behind it
   * @param creditedBy by what its attributions count; null where nobody judged the sentence
   */
  public record MentionRow(
      long id,
      long sentence,
      long article,
      String title,
      String outlet,
      @Nullable LocalDate publishedOn,
      String language,
      int ordinal,
      String quote,
      @Nullable UUID narrowedTo,
      boolean byHand,
      List<String> origins,
      List<Integer> groups,
      Settled.@Nullable Means creditedBy) {
    static MentionRow of(DossierView view, Mention mention) {
      var s = mention.sentence;
      var counted = view.counted(mention);
      return new MentionRow(
          mention.id,
          s.id,
          s.article.id,
          s.article.title,
          s.article.outlet,
          s.article.publishedOn,
          s.article.language,
          s.ordinal,
          s.text(),
          mention.detail,
          mention.byHand,
          counted.origins().stream().map(OriginRow::key).distinct().toList(),
          view.count().groupsOf(mention.id).stream()
              .filter(Group::counts)
              .map(Group::number)
              .toList(),
          view.means().get(mention.id));
    }
  }

  /**
   * Where statements come from.
   *
   * @param sourced false for an outlet's own voice
   * @param group its independent group, 0 = counts nothing
   */
  public record OriginRow(
      String key, String name, String type, String alignment, boolean sourced, int group) {
    static String key(Origin origin) {
      var party = origin.party();
      return party.named() ? party.key() : party.key() + " " + origin.article();
    }

    static List<OriginRow> of(DossierView view) {
      return view.count().groups().stream()
          .flatMap(g -> g.origins().stream().map(o -> of(o, g)))
          .toList();
    }

    private static OriginRow of(Origin origin, Group group) {
      var party = origin.party();
      return new OriginRow(
          key(origin),
          party.name(),
          party.type(),
          party.alignment(),
          origin.sourced(),
          group.number());
    }
  }

  /** A mention that an origin denies. */
  public record Denial(long mention, String by) {}

  static DossierWhole of(DossierView view) {
    var d = view.dossier();
    var count = view.count();
    boolean whole = view.whole();
    return new DossierWhole(
        view.number(),
        d.project.projectKey,
        view.title(),
        whole ? d.notes : "",
        whole,
        d.removedStamp != 0,
        whole && d.mergedInto != null ? d.mergedInto.id : null,
        whole ? d.takenIn().stream().map(t -> t.id).toList() : List.of(),
        count.grade(),
        whole ? override(d) : null,
        whole ? signOff(d) : null,
        view.isProvisional(),
        count.mentions(),
        count.articles(),
        count.independentGroups(),
        count.opposedAlignments(),
        view.settled().stream()
            .map(RelationRow::of)
            .sorted(Comparator.comparingInt(r -> r.relation == Relation.CONTRADICTS ? 0 : 1))
            .toList(),
        view.mentions().stream().map(m -> MentionRow.of(view, m)).toList(),
        OriginRow.of(view),
        count.denials().stream().map(n -> new Denial(n.mention(), n.by().party().name())).toList(),
        count.flags(),
        count.ranges(),
        count.trees(),
        count.inconsistencies(),
        view.repeats(),
        whole ? d.version : 0);
  }

  private static @Nullable GivenGrade override(Dossier d) {
    return d.ruling.grade == null
        ? null
        : new GivenGrade(
            d.ruling.grade, d.ruling.gradeReason, login(d.ruling.grader), d.ruling.gradedAt);
  }

  private static @Nullable SignOff signOff(Dossier d) {
    return d.ruling.signOff == null
        ? null
        : new SignOff(
            d.ruling.signOff,
            d.ruling.signOffReason,
            login(d.ruling.signer),
            d.ruling.signedAt,
            d.hasChangedSinceSignOff());
  }

  private static @Nullable String login(@Nullable Person person) {
    return person == null ? null : person.login;
  }
}
