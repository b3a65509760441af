// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Person;
import attest.shared.Conflict;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Invalid;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A label of a project's scheme. The three built-in ones carry details; a project's own are plain.
 * Its {@code place} is its bit in the masks of annotations and never changes, so that a withdrawn
 * label's answers stay readable.
 */
@Entity
public class Label extends PanacheEntityBase {
  public static final String CLAIM = "CLAIM";
  public static final String CASUALTY_FIGURE = "CASUALTY_FIGURE";
  public static final String ATTRIBUTION = "ATTRIBUTION";

  /** Mask of the three built-in labels. */
  public static final long BUILT_IN = 0b111;

  /** Hues of plain labels, each a class of the style sheet: never a colour typed by a person. */
  public static final Set<String> HUES =
      Set.of("ochre", "violet", "teal", "slate", "olive", "rose");

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final Pattern HOTKEY = Pattern.compile("[4-9]");
  private static final int PLACES = 63;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  public String code;
  public String name;
  public String letter;
  public String hotkey;
  public String hue;
  public int place;
  public Instant createdAt;
  public long removedStamp;

  protected Label() {}

  static void builtIn(Project project, Instant now) {
    new Label(project, CLAIM, "Claim", "C", "1", "claim", 0, now).persist();
    new Label(project, CASUALTY_FIGURE, "Casualty figure", "F", "2", "figure", 1, now).persist();
    new Label(project, ATTRIBUTION, "Attribution", "A", "3", "attribution", 2, now).persist();
  }

  private Label(
      Project project,
      String code,
      String name,
      String letter,
      String hotkey,
      String hue,
      int place,
      Instant now) {
    this.project = project;
    this.code = code;
    this.name = name;
    this.letter = letter;
    this.hotkey = hotkey;
    this.hue = hue;
    this.place = place;
    this.createdAt = now;
  }

  /** What a lead chooses for a plain label; empty hotkey = none. */
  public record Look(String code, String name, String hotkey, String hue) {}

  /**
   * Adds a plain label.
   *
   * @throws Invalid for a code, name, hotkey or hue that cannot be taken
   * @throws Conflict where the code or the hotkey is taken
   */
  public static Label add(Membership lead, Look look, Instant now) {
    var project = lead.project;
    check(look);
    project.hold();
    var all = Label.<Label>list("project", project);
    for (Label other : all) {
      if (other.code.equals(look.code)) {
        throw new Conflict("code", "The label " + look.code + " exists already.");
      }
    }
    refuseTaken(look.hotkey, all);
    if (all.size() >= PLACES) {
      throw new Conflict("code", "A project has at most " + PLACES + " labels.");
    }
    String name = look.name.strip();
    String letter = name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    var label = new Label(project, look.code, name, letter, look.hotkey, look.hue, all.size(), now);
    label.persist();
    label.tell("project.add-label", lead.person);
    return label;
  }

  private static void refuseTaken(String hotkey, List<Label> all) {
    for (Label other : all) {
      if (other.removedStamp == 0 && !hotkey.isEmpty() && other.hotkey.equals(hotkey)) {
        throw new Conflict("hotkey", "The key " + hotkey + " is that of " + other.name + ".");
      }
    }
  }

  /**
   * @throws Invalid for a code, name, hotkey or hue that cannot be taken
   */
  public static void check(Look look) {
    if (!CODE.matcher(look.code).matches()) {
      throw new Invalid("code", "A label's code has 1 to 40 of A-Z, 0-9 and _, a letter first.");
    }
    if (look.name.isBlank() || look.name.strip().length() > 80) {
      throw new Invalid("name", "A label's name has 1 to 80 characters.");
    }
    if (!look.hotkey.isEmpty() && !HOTKEY.matcher(look.hotkey).matches()) {
      throw new Invalid("hotkey", "A label's key is one of 4 to 9, or none.");
    }
    if (!HUES.contains(look.hue)) {
      throw new Invalid("hue", "hue is one of ochre, violet, teal, slate, olive, rose.");
    }
  }

  /** Labels that may be given, in the order of their places. */
  public static List<Label> of(Project project) {
    return list("project = ?1 and removedStamp = 0 order by place", project);
  }

  /**
   * A label by its code, withdrawn or not.
   *
   * @throws NotFound where there is none
   */
  public static Label of(Project project, String code) {
    return Label.<Label>find("project = ?1 and code = ?2", project, code)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no label " + code + " in this project."));
  }

  /** Every label there ever was, withdrawn ones included, in the order of their places. */
  public static List<Label> everOf(Project project) {
    return list("project = ?1 order by place", project);
  }

  /** Withdraws a plain label: it is offered no more; answers that hold it keep it. */
  public void withdraw(Person by, Instant now) {
    if (isBuiltIn()) {
      throw new Conflict("code", "The three built-in labels stay.");
    }
    if (removedStamp == 0) {
      removedStamp = now.toEpochMilli();
      tell("project.withdraw-label", by);
    }
  }

  /** Offers a withdrawn label again; without its key, where another has taken that. */
  public void offerAgain(Person by) {
    project.hold();
    if (removedStamp == 0) {
      return;
    }
    boolean taken = of(project).stream().anyMatch(l -> l != this && l.hotkey.equals(hotkey));
    if (taken) {
      hotkey = "";
    }
    removedStamp = 0;
    tell("project.offer-label", by);
  }

  private void tell(String act, Person by) {
    Deeds.tell(new Deed.Trace(project.id, by.id, act, "label/" + code));
  }

  public long bit() {
    return 1L << place;
  }

  public boolean isBuiltIn() {
    return place < 3;
  }
}
