// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.corroboration.Cited.Stretch;
import attest.corroboration.DossierSheet.From;
import attest.corroboration.DossierSheet.MentionRow;
import attest.corroboration.DossierSheet.Opposed;
import attest.corroboration.DossierSheet.OwnRow;
import attest.corroboration.DossierSheet.RangeRow;
import attest.corroboration.DossierView.SettledLink;
import attest.corroboration.counting.CountedMention;
import attest.corroboration.counting.CountedMention.Credit;
import attest.corroboration.counting.Figure;
import attest.corroboration.counting.Link;
import attest.corroboration.counting.Origin;
import attest.corroboration.counting.Party;
import attest.corroboration.picture.Timeline;
import attest.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out what a dossier's page shows. */
final class DossierSheets {
  private final DossierView view;
  private final DossierAtHand hand;
  private final Map<Long, MentionRow> mentions;

  private DossierSheets(DossierView view, DossierAtHand hand) {
    this.view = view;
    this.hand = hand;
    this.mentions =
        view.mentions().stream()
            .map(this::mention)
            .collect(Collectors.toMap(m -> m.mention().id, Function.identity()));
  }

  static DossierSheet of(DossierAtHand hand, @Nullable Problem refused) {
    var view = DossierView.of(hand.membership(), hand.sight(), hand.seen());
    var sheets = new DossierSheets(view, hand);
    return new DossierSheet(
        view,
        hand.membership(),
        sheets.contradictions(),
        sheets.ranges(),
        RepeatsView.of(view.repeats()),
        view.mentions().stream().map(m -> sheets.row(m.id)).toList(),
        DossierCommentRow.of(hand),
        view.whole() ? HistoryRow.of(view.dossier(), hand) : List.of(),
        view.whole() ? view.dossier().takenIn().stream().map(sheets::called).toList() : List.of(),
        Stream.ofNullable(view.dossier().mergedInto).map(sheets::called).findFirst().orElse(null),
        Verdict.of(hand),
        sheets.places(),
        name(view.dossier().ruling.grader),
        name(view.dossier().ruling.signer),
        refused);
  }

  private InDossier called(Dossier dossier) {
    var seen = hand.sight().of(dossier);
    return new InDossier(seen.number(), seen.title());
  }

  private Map<String, Cited> places() {
    var places = new HashMap<String, Cited>();
    for (Mention mention : view.mentions()) {
      var cited = row(mention.id).cited();
      view.counted(mention).figures().forEach(figure -> places.putIfAbsent(figure.id(), cited));
    }
    return places;
  }

  private static String name(@Nullable Person person) {
    return person == null ? "" : person.name;
  }

  private MentionRow row(long mention) {
    var row = mentions.get(mention);
    if (row == null) {
      throw new IllegalStateException("Mention " + mention + " is counted and not shown");
    }
    return row;
  }

  private MentionRow mention(Mention mention) {
    var counted = view.counted(mention);
    var means = view.means().get(mention.id);
    return new MentionRow(
        mention,
        Cited.of(mention.sentence, printed(counted, mention.sentence.text())),
        counted.origins().stream().map(this::from).toList(),
        relays(counted),
        counted.denials(),
        ties(counted),
        mention.detail == null ? "" : narrowed(counted),
        means != null && means.isDisputed());
  }

  /** Where its figures stand; one whose words stand there twice is left out. */
  private static List<Stretch> printed(CountedMention mention, String text) {
    return mention.figures().stream()
        .map(Figure::text)
        .filter(words -> !words.isEmpty() && text.indexOf(words) == text.lastIndexOf(words))
        .filter(text::contains)
        .map(words -> new Stretch(text.indexOf(words), text.indexOf(words) + words.length()))
        .toList();
  }

  private From from(Origin origin) {
    var group =
        view.count().groups().stream().filter(g -> g.counts() && g.holds(origin)).findFirst();
    return new From(origin, group.orElse(null));
  }

  private static List<String> relays(CountedMention mention) {
    var agency = mention.publication().agency();
    return Stream.concat(
            mention.credits().isEmpty() ? Stream.empty() : Stream.ofNullable(agency),
            mention.credits().stream().map(Credit::relays).flatMap(List::stream))
        .filter(r -> !r.key().equals(mention.publication().outlet().key()))
        .map(Party::name)
        .distinct()
        .toList();
  }

  private List<Relation> ties(CountedMention mention) {
    return view.matter().links().stream()
        .filter(
            link ->
                link.relation() == Link.Relation.UPDATES
                    ? link.newer().touches(mention)
                    : link.relation() == Link.Relation.CONTRADICTS
                        && (link.newer().touches(mention) || link.older().touches(mention)))
        .map(link -> Relation.valueOf(link.relation().name()))
        .distinct()
        .toList();
  }

  private static String narrowed(CountedMention mention) {
    return mention.figures().stream()
        .filter(f -> f.id().equals(mention.narrowed()))
        .map(Figure::text)
        .findFirst()
        .orElse("");
  }

  private List<Opposed> contradictions() {
    return view.count().contradictions().stream()
        .flatMap(
            c ->
                mentionAt(c.link().newer())
                    .flatMap(
                        one ->
                            mentionAt(c.link().older())
                                .map(other -> new Opposed(c, one, other, reasons(c.link())))))
        .toList();
  }

  private Stream<MentionRow> mentionAt(Link.End end) {
    return view.mentions().stream()
        .filter(m -> m.sentence.id == end.sentence())
        .map(m -> row(m.id))
        .limit(1);
  }

  private List<String> reasons(Link link) {
    return view.settled().stream()
        .filter(s -> isOf(s, link))
        .flatMap(s -> s.judgements().stream())
        .filter(j -> j.relation == Relation.CONTRADICTS)
        .map(j -> j.rationale)
        .distinct()
        .toList();
  }

  private static boolean isOf(SettledLink settled, Link link) {
    long first = settled.pair().first().id;
    long second = settled.pair().second().id;
    long newer = link.newer().sentence();
    long older = link.older().sentence();
    return (first == newer && second == older) || (first == older && second == newer);
  }

  private List<RangeRow> ranges() {
    return view.count().ranges().stream()
        .map(
            range ->
                new RangeRow(
                    range,
                    Timeline.of(range),
                    range.figures().stream()
                        .map(own -> new OwnRow(own, row(own.mention()).cited()))
                        .toList()))
        .toList();
  }
}
