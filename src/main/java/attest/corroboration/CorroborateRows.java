// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.annotation.Annotation;
import attest.annotation.CasualtyFigure;
import attest.annotation.Judging;
import attest.article.Sentence;
import attest.corroboration.Candidates.Found;
import attest.corroboration.Cited.Stretch;
import attest.corroboration.CorroborateSheet.Choosing;
import attest.corroboration.CorroborateSheet.OwnFigure;
import attest.corroboration.CorroborateSheet.Refused;
import attest.corroboration.CorroborateSheet.Row;
import attest.corroboration.CorroborateSheet.Why;
import attest.corroboration.candidate.Suggested;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays a sentence out beside all that it may be compared with. */
@ApplicationScoped
public class CorroborateRows {
  private static final int CANDIDATES = 20;

  @Inject Candidates candidates;

  /** What speaks for comparing another sentence with the one at hand. */
  private record Case(
      Sentence other,
      List<Stretch> here,
      List<Stretch> there,
      @Nullable Double score,
      List<Why> why,
      @Nullable Integer daysApart,
      @Nullable Suggested suggested) {
    static Case none(Sentence other) {
      return new Case(other, List.of(), List.of(), null, List.of(), null, null);
    }
  }

  CorroborateSheet sheet(
      Judging judging,
      @Nullable Long with,
      @Nullable Choosing choosing,
      @Nullable Refused refused) {
    var member = judging.membership();
    var sentence = judging.sentence();
    var found = candidates.of(member.project, sentence, CANDIDATES);
    var own = own(member, sentence);
    var cases = cases(judging, with, found, own.values());
    var decisions = PairDecision.of(member, sentence, own.values());
    var figures = figures(member, cases.keySet(), sentence.id);
    var rows =
        cases.values().stream()
            .filter(c -> !c.other.article.id.equals(sentence.article.id))
            .map(c -> row(c, sentence, own.get(c.other.id), decisions, figures))
            .toList();
    var first = rows.stream().filter(r -> !r.here().isEmpty()).findFirst();
    return new CorroborateSheet(
        member,
        Cited.of(sentence, first.map(Row::here).orElse(List.of())),
        sentence.previous().orElse(null),
        sentence.next().orElse(null),
        labels(member, sentence),
        dossiers(member, sentence),
        figures.getOrDefault(sentence.id, List.of()),
        rows,
        found.complete(),
        choosing,
        refused);
  }

  /** By the other sentence: what was named, the candidates, then what was judged already. */
  private static Map<Long, Case> cases(
      Judging judging, @Nullable Long with, Found found, Collection<Corroboration> own) {
    var cases = new LinkedHashMap<Long, Case>();
    if (with != null) {
      var named = Sentence.visibleTo(judging.reviewer(), with);
      cases.put(named.id, Case.none(named));
    }
    ofCandidates(found).forEach(c -> cases.put(c.other.id, c));
    own.stream()
        .map(j -> j.pair().other(judging.sentence()))
        .forEach(other -> cases.putIfAbsent(other.id, Case.none(other)));
    return cases;
  }

  /** Those that the member may see, best first. */
  private static List<Case> ofCandidates(Found found) {
    var others =
        Sentence.<Sentence>find(
                "from Sentence s join fetch s.article where s.id in ?1",
                found.rows().stream().map(Candidate::sentence).toList())
            .stream()
            .collect(Collectors.toMap(s -> s.id, Function.identity()));
    var cases = new ArrayList<Case>();
    for (Candidate candidate : found.rows()) {
      var other = others.get(candidate.sentence());
      if (other != null) {
        cases.add(of(candidate, other));
      }
    }
    return cases;
  }

  private static Case of(Candidate candidate, Sentence other) {
    return new Case(
        other,
        stretches(candidate.markedThere()),
        stretches(candidate.marked()),
        candidate.score(),
        candidate.why().stream().map(w -> new Why(w.kind().word(), w.shared())).toList(),
        candidate.daysApart(),
        candidate.suggested());
  }

  private static List<Stretch> stretches(List<Candidate.Part> parts) {
    return parts.stream().map(p -> new Stretch(p.begin(), p.end())).toList();
  }

  private static Row row(
      Case one,
      Sentence sentence,
      @Nullable Corroboration own,
      Map<Long, PairDecision> decisions,
      Map<Long, List<OwnFigure>> figures) {
    return new Row(
        Cited.of(one.other, one.there),
        one.here,
        one.score,
        one.why,
        one.daysApart,
        one.suggested,
        own,
        decisions.get(one.other.id),
        isNewer(one.other.article.publishedOn, sentence.article.publishedOn),
        figures.getOrDefault(one.other.id, List.of()));
  }

  private static boolean isNewer(@Nullable LocalDate day, @Nullable LocalDate other) {
    return day != null && other != null && day.isAfter(other);
  }

  /** The member's own judgements by the other sentence, the latest first. */
  private static Map<Long, Corroboration> own(Membership member, Sentence sentence) {
    var own = new LinkedHashMap<Long, Corroboration>();
    var all = new ArrayList<>(Corroboration.allOf(sentence));
    all.sort((one, other) -> other.changedAt.compareTo(one.changedAt));
    for (var judgement : all) {
      if (judgement.reviewer.id.equals(member.person.id)) {
        own.put(judgement.pair().other(sentence).id, judgement);
      }
    }
    return own;
  }

  private static List<Label> labels(Membership member, Sentence sentence) {
    return Annotation.of(sentence, member.person)
        .filter(answer -> answer.judged)
        .map(answer -> LabelScheme.everOf(member.project).of(answer.labels))
        .orElse(List.of());
  }

  private static List<InDossier> dossiers(Membership member, Sentence sentence) {
    var sight = DossierSight.of(member);
    return Dossier.holding(sentence).stream()
        .filter(d -> sight.shows(d, sentence))
        .map(d -> new InDossier(sight.number(d), sight.of(d).title()))
        .toList();
  }

  /** The member's own figures of these sentences and the one at hand. */
  private static Map<Long, List<OwnFigure>> figures(
      Membership member, Collection<Long> others, long sentence) {
    var asked = new ArrayList<>(others);
    asked.add(sentence);
    var found = new HashMap<Long, List<OwnFigure>>();
    CasualtyFigure.getEntityManager()
        .createQuery(
            "select s.id, f.id, f.printed, f.low, f.high from CasualtyFigure f join f.annotation n"
                + " join n.sentence s where n.reviewer = ?1 and n.judged = true and s.id in ?2"
                + " order by f.position",
            Object[].class)
        .setParameter(1, member.person)
        .setParameter(2, asked)
        .getResultStream()
        .forEach(
            f ->
                found
                    .computeIfAbsent((Long) f[0], fresh -> new ArrayList<>())
                    .add(new OwnFigure((UUID) f[1], figure(f))));
    return found;
  }

  private static String figure(Object[] row) {
    String printed = String.valueOf(row[2]);
    return printed.isEmpty() ? numbers(row[3]) + "–" + numbers(row[4]) : printed;
  }

  private static String numbers(@Nullable Object end) {
    return end == null ? "…" : end.toString();
  }
}
