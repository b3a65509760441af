// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.shared.Word;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.enterprise.inject.spi.CDI;
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
import java.util.Optional;

/** One change of a dossier: who made it, when, and what of. Rows are added and never altered. */
@Entity
public class DossierChange extends PanacheEntityBase {
  private static final JsonMapper JSON = new JsonMapper();

  /** What was done. */
  public enum Act implements Word {
    MADE,
    DESCRIBED,
    GATHERED,
    NARROWED,
    LOST,
    GRADED,
    SIGNED,
    MERGED,
    TOOK_IN,
    SEPARATED,
    GAVE_BACK,
    REMOVED,
    RESTORED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Dossier dossier;

  public int version;

  @Enumerated(EnumType.STRING)
  public Act act;

  /** As JSON: the ids or words that changed. */
  @Column(columnDefinition = "text")
  String content;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  public Instant changedAt;

  protected DossierChange() {}

  /** Stores it and tells the world, so that no change of a dossier goes untold. */
  static void append(
      Dossier dossier, Act act, Map<String, Object> content, Person person, Instant now) {
    var change = new DossierChange();
    change.dossier = dossier;
    change.version = dossier.version;
    change.act = act;
    change.content = write(content);
    change.person = person;
    change.changedAt = now;
    change.persist();
    CDI.current().getBeanContainer().getEvent().fire(DossierChanged.of(change));
  }

  /** The changes of a dossier, the latest first. */
  static List<DossierChange> of(Dossier dossier) {
    return list(
        "from DossierChange c join fetch c.person where c.dossier = ?1 order by c.version desc",
        dossier);
  }

  public Map<String, Object> content() {
    try {
      return JSON.readValue(content, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A change of a dossier is unreadable", e);
    }
  }

  /** The sentence whose mention it was of, if of one. */
  Optional<Long> sentence() {
    return Optional.ofNullable(content().get("sentence")).map(id -> ((Number) id).longValue());
  }

  /** Whether it took back a grade or a sign-off that stood. */
  boolean takesBack() {
    return switch (act) {
      case GRADED -> "".equals(content().get("grade"));
      case SIGNED -> "".equals(content().get("signOff"));
      default -> false;
    };
  }

  private static String write(Map<String, Object> content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
