// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who repeats whom: the flows from outlets by relays to origins, and each origin's share. Denials
 * repeat nobody and are left out.
 *
 * @param flows the strongest first
 * @param shares the greatest first; they add up to 1
 */
public record Repeats(List<Flow> flows, List<Share> shares) {

  /** What a party is in a flow. */
  public enum Part {
    OUTLET,
    RELAY,
    ORIGIN
  }

  /**
   * A party in one of its parts: an agency may be an outlet, a relay and an origin.
   *
   * @param key the same for the same party; an unnamed origin has one for each article
   */
  public record Node(Part part, String key, Party party) {
    static Node of(Part part, Party party) {
      return new Node(part, party.key(), party);
    }

    private String place() {
      return part + "\n" + key;
    }
  }

  /**
   * One step.
   *
   * @param mentions how many go this way
   * @param articles how many they stand in
   */
  public record Flow(Node from, Node to, int mentions, int articles) {}

  /**
   * An origin among all.
   *
   * @param share of the mentions, each counted once for each origin, 0 to 1
   */
  public record Share(Origin origin, int mentions, int articles, double share) {}

  /** Counts what goes one way. */
  private static final class Tally<T> {
    final T about;
    final Set<Long> mentions = new HashSet<>();
    final Set<Long> articles = new HashSet<>();

    Tally(T about) {
      this.about = about;
    }

    void add(CountedMention mention) {
      mentions.add(mention.id());
      articles.add(mention.publication().article());
    }

    int mentions() {
      return mentions.size();
    }
  }

  private record Step(Node from, Node to) {}

  public static Repeats of(Collection<CountedMention> mentions) {
    Map<String, Tally<Step>> steps = new LinkedHashMap<>();
    Map<String, Tally<Origin>> origins = new LinkedHashMap<>();
    for (CountedMention mention : mentions) {
      for (Path path : Path.of(mention)) {
        var origin = path.origin();
        origins.computeIfAbsent(origin.key(), fresh -> new Tally<>(origin)).add(mention);
        for (Step step : steps(path)) {
          String key = step.from.place() + "\n" + step.to.place();
          steps.computeIfAbsent(key, fresh -> new Tally<>(step)).add(mention);
        }
      }
    }
    return new Repeats(flows(steps.values()), shares(origins.values()));
  }

  /** None for an outlet that speaks for itself. */
  private static List<Step> steps(Path path) {
    var found = new ArrayList<Step>();
    var at = Node.of(Part.OUTLET, path.outlet());
    for (Party relay : path.relays()) {
      var next = Node.of(Part.RELAY, relay);
      found.add(new Step(at, next));
      at = next;
    }
    found.add(new Step(at, new Node(Part.ORIGIN, path.origin().key(), path.origin().party())));
    return found;
  }

  private static List<Flow> flows(Collection<Tally<Step>> steps) {
    return strongestFirst(steps).stream()
        .map(t -> new Flow(t.about.from, t.about.to, t.mentions(), t.articles.size()))
        .toList();
  }

  private static List<Share> shares(Collection<Tally<Origin>> origins) {
    double all = origins.stream().mapToInt(Tally::mentions).sum();
    return strongestFirst(origins).stream()
        .map(t -> new Share(t.about, t.mentions(), t.articles.size(), t.mentions() / all))
        .toList();
  }

  private static <T> List<Tally<T>> strongestFirst(Collection<Tally<T>> tallies) {
    return tallies.stream()
        .sorted(Comparator.<Tally<T>>comparingInt(Tally::mentions).reversed())
        .toList();
  }
}
