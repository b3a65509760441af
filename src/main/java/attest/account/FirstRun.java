// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Attempts;
import attest.shared.Conflict;
import attest.shared.Invalid;
import attest.shared.NotFound;
import attest.shared.Unstartable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The first administrator: from {@code ATTEST_ADMIN_LOGIN} and {@code ATTEST_ADMIN_PASSWORD}, else
 * by a page that asks for the one-time code printed here. There is no default password.
 */
@ApplicationScoped
public class FirstRun {
  private static final Logger LOG = Logger.getLogger(FirstRun.class);

  private static final String SOMEBODY =
      "select 1 from person where admin = true and removed_stamp = 0";

  @Inject Clock clock;
  @Inject DataSource database;

  @ConfigProperty(name = "attest.admin.login")
  Optional<String> login;

  @ConfigProperty(name = "attest.admin.password")
  Optional<String> password;

  private @Nullable String code;

  /** Of nodes that start at once on an empty database, one makes the administrator. */
  void begin(@Observes StartupEvent event) {
    if (somebodyIsThere()) {
      return;
    }
    if (login.isPresent() != password.isPresent()) {
      throw new Unstartable(
          "ATTEST_ADMIN_LOGIN and ATTEST_ADMIN_PASSWORD make the first administrator together: set"
              + " both, or neither and use the first-run page.");
    }
    if (login.isEmpty()) {
      askForCode();
      return;
    }
    try {
      appointTheNamed();
    } catch (Invalid | Conflict e) {
      throw new Unstartable(
          ("password".equals(e.field()) ? "ATTEST_ADMIN_PASSWORD" : "ATTEST_ADMIN_LOGIN")
              + " makes no administrator: "
              + e.words(),
          e);
    }
  }

  private void appointTheNamed() {
    try {
      Attempts.transaction(this::appointNamed);
    } catch (Conflict e) {
      // Another node's administrator, who is seen now; else somebody has the login.
      Attempts.transaction(this::appointNamed);
    }
  }

  /** Asked in the database's own words: at nearly every start this is all, and it waits for it. */
  private boolean somebodyIsThere() {
    try (var connection = database.getConnection();
        var asked = connection.createStatement();
        var found = asked.executeQuery(SOMEBODY)) {
      return found.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean appointNamed() {
    boolean none = Person.noAdministratorYet();
    if (none) {
      Person.join(login.get(), login.get(), password.get(), true, clock.instant()).joinedBy(null);
      LOG.infof("The first administrator is %s.", Person.canonical(login.get()));
    }
    return none;
  }

  private void askForCode() {
    String made = Secret.random().text().substring(0, 12);
    code = made;
    LOG.infof(
        "There is no administrator yet. Open /first-run and give this one-time code: %s", made);
  }

  /**
   * @throws NotFound once somebody is there
   * @throws Invalid for a wrong code
   */
  Person appoint(String given, String adminLogin, String name, String adminPassword) {
    if (!Person.noAdministratorYet() || code == null) {
      throw new NotFound("The first administrator is made already. Sign in.");
    }
    if (!Secret.same(given.strip(), code)) {
      throw new Invalid("code", "That is not the code that the server printed when it started.");
    }
    return Person.join(adminLogin, name, adminPassword, true, clock.instant()).joinedBy(null);
  }
}
