// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What one relay passes on: the origins, and the independent groups that they belong to. */
final class Relayed {
  private final Party relay;
  private final List<Origin> origins = new ArrayList<>();
  private final Set<Integer> groups = new HashSet<>();
  private final Set<Long> mentions = new LinkedHashSet<>();

  private Relayed(Party relay) {
    this.relay = relay;
  }

  /**
   * The relays that pass on origins of two groups or more. An outlet is a relay where it is one for
   * another article, or an agency.
   */
  static List<Flag> flags(Matter matter, List<Group> groups) {
    var relays = relays(matter.mentions()).values();
    for (Relayed relayed : relays) {
      for (CountedMention mention : matter.mentions()) {
        Path.of(mention).stream()
            .filter(path -> path.passes(relayed.relay))
            .forEach(path -> relayed.pass(path.origin(), mention, groups));
      }
    }
    return relays.stream().filter(r -> r.groups.size() > 1).map(Relayed::flag).toList();
  }

  private static Map<String, Relayed> relays(Collection<CountedMention> mentions) {
    var relays = new LinkedHashMap<String, Relayed>();
    for (CountedMention mention : mentions) {
      Stream.concat(
              Stream.ofNullable(mention.publication().agency()),
              Path.of(mention).stream().flatMap(path -> path.relays().stream()))
          .forEach(party -> relays.putIfAbsent(party.key(), new Relayed(party)));
    }
    return relays;
  }

  private void pass(Origin origin, CountedMention mention, List<Group> all) {
    for (Group group : all) {
      if (group.counts() && group.holds(origin)) {
        origins.add(origin);
        groups.add(group.number());
        mentions.add(mention.id());
      }
    }
  }

  private Flag flag() {
    return new Flag(Flag.Kind.SAME_RELAY, relay, Origin.distinct(origins), mentions);
  }
}
