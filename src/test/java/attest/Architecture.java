// SPDX-License-Identifier: Apache-2.0
package attest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules of the house, for the packages under a root: {@code attest} itself, and {@code
 * attest.planted}, where each rule is shown to find what it forbids.
 */
record Architecture(String root) {
  private static final List<String> BANNED =
      List.of("Impl", "Util", "Utils", "Helper", "Manager", "Mapper", "Service");

  /** Floors from the ground up: a room uses rooms of lower floors only. */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("shared", "statistics"),
          Set.of("suggestion"),
          Set.of("account"),
          Set.of("project"),
          Set.of("article"),
          Set.of("annotation"),
          Set.of("assignment", "search"),
          Set.of("corroboration"),
          Set.of("adjudication"),
          Set.of("agreement"),
          Set.of("dataset"),
          Set.of("live", "audit"),
          Set.of("review", "operations"));

  /** Rooms that use less than everything below them. */
  private static final Map<String, Set<String>> NARROWER =
      Map.of(
          "suggestion", Set.of("shared"),
          "account", Set.of("shared"),
          "corroboration", below("corroboration", "assignment"));

  private static Set<String> below(String room, String... without) {
    var found = new TreeSet<String>();
    for (Set<String> floor : FLOORS) {
      if (floor.contains(room)) {
        break;
      }
      found.addAll(floor);
    }
    Stream.of(without).forEach(found::remove);
    return found;
  }

  /** Every rule by its name. */
  Map<String, ArchRule> rules() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("no cycles", noCycles());
    rules.put("arrows point down", arrowsPointDown());
    rules.put("shared knows no feature", sharedKnowsNoFeature());
    rules.put("only an entity writes its fields", onlyAnEntityWritesItsFields());
    rules.put("statistics is pure", statisticsIsPure());
    rules.put("counting is pure", countingIsPure());
    rules.put("suggestion has no database", suggestionHasNoDatabase());
    rules.put("names speak", namesSpeak());
    return rules;
  }

  private ArchRule noCycles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private ArchRule arrowsPointDown() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(new UseOnlyRoomsBelow())
        .allowEmptyShould(true);
  }

  private ArchRule sharedKnowsNoFeature() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".shared..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are of a feature", c -> room(c) != null && !"shared".equals(room(c))))
        .allowEmptyShould(true);
  }

  private ArchRule onlyAnEntityWritesItsFields() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(new WriteNoFieldOfAnotherEntity())
        .allowEmptyShould(true);
  }

  private ArchRule statisticsIsPure() {
    return isPure(root + ".statistics..");
  }

  private ArchRule countingIsPure() {
    return isPure(root + ".corroboration.counting..");
  }

  private static ArchRule isPure(String room) {
    return classes()
        .that()
        .resideInAPackage(room)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", room, "org.jspecify.annotations")
        .allowEmptyShould(true);
  }

  private ArchRule suggestionHasNoDatabase() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".suggestion..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "jakarta.persistence..",
            "jakarta.transaction..",
            "org.hibernate..",
            "io.quarkus.hibernate..")
        .allowEmptyShould(true);
  }

  private ArchRule namesSpeak() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(new NotEndIn(BANNED))
        .allowEmptyShould(true);
  }

  /** The room of a class under this root, or null for one elsewhere. */
  private String room(JavaClass c) {
    String prefix = root + ".";
    if (!c.getPackageName().startsWith(prefix)) {
      return null;
    }
    String rest = c.getPackageName().substring(prefix.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private final class UseOnlyRoomsBelow extends ArchCondition<JavaClass> {
    UseOnlyRoomsBelow() {
      super("use only rooms below their own");
    }

    @Override
    public void check(JavaClass c, ConditionEvents events) {
      String own = room(c);
      if (own == null || FLOORS.stream().noneMatch(f -> f.contains(own))) {
        events.add(SimpleConditionEvent.violated(c, c.getName() + " stands in no known room"));
        return;
      }
      var allowed = NARROWER.getOrDefault(own, below(own));
      for (var dependency : c.getDirectDependenciesFromSelf()) {
        String other = room(dependency.getTargetClass());
        if (other != null && !other.equals(own) && !allowed.contains(other)) {
          events.add(SimpleConditionEvent.violated(c, dependency.getDescription()));
        }
      }
    }
  }

  private static final class WriteNoFieldOfAnotherEntity extends ArchCondition<JavaClass> {
    WriteNoFieldOfAnotherEntity() {
      super("write no field of an entity but their own");
    }

    @Override
    public void check(JavaClass c, ConditionEvents events) {
      for (JavaFieldAccess access : c.getFieldAccessesFromSelf()) {
        var owner = access.getTargetOwner();
        boolean stored =
            owner.isAnnotatedWith(Entity.class) || owner.isAnnotatedWith(Embeddable.class);
        if (access.getAccessType() == AccessType.SET && stored && !owner.equals(c)) {
          events.add(SimpleConditionEvent.violated(c, access.getDescription()));
        }
      }
    }
  }

  private static final class NotEndIn extends ArchCondition<JavaClass> {
    private final List<String> endings;

    NotEndIn(List<String> endings) {
      super("not end in one of " + endings);
      this.endings = endings;
    }

    @Override
    public void check(JavaClass c, ConditionEvents events) {
      if (endings.stream().anyMatch(c.getSimpleName()::endsWith)) {
        events.add(SimpleConditionEvent.violated(c, c.getName() + " names no work"));
      }
    }
  }
}
