// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.List;

/**
 * All that a dossier's count is made from.
 *
 * @param mentions those that stand, in the order in which they are shown
 * @param wholes figures of the same articles that stand in no mention: for the subset trees alone,
 *     where they contain a mention's figure or are contained in one
 * @param links the settled relations between sentences of the mentions
 * @param opposed which alignments oppose which; nothing else is opposed
 */
public record Matter(
    List<CountedMention> mentions,
    List<Figure> wholes,
    List<Link> links,
    List<Opposed> opposed,
    Verdict verdict) {

  /** Two sides of the project that oppose each other. */
  public record Opposed(String one, String other) {
    boolean are(String a, String b) {
      return (same(one, a) && same(other, b)) || (same(one, b) && same(other, a));
    }

    private static boolean same(String side, String alignment) {
      return side.strip().equalsIgnoreCase(alignment.strip());
    }
  }

  /**
   * An adjudicator's word on a dossier.
   *
   * @param discounted with a reason
   * @param signedOff the opposed sides are taken for what they are
   * @param accepted the responsible party accepts it
   */
  public record Verdict(boolean discounted, boolean signedOff, boolean accepted) {
    public static final Verdict NONE = new Verdict(false, false, false);
  }

  public Matter {
    mentions = List.copyOf(mentions);
    wholes = List.copyOf(wholes);
    links = List.copyOf(links);
    opposed = List.copyOf(opposed);
  }

  /** The same as if no adjudicator had set it aside. */
  public Matter undiscounted() {
    var kept = new Verdict(false, verdict.signedOff, verdict.accepted);
    return new Matter(mentions, wholes, links, opposed, kept);
  }

  /** The mentions at one end of a link. */
  List<CountedMention> at(Link.End end) {
    return mentions.stream().filter(end::touches).toList();
  }

  boolean opposes(String alignment, String other) {
    return opposed.stream().anyMatch(pair -> pair.are(alignment, other));
  }
}
