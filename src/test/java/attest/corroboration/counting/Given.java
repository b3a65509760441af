// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import attest.corroboration.counting.CountedMention.Credit;
import attest.corroboration.counting.CountedMention.Publication;
import attest.corroboration.counting.Link.End;
import attest.corroboration.counting.Link.Relation;
import attest.corroboration.counting.Matter.Opposed;
import attest.corroboration.counting.Matter.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A matter put together by hand: the mentions of an invented war, each in a sentence of its own.
 */
final class Given {
  static final Party ODHK = named("ODHK", "", "");
  static final Party COMMITTEE = named("Comité de secours", "", "");
  static final Party AGENCY = named("Nord-Presse", "", "");
  static final Party ARMY = named("Army of Karsten", "government", "");

  private final List<CountedMention> mentions = new ArrayList<>();
  private final List<Figure> wholes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private Verdict verdict = Verdict.NONE;

  static Party named(String name, String alignment, String control) {
    return new Party(name, name, "", true, alignment, control);
  }

  static Party unnamed(String words) {
    return new Party(words, words, "anonymous", false, "", "");
  }

  /** An article of March 2031 in an outlet that is called after it. */
  static Publication article(long id, int day) {
    return new Publication(id, named("Outlet " + id, "", ""), null, LocalDate.of(2031, 3, day));
  }

  static Publication byAgency(long id, Party agency) {
    return new Publication(id, named("Outlet " + id, "", ""), agency, LocalDate.of(2031, 3, 14));
  }

  static Publication by(long id, Party outlet) {
    return new Publication(id, outlet, null, LocalDate.of(2031, 3, 14));
  }

  static Credit credit(Party... chain) {
    return new Credit(chain[chain.length - 1].key(), List.of(chain), false);
  }

  static Credit denied(Party by) {
    return new Credit(by.key(), List.of(by), true);
  }

  /** People killed in one event. */
  static FigureOf killed(String id, @Nullable Integer low, @Nullable Integer high) {
    return new FigureOf(id, low, high);
  }

  /** A figure in the making. */
  static final class FigureOf {
    private final String id;
    private final @Nullable Long low;
    private final @Nullable Long high;
    private String qualifier = "exact";
    private String category = "civilian";
    private String time = "event";
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable String of;
    private @Nullable String credit;
    private @Nullable Integer days;

    private FigureOf(String id, @Nullable Integer low, @Nullable Integer high) {
      this.id = id;
      this.low = low == null ? null : Long.valueOf(low);
      this.high = high == null ? null : Long.valueOf(high);
    }

    FigureOf qualified(String word) {
      qualifier = word;
      return this;
    }

    FigureOf category(String word) {
      category = word;
      return this;
    }

    FigureOf total(@Nullable String first, @Nullable String last) {
      time = "cumulative";
      from = first == null ? null : LocalDate.parse(first);
      to = last == null ? null : LocalDate.parse(last);
      return this;
    }

    FigureOf of(String whole) {
      of = whole;
      return this;
    }

    FigureOf by(Party party) {
      credit = party.key();
      return this;
    }

    FigureOf days(int stated) {
      days = stated;
      return this;
    }

    Figure made() {
      var kind = new Figure.Kind("killed", category, time);
      return new Figure(id, id, qualifier, low, high, kind, from, to, of, credit, false, days);
    }
  }

  /** The next mention; its id and its sentence's are its place, from 1. */
  Given mention(Publication in, Credit... credits) {
    return mention(in, List.of(credits));
  }

  Given mention(Publication in, List<Credit> credits, FigureOf... figures) {
    long id = mentions.size() + 1L;
    var made = Stream.of(figures).map(FigureOf::made).toList();
    mentions.add(new CountedMention(id, id, null, in, credits, made));
    return this;
  }

  Given whole(FigureOf figure) {
    wholes.add(figure.made());
    return this;
  }

  /** A confirmed relation of two sentences, the newer first. */
  Given link(long newer, Relation relation, long older) {
    return link(newer, relation, older, true);
  }

  Given link(long newer, Relation relation, long older, boolean confirmed) {
    links.add(new Link(new End(newer, null), new End(older, null), relation, confirmed));
    return this;
  }

  Given verdict(boolean discounted, boolean signedOff, boolean accepted) {
    verdict = new Verdict(discounted, signedOff, accepted);
    return this;
  }

  List<CountedMention> mentions() {
    return mentions;
  }

  DossierCount count() {
    return DossierCount.of(
        new Matter(mentions, wholes, links, List.of(new Opposed("government", "rebels")), verdict));
  }

  int groups() {
    return count().independentGroups();
  }
}
