// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.account.Asker;
import attest.account.Person;
import attest.project.Project;
import attest.project.Role;
import attest.shared.Invalid;
import attest.shared.Listing;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the trail, a page at a time, the last first, with what the ids stand for today. */
@ApplicationScoped
public class Reading {
  /**
   * A deed as it is shown.
   *
   * @param at when
   * @param project its key; null where it belongs to none, or the project is gone for good
   * @param person login of who did it; null where the program did it by itself, or nobody was
   *     signed in
   * @param whom login of whom it was done to, where the subject is a person
   * @param place in the chain; null while it is not sealed
   */
  public record Row(
      Instant at,
      @Nullable String project,
      @Nullable String person,
      @Nullable String name,
      String act,
      String subject,
      @Nullable String whom,
      JsonNode facts,
      @Nullable Long place,
      @Nullable String seal) {
    /** The facts, to be listed on a page. */
    public List<Said> said() {
      return facts.properties().stream()
          .map(fact -> new Said(fact.getKey(), fact.getValue().asText()))
          .toList();
    }
  }

  /** A fact as a page tells it. */
  public record Said(String key, String value) {
    /** What it would be as a subject: facts name articles and sentences by their ids. */
    public String subject() {
      return key + "/" + value;
    }

    /** The role that it names; null where it is another fact. */
    public @Nullable Role role() {
      return Stream.of(Role.values())
          .filter(role -> key.equals("role") && role.name().equals(value))
          .findFirst()
          .orElse(null);
    }
  }

  private static final String PERSON = "person/";

  @Inject Asker asker;
  @Inject Facts facts;

  /**
   * @param project to be read alone; null for everything
   * @param after a cursor of an earlier page, 0 for the first
   * @throws Invalid naming what cannot be asked for
   */
  Listing<Row> of(@Nullable Project project, Sieve.Asked asked, int size, long after) {
    var people = asked.person().isEmpty() ? null : people(project, asked.person());
    var sieve = Sieve.of(project == null ? null : project.id, people, asked);
    return shown(entries(sieve, size, after == 0 ? Long.MAX_VALUE : after), size);
  }

  /** What the subjects of these rows are called, for who asks. */
  Subjects subjects(Listing<Row> rows) {
    return Subjects.of(asker.person(), rows.items());
  }

  /** One more than {@code size} where there are as many. */
  private List<AuditEntry> entries(Sieve sieve, int size, long before) {
    var discretion = new Discretion(asker.person(), facts);
    var shown = new ArrayList<AuditEntry>();
    long cursor = before;
    boolean more = true;
    while (more && shown.size() <= size) {
      var some = AuditEntry.of(sieve, cursor, size + 1);
      some.stream().filter(discretion::shows).forEach(shown::add);
      more = some.size() > size;
      cursor = more ? some.get(size).id : cursor;
    }
    return shown;
  }

  private Listing<Row> shown(List<AuditEntry> entries, int size) {
    Map<Long, Person> people =
        known(
            entries.stream().flatMap(e -> Stream.of(e.personId, subject(e))),
            ids -> Person.<Person>list("id in ?1", ids),
            p -> p.id);
    Map<Long, Project> projects =
        known(
            entries.stream().map(e -> e.projectId),
            ids -> Project.<Project>list("id in ?1", ids),
            p -> p.id);
    return Listing.of(entries, size, e -> row(e, people, projects), e -> e.id);
  }

  private static <E> Map<Long, E> known(
      Stream<@Nullable Long> ids, Function<Collection<Long>, List<E>> find, Function<E, Long> id) {
    var asked = ids.filter(Objects::nonNull).collect(Collectors.toSet());
    return find.apply(asked).stream().collect(Collectors.toMap(id, Function.identity()));
  }

  private Row row(AuditEntry e, Map<Long, Person> people, Map<Long, Project> projects) {
    var by = e.personId == null ? null : people.get(e.personId);
    var project = e.projectId == null ? null : projects.get(e.projectId);
    var of = subject(e);
    var whom = of == null ? null : people.get(of);
    return new Row(
        e.doneAt,
        project == null ? null : project.projectKey,
        by == null ? null : by.login,
        by == null ? null : by.name,
        e.act,
        e.subject,
        whom == null ? null : whom.login,
        facts.of(e),
        e.place,
        e.seal);
  }

  /** The person that it was done to; null where it was done to something else. */
  private static @Nullable Long subject(AuditEntry e) {
    String id = e.subject.startsWith(PERSON) ? e.subject.substring(PERSON.length()) : "";
    return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
  }

  /** Present or removed; of a project only those who ever were its members. */
  private static List<Long> people(@Nullable Project project, String login) {
    String ofProject =
        project == null
            ? ""
            : " and exists (select 1 from Membership m where m.person = p"
                + " and m.project.id = "
                + project.id
                + ")";
    var found =
        Person.getEntityManager()
            .createQuery("select p.id from Person p where p.login = ?1" + ofProject, Long.class)
            .setParameter(1, Person.canonical(login))
            .getResultList();
    if (found.isEmpty()) {
      throw new Invalid("person", "There is nobody with the login " + login + " here.");
    }
    return found;
  }
}
