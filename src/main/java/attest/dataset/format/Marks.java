// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.annotation.Details.Attribution;
import attest.annotation.Details.Claim;
import attest.annotation.Details.Figure;
import attest.annotation.Details.Printed;
import attest.dataset.GivenAnswer;
import attest.dataset.Portion;
import attest.dataset.SentenceLine.Place;
import attest.shared.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer said of an article, as marks in the order of its sentences. References that
 * lead to nothing there (the other mark was taken back) are left out.
 */
final class Marks {
  private final List<Mark> found = new ArrayList<>();

  private Marks() {}

  static List<Mark> of(Portion portion, String reviewer) {
    var marks = new Marks();
    for (var row : portion.rows()) {
      row.answers().stream()
          .filter(a -> a.reviewer().equals(reviewer))
          .forEach(a -> marks.answer(row.place(), a));
    }
    return marks.referring();
  }

  private List<Mark> referring() {
    Set<String> ids = found.stream().map(Mark::id).collect(Collectors.toSet());
    return found.stream().map(m -> referring(m, ids)).toList();
  }

  private static Mark referring(Mark m, Set<String> ids) {
    var held = new LinkedHashMap<>(m.references());
    held.values().retainAll(ids);
    return new Mark(m.layer(), m.id(), m.begin(), m.end(), m.placed(), m.features(), held);
  }

  private void answer(Place place, GivenAnswer answer) {
    add(Layer.JUDGEMENT, "s" + place.id(), place, null, null, judgement(answer), Map.of());
    for (var c : answer.claims()) {
      add(Layer.CLAIM, c.id().toString(), place, c.begin(), c.end(), claim(c), Map.of());
    }
    for (var f : answer.figures()) {
      add(Layer.FIGURE, f.id().toString(), place, f.begin(), f.end(), figure(f), references(f));
    }
    for (var a : answer.attributions()) {
      attribution(place, a);
    }
  }

  private void attribution(Place place, Attribution a) {
    var mention = at(a.mention());
    var cue = at(a.cue());
    var shown = mention == null ? cue : mention;
    String id = a.id().toString();
    add(
        Layer.ATTRIBUTION,
        id,
        place,
        shown == null ? null : shown.begin(),
        shown == null ? null : shown.end(),
        said(a),
        Map.of());
    if (cue != null) {
      add(
          Layer.CUE,
          id + "-cue",
          place,
          cue.begin(),
          cue.end(),
          Map.of(),
          Map.of("attribution", id));
    }
  }

  private static @Nullable Printed at(@Nullable Printed printed) {
    return printed == null || printed.begin() == null ? null : printed;
  }

  private void add(
      Layer layer,
      String id,
      Place place,
      @Nullable Integer begin,
      @Nullable Integer end,
      Map<String, String> features,
      Map<String, String> references) {
    if (begin == null || end == null) {
      found.add(
          new Mark(
              layer, id, place.begin(), place.end(), false, unplaced(layer, features), references));
    } else {
      int from = place.begin();
      found.add(new Mark(layer, id, from + begin, from + end, true, features, references));
    }
  }

  private static Map<String, String> unplaced(Layer layer, Map<String, String> features) {
    if (layer == Layer.JUDGEMENT) {
      return features;
    }
    var said = new LinkedHashMap<>(features);
    said.put("placed", "false");
    return said;
  }

  private static Map<String, String> judgement(GivenAnswer answer) {
    var features = new LinkedHashMap<String, String>();
    features.put("labels", String.join("|", answer.labels()));
    put(features, "note", answer.note());
    put(
        features,
        "probabilities",
        answer.probabilities().entrySet().stream()
            .map(p -> p.getKey() + "=" + p.getValue())
            .collect(Collectors.joining("|")));
    return features;
  }

  private static Map<String, String> claim(Claim c) {
    var features = new LinkedHashMap<String, String>();
    put(features, "type", word(c.type()));
    put(features, "hedge", word(c.hedge()));
    return features;
  }

  private static Map<String, String> figure(Figure f) {
    var features = new LinkedHashMap<String, String>();
    put(features, "low", f.low());
    put(features, "high", f.high());
    put(features, "qualifier", word(f.qualifier()));
    put(features, "harm", word(f.harm()));
    put(features, "category", word(f.category()));
    put(features, "sideHarmed", f.sideHarmed());
    put(features, "perpetrator", f.perpetrator());
    put(features, "place", f.place());
    put(features, "placePrecision", word(f.placePrecision()));
    put(features, "timeKind", word(f.timeKind()));
    put(features, "from", f.from());
    put(features, "to", f.to());
    put(features, "unsourced", Boolean.TRUE.equals(f.unsourced()) ? "true" : null);
    return features;
  }

  private static Map<String, String> references(Figure f) {
    var references = new LinkedHashMap<String, String>();
    put(references, "subsetOf", f.subsetOf());
    put(references, "source", f.source());
    return references;
  }

  private static Map<String, String> said(Attribution a) {
    var features = new LinkedHashMap<String, String>();
    put(features, "source", a.source());
    put(features, "form", word(a.form()));
    put(features, "chain", String.join(" > ", a.chain()));
    put(features, "polarity", word(a.polarity()));
    return features;
  }

  private static @Nullable String word(@Nullable Word value) {
    return value == null ? null : value.word();
  }

  private static void put(Map<String, String> into, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      into.put(name, value.toString());
    }
  }
}
