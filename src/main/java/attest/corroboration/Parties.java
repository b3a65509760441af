// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.corroboration.counting.Party;
import attest.project.FoldedName;
import attest.project.Source;
import attest.project.SourceRegister;
import attest.project.SourceType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whoever is credited, relays or prints, found in the register as it is now: under any of its
 * names, with who directs it.
 */
final class Parties {
  private static final Party NOBODY = new Party("", "", "", false, "", "");

  /** What a name begins with that is none: "un employé", "several doctors", "مصدر طبي". */
  private static final Set<String> VAGUE =
      Set.of(
          "un",
          "une",
          "des",
          "plusieurs",
          "certains",
          "certaines",
          "quelques",
          "source",
          "sources",
          "temoin",
          "temoins",
          "a",
          "an",
          "some",
          "several",
          "one",
          "witness",
          "witnesses",
          "مصدر",
          "مصادر",
          "شاهد",
          "شهود",
          "احد");

  private static final List<String> PREPOSITIONS = List.of("de ", "d ", "selon ", "according to ");

  private final SourceRegister register;

  Parties(SourceRegister register) {
    this.register = register;
  }

  /** The party of this name; one without a name where it is empty. */
  Party called(String name) {
    return name.isBlank()
        ? NOBODY
        : register.entryOf(name).map(this::of).orElseGet(() -> unregistered(name.strip()));
  }

  /** A voice without a name, as printed. */
  Party unnamed(String printed) {
    return new Party(FoldedName.of(printed), printed, SourceType.ANONYMOUS.word(), false, "", "");
  }

  private Party unregistered(String name) {
    String folded = FoldedName.of(name);
    return isVague(folded) ? unnamed(name) : new Party(folded, name, "", true, "", "");
  }

  private static boolean isVague(String folded) {
    String bare =
        PREPOSITIONS.stream()
            .filter(folded::startsWith)
            .findFirst()
            .map(p -> folded.substring(p.length()))
            .orElse(folded);
    return VAGUE.contains(bare.split(" ", 2)[0]);
  }

  private Party of(Source source) {
    boolean named =
        source.type != SourceType.ANONYMOUS
            && !(source.type == SourceType.WITNESS && isVague(FoldedName.of(source.name)));
    return new Party(
        key(source), source.name, source.type.word(), named, source.alignment, control(source));
  }

  private static String key(Source source) {
    return "source " + source.id;
  }

  /** At the top: who directs who directs it. */
  private String control(Source source) {
    String top = "";
    var seen = new HashSet<Long>();
    for (var at = Optional.of(source); at.isPresent() && seen.add(at.get().id); ) {
      String group = at.get().controlGroup;
      at = group.isBlank() ? Optional.empty() : register.entryOf(group);
      top = group.isBlank() ? top : at.map(Parties::key).orElseGet(() -> FoldedName.of(group));
    }
    return top;
  }

  /** From the relay to the origin: the chain, led in by a source that is not in it. */
  List<Party> chain(String source, List<String> chain) {
    var parties = chain.stream().filter(n -> !n.isBlank()).map(this::called).toList();
    if (source.isBlank()) {
      return parties;
    }
    var first = called(source);
    boolean within = parties.stream().anyMatch(p -> p.key().equals(first.key()));
    return within ? parties : Stream.concat(Stream.of(first), parties.stream()).toList();
  }
}
