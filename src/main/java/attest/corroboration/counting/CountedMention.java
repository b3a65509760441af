// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention with what its sentence says, by the answer that counts.
 *
 * @param id of the mention
 * @param sentence of the mention
 * @param narrowed the figure or claim to which it is narrowed, null = the whole sentence
 * @param credits the attributions of the sentence and those that give its figures, with what is
 *     inherited from earlier sentences; of a mention narrowed to a figure only those of the figure
 * @param figures of the sentence; of a narrowed mention only that figure
 */
public record CountedMention(
    long id,
    long sentence,
    @Nullable String narrowed,
    Publication publication,
    List<Credit> credits,
    List<Figure> figures) {

  /**
   * The article.
   *
   * @param outlet a party that is not {@code named} where the outlet is unknown
   * @param agency whose text it is, null where none is credited
   */
  public record Publication(
      long article, Party outlet, @Nullable Party agency, @Nullable LocalDate on) {}

  /**
   * A credited source.
   *
   * @param id of the attribution
   * @param chain from the relay to the origin, at least the origin
   * @param denies it supports nothing
   */
  public record Credit(String id, List<Party> chain, boolean denies) {
    public Credit {
      if (chain.isEmpty()) {
        throw new IllegalArgumentException("A credit without a party");
      }
      chain = List.copyOf(chain);
    }

    Party origin() {
      return chain.get(chain.size() - 1);
    }

    public List<Party> relays() {
      return chain.subList(0, chain.size() - 1);
    }
  }

  public CountedMention {
    credits = List.copyOf(credits);
    figures = List.copyOf(figures);
  }

  /**
   * Its origins (step 1): the ends of its chains, else the agency, else the outlet's own voice.
   * None where it is only denied.
   */
  public List<Origin> origins() {
    return credits.isEmpty() ? List.of(uncredited()) : Origin.distinct(asserting());
  }

  /** Who denies it. */
  public List<Origin> denials() {
    return Origin.distinct(credits.stream().filter(Credit::denies).map(this::origin).toList());
  }

  /** The origins of one of its figures; none where its source denies it. */
  public List<Origin> origins(Figure figure) {
    if (figure.unsourced()) {
      return List.of(uncredited());
    }
    var own = credits.stream().filter(c -> c.id().equals(figure.credit())).findFirst();
    if (own.isEmpty()) {
      return origins();
    }
    return own.get().denies() ? List.of() : List.of(origin(own.get()));
  }

  private List<Origin> asserting() {
    return credits.stream().filter(c -> !c.denies()).map(this::origin).toList();
  }

  Origin origin(Credit credit) {
    return origin(credit.origin());
  }

  private Origin uncredited() {
    var agency = publication.agency;
    return agency == null
        ? new Origin(publication.outlet, publication.article, false)
        : origin(agency);
  }

  private Origin origin(Party party) {
    return new Origin(party, publication.article, true);
  }
}
