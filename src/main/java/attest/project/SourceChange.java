// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Person;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Word;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of an entry of the register: who made it, when, and what stood from then on. */
@Entity
public class SourceChange extends PanacheEntityBase {
  private static final JsonMapper JSON = new JsonMapper();

  /** What was done. */
  public enum Act implements Word {
    ADDED("project.add-source"),
    PROPOSED("project.propose-source"),
    CHANGED("project.change-source"),
    CONFIRMED("project.confirm-source"),
    REMOVED("project.remove-source"),
    RESTORED("project.restore-source"),
    MERGED("project.merge-source"),
    TOOK_IN("project.take-in-source"),
    SEPARATED("project.part-source"),
    GAVE_BACK("project.give-back-source");

    private final String code;

    Act(String code) {
      this.code = code;
    }
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Source source;

  public int version;

  @Enumerated(EnumType.STRING)
  public Act act;

  @Column(columnDefinition = "text")
  String content;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  public Instant changedAt;

  protected SourceChange() {}

  static void append(Source source, Act act, Person person, Instant now) {
    var change = new SourceChange();
    change.source = source;
    change.version = source.version;
    change.act = act;
    change.content = written(source.entry().told());
    change.person = person;
    change.changedAt = now;
    change.persist();
    Deeds.tell(
        new Deed.Trace(
            source.project.id,
            person.id,
            act.code,
            "source/" + source.id,
            Map.of("version", String.valueOf(source.version))));
  }

  /** All versions of an entry, newest first, with who made them. */
  public static List<SourceChange> of(Source source) {
    return list(
        "from SourceChange c join fetch c.person where c.source = ?1 order by c.version desc",
        source);
  }

  /**
   * Who made it; null where the asker may not know: in a blind project it would tell one reviewer
   * what another has met.
   */
  public @Nullable Person madeBy(Membership asker) {
    boolean known =
        !asker.project.blind
            || asker.may(Permission.SEE_ANSWERS)
            || person.id.equals(asker.person.id);
    return known ? person : null;
  }

  /** The entry as it stood at this version. */
  public Map<String, Object> content() {
    try {
      return JSON.readValue(content, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String written(Map<String, Object> told) {
    try {
      return JSON.writeValueAsString(told);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
