// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.annotation.Choices.Category;
import attest.annotation.Choices.Harm;
import attest.annotation.Choices.Hedge;
import attest.annotation.Choices.Polarity;
import attest.annotation.Choices.Qualifier;
import attest.annotation.Choices.Type;
import attest.annotation.Details;
import attest.annotation.Details.Printed;
import attest.dataset.labelled.Document.Given;
import attest.dataset.labelled.Document.Mark;
import attest.dataset.labelled.Document.Part;
import attest.dataset.labelled.Document.Relation;
import attest.dataset.labelled.Document.Stood;
import attest.project.Label;
import attest.shared.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives the marks of a reviewer to the sentences that they lie in: each has the mark's label, and
 * under a built-in label a detail of that stretch. A sentence without a mark is judged, none.
 */
final class Placing {
  private final Ground ground;
  private final Part part;
  private final Codes codes;
  private final Instant now;
  private final Map<String, Integer> marksById = new HashMap<>();

  /** A mark within one sentence; offsets from its beginning. */
  private record Piece(int mark, int spot, int begin, int end) {}

  Placing(Ground ground, Part part, Codes codes, Instant now) {
    this.ground = ground;
    this.part = part;
    this.codes = codes;
    this.now = now;
    for (int i = 0; i < part.marks().size(); i++) {
      marksById.put(part.marks().get(i).id(), i);
    }
  }

  /**
   * An answer to each sentence.
   *
   * @throws Invalid for a mark that lies in none, or classes of more than one
   */
  List<Given> answers() {
    if (!part.classes().isEmpty() && ground.spots().size() != 1) {
      throw new Invalid(
          "label", "Labels of a whole text are taken where it is one sentence on one line.");
    }
    var pieces = pieces();
    var answers = new ArrayList<Given>();
    for (int i = 0; i < ground.spots().size(); i++) {
      var here = pieces.getOrDefault(i, List.of());
      var labels = new ArrayList<>(part.classes());
      here.forEach(p -> labels.add(mark(p).label()));
      var stood = Stood.only(labels.stream().distinct().toList(), details(here), now);
      answers.add(new Given(part.line(), i, List.of(stood), null, false));
    }
    return answers;
  }

  private Mark mark(Piece piece) {
    return part.marks().get(piece.mark());
  }

  private Map<Integer, List<Piece>> pieces() {
    var found = new HashMap<Integer, List<Piece>>();
    for (int m = 0; m < part.marks().size(); m++) {
      var mark = part.marks().get(m);
      int first = firstSpot(mark);
      if (first < 0) {
        throw new Invalid(mark.field(), "The label lies in no sentence.");
      }
      for (int s = first; s < ground.spots().size(); s++) {
        var spot = ground.spots().get(s);
        if (spot.begin() >= mark.end()) {
          break;
        }
        int begin = Math.max(mark.begin(), spot.begin()) - spot.begin();
        int end = Math.min(mark.end(), spot.end()) - spot.begin();
        found.computeIfAbsent(s, key -> new ArrayList<>()).add(new Piece(m, s, begin, end));
      }
    }
    return found;
  }

  /** The first sentence that the mark lies in, or -1. */
  private int firstSpot(Mark mark) {
    int low = 0;
    int high = ground.spots().size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (ground.spots().get(middle).end() <= mark.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean lies = low < ground.spots().size() && ground.spots().get(low).begin() < mark.end();
    return lies ? low : -1;
  }

  private Details details(List<Piece> pieces) {
    var claims = new ArrayList<Details.Claim>();
    var figures = new ArrayList<Details.Figure>();
    var attributions = new ArrayList<Details.Attribution>();
    for (var piece : pieces) {
      switch (code(mark(piece))) {
        case Label.CLAIM ->
            claims.add(
                new Details.Claim(id(piece), Type.OTHER, Hedge.NONE, piece.begin(), piece.end()));
        case Label.CASUALTY_FIGURE -> figures.add(figure(piece));
        case Label.ATTRIBUTION -> attributions.add(attribution(piece));
        default -> {}
      }
    }
    return new Details(claims, figures, attributions);
  }

  private String code(Mark mark) {
    var code = codes.of(mark.label());
    return code == null ? "" : code.code();
  }

  private Details.Figure figure(Piece piece) {
    var mark = mark(piece);
    return new Details.Figure(
        id(piece),
        words(piece),
        piece.begin(),
        piece.end(),
        mark.low(),
        mark.high(),
        qualifier(mark.low(), mark.high()),
        Harm.OTHER,
        Category.UNKNOWN,
        "",
        "",
        "",
        null,
        null,
        null,
        null,
        null,
        source(piece),
        false);
  }

  private static Qualifier qualifier(@Nullable Long low, @Nullable Long high) {
    if (low == null) {
      return high == null ? Qualifier.VAGUE : Qualifier.AT_MOST;
    }
    return high == null ? Qualifier.AT_LEAST : low.equals(high) ? Qualifier.EXACT : Qualifier.RANGE;
  }

  /** The attribution that a relation names, where it stands in this or an earlier sentence. */
  private @Nullable UUID source(Piece figure) {
    String own = mark(figure).id();
    return part.relations().stream()
        .filter(r -> !own.isEmpty() && r.from().equals(own))
        .map(r -> attributing(r, figure.spot()))
        .filter(id -> id != null)
        .findFirst()
        .orElse(null);
  }

  private @Nullable UUID attributing(Relation relation, int spot) {
    Integer other = marksById.get(relation.to());
    if (other == null || !code(part.marks().get(other)).equals(Label.ATTRIBUTION)) {
      return null;
    }
    int stands = firstSpot(part.marks().get(other));
    return stands >= 0 && stands <= spot ? id(other, stands) : null;
  }

  /** Relations that say nothing here: all but those from a figure to its attribution. */
  List<Relation> leftOut() {
    return part.relations().stream()
        .filter(
            r -> {
              Integer from = marksById.get(r.from());
              return from == null
                  || !code(part.marks().get(from)).equals(Label.CASUALTY_FIGURE)
                  || attributing(r, firstSpot(part.marks().get(from))) == null;
            })
        .toList();
  }

  private Details.Attribution attribution(Piece piece) {
    return new Details.Attribution(
        id(piece),
        "",
        new Printed(words(piece), piece.begin(), piece.end()),
        null,
        null,
        List.of(),
        Polarity.ASSERTS,
        null);
  }

  private String words(Piece piece) {
    int from = ground.spots().get(piece.spot()).begin();
    String words = ground.text().substring(from + piece.begin(), from + piece.end());
    return words.length() > 500 ? "" : words;
  }

  private UUID id(Piece piece) {
    return id(piece.mark(), piece.spot());
  }

  /** Always the same for the same mark: no chance is in it. */
  private UUID id(int mark, int spot) {
    String name =
        ground.text().hashCode()
            + "/"
            + part.reviewer()
            + "/"
            + part.line()
            + "/"
            + mark
            + "/"
            + spot;
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }
}
