// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Conflict;
import attest.shared.Deed;
import attest.shared.Deeds;
import attest.shared.Invalid;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in. Removal keeps the row: what they judged stays under their name. */
@Entity
public class Person extends PanacheEntityBase {
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,79}");

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public String login;
  public String name;
  public String passwordHash;
  public boolean admin;
  public @Nullable String language;
  public Instant createdAt;
  public long removedStamp;

  /** When their own data was erased; null where it stands. */
  public @Nullable Instant erasedAt;

  protected Person() {}

  /**
   * A new person, stored.
   *
   * @throws Invalid for a login, name or password that cannot be taken
   * @throws Conflict where the login is taken
   */
  public static Person join(
      String login, String name, String password, boolean admin, Instant now) {
    return join(login, name, Password.accepted("password", password), now, admin);
  }

  private static Person join(
      String login, String name, String passwordHash, Instant now, boolean admin) {
    var person = new Person();
    person.login = acceptedLogin(login);
    person.name = acceptedName(name);
    person.passwordHash = passwordHash;
    person.admin = admin;
    person.createdAt = now;
    if (byLogin(person.login).isPresent()) {
      throw new Conflict("login", "The login " + person.login + " is taken.");
    }
    person.persistAndFlush();
    return person;
  }

  /**
   * A new person whom a provider vouches for, stored: without a password until an administrator
   * gives one.
   *
   * @throws Invalid for a login or name that cannot be taken
   * @throws Conflict where the login is taken
   */
  public static Person vouchedFor(String login, String name, Instant now) {
    return join(login, name, "", now, false);
  }

  /**
   * Somebody who gave answers elsewhere: removed from the beginning and without a password, so that
   * nobody ever signs in as them. Their login is made of the name.
   */
  public static Person absent(String name, Instant now) {
    var person = new Person();
    person.name = acceptedName(name);
    String like = canonical(name).replaceAll("[^a-z0-9._@+-]+", "-").replaceAll("^[^a-z0-9]+", "");
    person.login = like.isEmpty() ? "absent" : like.substring(0, Math.min(80, like.length()));
    person.passwordHash = "";
    person.createdAt = now;
    person.removedStamp = now.toEpochMilli();
    while (count("login = ?1 and removedStamp = ?2", person.login, person.removedStamp) > 0) {
      person.removedStamp++;
    }
    person.persist();
    return person;
  }

  /**
   * Replaces what says who they are by a pseudonym, and deletes their sessions, tokens and kept
   * answers to requests. They are removed already; what they judged stays.
   */
  void erase(Person by, Instant now) {
    login = "person-" + id;
    name = "Person " + id;
    passwordHash = "erased";
    language = null;
    erasedAt = now;
    SignIn.endAllOf(this, null);
    SecondFactor.forget(this);
    OpenIdSubject.forget(this);
    ApiToken.delete("person", this);
    AnsweredRequest.delete("personId", id);
    tell("account.erase", by, Map.of());
  }

  /** Those who were removed, the last first, at most {@code most}. */
  static List<Person> removed(int most) {
    return Person.<Person>find("removedStamp > 0 order by removedStamp desc, id desc")
        .page(0, most)
        .list();
  }

  /**
   * By id, removed or not.
   *
   * @throws NotFound where there is none
   */
  public static Person known(long id) {
    return Person.<Person>findByIdOptional(id)
        .orElseThrow(() -> new NotFound("There is nobody with the id " + id + "."));
  }

  /** Tells who brought them here; null where they came by themselves. */
  public Person joinedBy(@Nullable Person by) {
    tell("account.join", by, Map.of("admin", String.valueOf(admin)));
    return this;
  }

  /** Logins are told apart without regard to case. */
  public static String canonical(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  public static Optional<Person> byLogin(String login) {
    return find("login = ?1 and removedStamp = 0", canonical(login)).firstResultOptional();
  }

  /**
   * @throws NotFound for a login that nobody has
   */
  public static Person named(String login) {
    return byLogin(login)
        .orElseThrow(() -> new NotFound("There is nobody with the login " + login + "."));
  }

  public static List<Person> present() {
    return list("removedStamp = 0", Sort.by("login"));
  }

  /** In the order of joining, at most {@code most} after the person with the id {@code after}. */
  static List<Person> present(long after, int most) {
    return Person.<Person>find("removedStamp = 0 and id > ?1", Sort.by("id"), after)
        .page(0, most)
        .list();
  }

  /** True until the first administrator is made; from then on there always is one. */
  public static boolean noAdministratorYet() {
    return administrators() == 0;
  }

  static long administrators() {
    return count("admin = true and removedStamp = 0");
  }

  /** Whether the password is theirs. */
  public boolean knows(String password) {
    return Password.matches(password, passwordHash);
  }

  /** Ends every other session of theirs; {@code kept} stays, where one is named. */
  public void changePassword(String password, @Nullable Long kept, Person by) {
    passwordHash = Password.accepted("password", password);
    SignIn.endAllOf(this, kept);
    tell("account.password", by, Map.of());
  }

  /**
   * How they want to be called and spoken to.
   *
   * @param tag the language of the interface, one of {@code en}, {@code fr}, {@code ar}, or null
   *     for the browser's
   */
  void present(String newName, @Nullable String tag) {
    String accepted = acceptedName(newName);
    if (tag != null && !List.of("en", "fr", "ar").contains(tag)) {
      throw new Invalid("language", "language is en, fr or ar.");
    }
    if (!accepted.equals(name) || !Objects.equals(tag, language)) {
      name = accepted;
      language = tag;
      tell("account.change", this, Map.of());
    }
  }

  /** Tells the trail what {@code by} did to them; null where the program did it by itself. */
  void tell(String act, @Nullable Person by, Map<String, String> facts) {
    Deeds.tell(new Deed.Trace(null, by == null ? null : by.id, act, "person/" + id, facts));
  }

  /**
   * Makes them an administrator, or no longer one.
   *
   * @throws Conflict where they are the last
   */
  public void appoint(boolean administrator, @Nullable Person by) {
    if (admin && !administrator) {
      keepAnAdministrator();
    }
    if (admin != administrator) {
      admin = administrator;
      tell("account.appoint", by, Map.of("admin", String.valueOf(administrator)));
    }
  }

  /**
   * Ends their sessions and tokens; their answers stay.
   *
   * @throws Conflict where they are the last administrator
   */
  public void remove(Instant now) {
    if (admin) {
      keepAnAdministrator();
    }
    removedStamp = now.toEpochMilli();
    SignIn.endAllOf(this, null);
    ApiToken.revokeAllOf(this, now);
  }

  /** Locks the administrators' rows, so that two cannot withdraw each other at once. */
  private static void keepAnAdministrator() {
    int count =
        find("admin = true and removedStamp = 0", Sort.by("id"))
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list()
            .size();
    if (count < 2) {
      throw new Conflict("admin", "There must be one administrator: appoint another first.");
    }
  }

  private static String acceptedLogin(String login) {
    String canonical = canonical(login);
    if (!LOGIN.matcher(canonical).matches()) {
      throw new Invalid(
          "login",
          "A login has 1 to 80 of the letters a-z, digits and . _ @ + -, a letter or digit first.");
    }
    return canonical;
  }

  /**
   * @throws Invalid for a name that is empty or too long
   */
  public static String acceptedName(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > 200) {
      throw new Invalid("name", "A name has 1 to 200 characters.");
    }
    return stripped;
  }
}
