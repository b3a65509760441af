// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Steps 2 to 5: mentions of one article collapse into one support per origin; supports merge by
 * equal origins, by links of one voice and by control groups; what is left counts where somebody is
 * credited.
 */
final class Grouping {
  /** What one article has from one origin. */
  private static final class Support {
    final Set<Long> mentions = new TreeSet<>();
    final List<Origin> origins = new ArrayList<>();
    int root;
  }

  private final Matter matter;
  private final List<Support> supports = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  private Grouping(Matter matter) {
    this.matter = matter;
  }

  /** The groups that count, numbered in the order of the mentions, then those that count 0. */
  static List<Group> of(Matter matter) {
    var grouping = new Grouping(matter);
    grouping.collapse();
    grouping.mergeEqualOrigins();
    matter.links().stream().filter(l -> l.relation().isOneVoice()).forEach(grouping::mergeLinked);
    grouping.mergeControlled();
    return grouping.numbered();
  }

  private void collapse() {
    for (CountedMention mention : matter.mentions()) {
      for (Origin origin : mention.origins()) {
        var support = supports.get(place(origin));
        support.mentions.add(mention.id());
        support.origins.add(origin);
      }
    }
  }

  private int place(Origin origin) {
    return places.computeIfAbsent(
        origin.article() + "\n" + origin.key(),
        fresh -> {
          var support = new Support();
          support.root = supports.size();
          supports.add(support);
          return support.root;
        });
  }

  private void mergeEqualOrigins() {
    mergeBy(Origin::key);
  }

  private void mergeControlled() {
    mergeBy(origin -> origin.party().controlKey());
  }

  private void mergeBy(Function<Origin, String> word) {
    var first = new HashMap<String, Integer>();
    for (int i = 0; i < supports.size(); i++) {
      String said = word.apply(supports.get(i).origins.get(0));
      Integer before = said.isEmpty() ? null : first.putIfAbsent(said, i);
      if (before != null) {
        merge(i, before);
      }
    }
  }

  private void mergeLinked(Link link) {
    for (CountedMention one : matter.at(link.newer())) {
      for (CountedMention other : matter.at(link.older())) {
        mergeLinked(one.origins(), other.origins());
      }
    }
  }

  /** A link to a sentence of two origins joins only the equal one. */
  private void mergeLinked(List<Origin> ones, List<Origin> others) {
    boolean single = ones.size() == 1 && others.size() == 1;
    for (Origin one : ones) {
      for (Origin other : others) {
        if (single || one.isWordedLike(other)) {
          merge(place(one), place(other));
        }
      }
    }
  }

  private void merge(int one, int other) {
    int root = Math.min(root(one), root(other));
    int gone = Math.max(root(one), root(other));
    supports.get(gone).root = root;
  }

  private int root(int at) {
    int root = at;
    while (supports.get(root).root != root) {
      root = supports.get(root).root;
    }
    supports.get(at).root = root;
    return root;
  }

  private List<Group> numbered() {
    var components = new LinkedHashMap<Integer, List<Support>>();
    for (int i = 0; i < supports.size(); i++) {
      components.computeIfAbsent(root(i), fresh -> new ArrayList<>()).add(supports.get(i));
    }
    var counted = new ArrayList<Group>();
    var uncounted = new ArrayList<Group>();
    for (var component : components.values()) {
      var origins = component.stream().flatMap(s -> s.origins.stream()).toList();
      var mentions = new LinkedHashSet<Long>();
      component.forEach(s -> mentions.addAll(s.mentions));
      boolean sourced = origins.stream().anyMatch(Origin::sourced);
      var into = sourced ? counted : uncounted;
      into.add(new Group(sourced ? counted.size() + 1 : 0, Origin.distinct(origins), mentions));
    }
    counted.addAll(uncounted);
    return List.copyOf(counted);
  }
}
