// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.annotation.Annotation;
import attest.annotation.Answer;
import attest.annotation.Choices.Polarity;
import attest.annotation.Details;
import attest.annotation.SettledAnswer;
import attest.article.Article;
import attest.corroboration.counting.CountedMention;
import attest.corroboration.counting.CountedMention.Credit;
import attest.corroboration.counting.CountedMention.Publication;
import attest.corroboration.counting.Figure;
import attest.corroboration.counting.Party;
import attest.project.Membership;
import attest.project.SourceRegister;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences of some mentions say, by the answers that count among those that the asker may
 * see: read once for any number of dossiers.
 */
final class Evidence {
  private static final int DEEPEST = 8;

  /** Sentences of these articles of which an answer has figures or attributions. */
  private static final String DETAILED =
      "select distinct n.sentence.id from Annotation n where n.sentence.article.id in ?1"
          + " and n.judged = true and n.sentence.retiredStamp = 0"
          + " and (exists (select 1 from CasualtyFigure f where f.annotation = n)"
          + " or exists (select 1 from Attribution t where t.annotation = n))";

  private final Parties parties;
  private final Map<Long, SettledDetails> bySentence = new HashMap<>();
  private final Map<UUID, Long> sentenceOfDetail = new HashMap<>();
  private final Map<Long, Set<Long>> sentencesOfArticle = new HashMap<>();

  private Evidence(Parties parties) {
    this.parties = parties;
  }

  static Evidence of(Membership member, PairBlindness blindness, Collection<Mention> mentions) {
    var evidence = new Evidence(new Parties(SourceRegister.of(member.project)));
    var articles = mentions.stream().map(m -> m.sentence.article.id).distinct().toList();
    Set<Long> sentences = new HashSet<>(detailed(articles));
    mentions.forEach(m -> sentences.add(m.sentence.id));
    var settled = SettledAnswer.of(sentences);
    var answers =
        Answer.visibleTo(blindness.answers(), sentences).stream()
            .collect(
                Collectors.groupingBy(
                    a -> a.annotation().sentence.id, LinkedHashMap::new, Collectors.toList()));
    answers.forEach((sentence, all) -> evidence.read(sentence, all, settled, blindness));
    settled.forEach(
        (sentence, one) -> {
          if (!answers.containsKey(sentence)
              && blindness.answers().showsAll(one.sentence.article.id)) {
            evidence.take(sentence, one.sentence.article.id, one, List.of());
          }
        });
    return evidence;
  }

  private static List<Long> detailed(List<Long> articles) {
    return articles.isEmpty()
        ? List.of()
        : Annotation.getEntityManager()
            .createQuery(DETAILED, Long.class)
            .setParameter(1, articles)
            .getResultList();
  }

  private void read(
      long sentence,
      List<Answer> answers,
      Map<Long, SettledAnswer> settled,
      PairBlindness blindness) {
    long article = answers.get(0).annotation().sentence.article.id;
    var one = blindness.answers().showsAll(article) ? settled.get(sentence) : null;
    take(sentence, article, one, answers.stream().map(Answer::details).toList());
  }

  private void take(
      long sentence, long article, @Nullable SettledAnswer settled, List<Details> answers) {
    bySentence.put(sentence, SettledDetails.of(settled, answers, parties));
    sentencesOfArticle.computeIfAbsent(article, fresh -> new HashSet<>()).add(sentence);
    var all =
        settled == null
            ? answers.stream()
            : Stream.concat(Stream.of(settled.details()), answers.stream());
    all.flatMap(d -> d.ids().stream()).forEach(id -> sentenceOfDetail.put(id, sentence));
  }

  Settled.@Nullable Means means(long sentence) {
    return details(sentence).means();
  }

  private SettledDetails details(long sentence) {
    return bySentence.getOrDefault(sentence, SettledDetails.NONE);
  }

  /** The id that counts for a figure or claim of a sentence. */
  String counted(long sentence, UUID detail) {
    return details(sentence).counted(detail).toString();
  }

