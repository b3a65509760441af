// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbers label sets over any number of labels, for ratings that a bit mask cannot hold.
 *
 * <p>A set is a set: the order and repetition of its labels never matter. Codes count from 0 in the
 * order in which sets are first seen.
 */
public final class LabelSets {
  private final Map<String, Integer> labels = new HashMap<>();
  private final Map<BitSet, Integer> numbers = new HashMap<>();
  private final List<BitSet> sets = new ArrayList<>();
  private final List<Set<String>> names = new ArrayList<>();

  /** The code of a set, the same for the same set. */
  public long code(Collection<String> set) {
    BitSet bits = new BitSet();
    for (String label : set) {
      labels.putIfAbsent(label, labels.size());
      bits.set(labels.get(label));
    }
    Integer known = numbers.putIfAbsent(bits, sets.size());
    if (known != null) {
      return known;
    }
    sets.add(bits);
    names.add(new TreeSet<>(set));
    return sets.size() - 1L;
  }

  /** The labels of a code, in alphabetical order. */
  public Set<String> labels(long code) {
    return Collections.unmodifiableSet(names.get((int) code));
  }

  /** Whether the set of a code has a label. */
  public boolean contains(long code, String label) {
    Integer bit = labels.get(label);
    return bit != null && sets.get((int) code).get(bit);
  }

  /** MASI distance between codes. */
  public SetDistance masi() {
    return (a, b) -> SetDistance.masi(shared(a, b), size(a), size(b));
  }

  /** Jaccard distance between codes. */
  public SetDistance jaccard() {
    return (a, b) -> SetDistance.jaccard(shared(a, b), size(a), size(b));
  }

  private int shared(long codeA, long codeB) {
    BitSet shared = (BitSet) sets.get((int) codeA).clone();
    shared.and(sets.get((int) codeB));
    return shared.cardinality();
  }

  private int size(long code) {
    return sets.get((int) code).cardinality();
  }
}
