// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.annotation.Choices.Category;
import attest.annotation.Choices.Harm;
import attest.annotation.Choices.Polarity;
import attest.annotation.Choices.Qualifier;
import attest.annotation.Choices.TimeKind;
import attest.annotation.Details;
import attest.annotation.SettledAnswer;
import attest.corroboration.counting.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The attributions and figures of one sentence that count: those of the settled answer; else each
 * that more than half of those who judged the sentence gave, in the words of the first of them.
 *
 * @param same for the id of every reviewer's detail that says the same, the id that counts
 * @param means by what the attributions count; null where nobody judged the sentence
 */
record SettledDetails(
    List<Details.Attribution> attributions,
    List<Details.Figure> figures,
    Map<UUID, UUID> same,
    Settled.@Nullable Means means) {
  static final SettledDetails NONE = new SettledDetails(List.of(), List.of(), Map.of(), null);

  /** What makes two figures the same. */
  private record Size(
      @Nullable Long low,
      @Nullable Long high,
      Qualifier qualifier,
      Harm harm,
      Category category,
      @Nullable TimeKind time) {
    static Size of(Details.Figure f) {
      return new Size(f.low(), f.high(), f.qualifier(), f.harm(), f.category(), f.timeKind());
    }
  }

  /** What makes two attributions the same. */
  private record Voice(List<String> chain, String printed, boolean denies, @Nullable Long from) {}

  /**
   * @param answers one for each reviewer who judged the sentence
   * @param parties finds who is credited
   */
  static SettledDetails of(
      @Nullable SettledAnswer settled, List<Details> answers, Parties parties) {
    Function<Details.Attribution, Object> voice = a -> voice(a, parties);
    if (settled != null) {
      var details = settled.details();
      var all = new ArrayList<>(List.of(details));
      all.addAll(answers);
      var same = new HashMap<UUID, UUID>();
      var credits = group(all, Details::attributions, voice);
      var figures = group(all, Details::figures, Size::of);
      credits.values().forEach(g -> g.forEach(a -> same.put(a.id(), g.get(0).id())));
      figures.values().forEach(g -> g.forEach(f -> same.put(f.id(), g.get(0).id())));
      return new SettledDetails(
          details.attributions(), details.figures(), same, Settled.Means.ADJUDICATED);
    }
    if (answers.isEmpty()) {
      return NONE;
    }
    var same = new HashMap<UUID, UUID>();
    var credits = counting(answers, Details::attributions, voice, Details.Attribution::id, same);
    var figures = counting(answers, Details::figures, Size::of, Details.Figure::id, same);
    return new SettledDetails(credits, figures, same, means(answers, voice, credits.isEmpty()));
  }

  private static Voice voice(Details.Attribution a, Parties parties) {
    var chain = parties.chain(a.source(), a.chain()).stream().map(Party::key).toList();
    var mention = a.mention();
    String printed = chain.isEmpty() && mention != null ? mention.text() : "";
    return new Voice(chain, printed, a.polarity() == Polarity.DENIES, a.inheritsFrom());
  }

  private static <D> Map<Object, List<D>> group(
      List<Details> answers, Function<Details, List<D>> of, Function<D, Object> key) {
    Map<Object, List<D>> groups = new LinkedHashMap<>();
    for (Details answer : answers) {
      of.apply(answer)
          .forEach(d -> groups.computeIfAbsent(key.apply(d), k -> new ArrayList<>()).add(d));
    }
    return groups;
  }

  private static <D> List<D> counting(
      List<Details> answers,
      Function<Details, List<D>> of,
      Function<D, Object> key,
      Function<D, UUID> id,
      Map<UUID, UUID> same) {
    var found = new ArrayList<D>();
    group(answers, of, key)
        .forEach(
            (what, alike) -> {
              long say =
                  answers.stream()
                      .filter(a -> of.apply(a).stream().anyMatch(d -> key.apply(d).equals(what)))
                      .count();
              if (say * 2 > answers.size()) {
                found.add(alike.get(0));
                alike.forEach(d -> same.put(id.apply(d), id.apply(alike.get(0))));
              }
            });
    return List.copyOf(found);
  }

  private static Settled.Means means(
      List<Details> answers, Function<Details.Attribution, Object> voice, boolean nobody) {
    Set<Set<Object>> said = new HashSet<>();
    answers.forEach(a -> said.add(new HashSet<>(voices(a.attributions(), voice))));
    if (said.size() == 1) {
      return Settled.Means.UNANIMOUS;
    }
    return nobody ? Settled.Means.DIVIDED : Settled.Means.MAJORITY;
  }

  private static List<Object> voices(
      Collection<Details.Attribution> all, Function<Details.Attribution, Object> voice) {
    return all.stream().map(voice).toList();
  }

  /** The detail that counts for this one. */
  UUID counted(UUID detail) {
    return same.getOrDefault(detail, detail);
  }
}
