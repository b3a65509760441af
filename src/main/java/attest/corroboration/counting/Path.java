// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way of a statement to its reader: from the outlet by its relays to the origin.
 *
 * @param relays the article's agency and the chain before its end, each once, neither the outlet
 *     nor the origin among them
 */
record Path(Party outlet, List<Party> relays, Origin origin) {

  /** One for each credit that is not a denial; where there is none, one for the uncredited. */
  static List<Path> of(CountedMention mention) {
    if (mention.credits().isEmpty()) {
      return mention.origins().stream().map(o -> of(mention, List.of(), o)).toList();
    }
    return mention.credits().stream()
        .filter(credit -> !credit.denies())
        .map(credit -> of(mention, credit.relays(), mention.origin(credit)))
        .toList();
  }

  private static Path of(CountedMention mention, List<Party> chain, Origin origin) {
    var publication = mention.publication();
    var relays = new ArrayList<Party>();
    Stream.concat(Stream.ofNullable(publication.agency()), chain.stream())
        .filter(relay -> !isSame(relay, publication.outlet()) && !isSame(relay, origin.party()))
        .filter(relay -> relays.stream().noneMatch(known -> isSame(known, relay)))
        .forEach(relays::add);
    return new Path(publication.outlet(), relays, origin);
  }

  /** Whether it goes through this one, by way of the outlet included. */
  boolean passes(Party relay) {
    return !isSame(relay, origin.party())
        && Stream.concat(Stream.of(outlet), relays.stream()).anyMatch(at -> isSame(at, relay));
  }

  private static boolean isSame(Party one, Party other) {
    return one.key().equals(other.key());
  }
}