  Publication publication(Article article) {
    var agency = article.agency.isBlank() ? null : parties.called(article.agency);
    return new Publication(article.id, parties.called(article.outlet), agency, article.publishedOn);
  }

  CountedMention mention(Mention mention) {
    long sentence = mention.sentence.id;
    Integer days = StatedDays.in(mention.sentence.text());
    var all = details(sentence).figures().stream().map(f -> figure(f, days)).toList();
    String narrowed = mention.detail == null ? null : counted(sentence, mention.detail);
    var own = all.stream().filter(f -> f.id().equals(narrowed)).toList();
    var figures = own.isEmpty() ? all : own;
    var credits = new LinkedHashMap<String, Credit>();
    credits(sentence, DEEPEST).forEach(c -> credits.putIfAbsent(c.id(), c));
    figures.forEach(f -> crediting(f).forEach(c -> credits.putIfAbsent(c.id(), c)));
    if (!own.isEmpty() && own.get(0).credit() != null) {
      credits.keySet().removeIf(id -> !id.equals(own.get(0).credit()));
    }
    return new CountedMention(
        mention.id,
        sentence,
        narrowed,
        publication(mention.sentence.article),
        List.copyOf(credits.values()),
        figures);
  }

  /** Figures of the same articles that stand in none of these mentions. */
  List<Figure> others(Collection<CountedMention> mentions) {
    var own = mentions.stream().flatMap(m -> m.figures().stream()).map(Figure::id).toList();
    var known = new HashSet<>(own);
    return mentions.stream()
        .map(m -> m.publication().article())
        .distinct()
        .flatMap(article -> sentencesOfArticle.getOrDefault(article, Set.of()).stream())
        .flatMap(s -> details(s).figures().stream().map(f -> figure(f, null)))
        .filter(f -> known.add(f.id()))
        .toList();
  }

  private Figure figure(Details.Figure f, @Nullable Integer days) {
    var time = f.timeKind();
    return new Figure(
        f.id().toString(),
        f.text(),
        f.qualifier().word(),
        f.low(),
        f.high(),
        new Figure.Kind(f.harm().word(), f.category().word(), time == null ? "" : time.word()),
        f.from(),
        f.to(),
        elsewhere(f.subsetOf()),
        elsewhere(f.source()),
        f.unsourced(),
        days);
  }

  /** What counts for a detail of this or another sentence; null where it is gone. */
  private @Nullable String elsewhere(@Nullable UUID detail) {
    Long sentence = detail == null ? null : sentenceOfDetail.get(detail);
    return detail == null || sentence == null ? null : counted(sentence, detail);
  }

  /** The attribution of another sentence that gives a figure. */
  private List<Credit> crediting(Figure figure) {
    if (figure.credit() == null) {
      return List.of();
    }
    Long sentence = sentenceOfDetail.get(UUID.fromString(figure.credit()));
    return sentence == null
        ? List.of()
        : credits(sentence, DEEPEST).stream().filter(c -> c.id().equals(figure.credit())).toList();
  }

  private List<Credit> credits(long sentence, int depth) {
    var found = new ArrayList<Credit>();
    for (var attribution : details(sentence).attributions()) {
      boolean denies = attribution.polarity() == Polarity.DENIES;
      String id = attribution.id().toString();
      var chain = parties.chain(attribution.source(), attribution.chain());
      Long from = attribution.inheritsFrom();
      if (!chain.isEmpty()) {
        found.add(new Credit(id, chain, denies));
      } else if (from != null && depth > 0) {
        found.addAll(inherited(id, credits(from, depth - 1), denies));
      } else {
        found.add(new Credit(id, List.of(printed(attribution)), denies));
      }
    }
    return found;
  }

  private static List<Credit> inherited(String id, List<Credit> earlier, boolean denies) {
    var found = new ArrayList<Credit>();
    for (Credit credit : earlier) {
      String own = found.isEmpty() ? id : id + "/" + found.size();
      found.add(new Credit(own, credit.chain(), denies || credit.denies()));
    }
    return found;
  }

  private Party printed(Details.Attribution attribution) {
    var mention = attribution.mention();
    return parties.unnamed(mention == null ? "" : mention.text());
  }
}
