// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.account.Person;
import attest.account.Secret;
import attest.project.Guideline;
import attest.project.Membership;
import attest.project.Project;
import attest.project.Role;
import attest.shared.Attempts;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A small invented project with three reviewers who differ, to look around in ({@code
 * ATTEST_DEMO=true}). It is added whole or not at all, in one transaction, and once: a project that
 * was removed stays removed. Its people have one random password, printed when it is made and
 * stored only as a hash.
 */
@ApplicationScoped
public class Demonstration {
  static final String KEY = "karsten-demo";
  static final String LEAD = "demo-lead";
  static final List<String> REVIEWERS = List.of("demo-1", "demo-2", "demo-3");

  /** After the first administrator is made, who leads the demonstration too. */
  private static final int LATE = 3000;

  /** Seconds as a rule; a machine that has much else to do needs more. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Logger LOG = Logger.getLogger(Demonstration.class);

  @ConfigProperty(name = "attest.demo")
  boolean wanted;

  @Inject DemoAnswers answers;
  @Inject Clock clock;

  /** Beside the start, which it does not hold up; the log says when it is there. */
  void begin(@Observes @Priority(LATE) StartupEvent event) {
    if (wanted) {
      var work = new Thread(this::add, "demonstration");
      work.setDaemon(true);
      work.start();
    }
  }

  /**
   * Adds it where it never was.
   *
   * @return the people's password, where it was added
   */
  Optional<String> add() {
    var password = Attempts.transaction(LONGEST, this::addOnce);
    password.ifPresent(
        made ->
            LOG.infof(
                "The demonstration is there: sign in as %s, %s; the password of all is %s"
                    + " (printed this once).",
                LEAD, String.join(", ", REVIEWERS), made));
    return password;
  }

  private Optional<String> addOnce() {
    if (Project.count("projectKey", KEY) > 0) {
      return Optional.empty();
    }
    var logins = new ArrayList<>(REVIEWERS);
    logins.add(LEAD);
    if (Person.count("login in ?1", logins) > 0) {
      LOG.warnf("No demonstration was added: somebody has one of the logins %s.", logins);
      return Optional.empty();
    }
    String password = Secret.random().text().substring(0, 20);
    fill(DemoFiles.read(), password, clock.instant());
    return Optional.of(password);
  }

  private void fill(DemoFiles files, String password, Instant now) {
    var founder = Person.join(LEAD, "Demo Lead", password, false, now);
    var lead = Project.found(founder, KEY, "Karsten (invented)", now);
    var project = lead.project;
    project.blindfold(true);
    project.overlapBy(REVIEWERS.size());
    Guideline.write(project, files.guidelines(), "", founder, now);
    files.sources().takeInto(lead, now);
    var reviewers = new ArrayList<Long>();
    for (String login : REVIEWERS) {
      var person = Person.join(login, "Demo Reviewer " + login.substring(5), password, false, now);
      Membership.appoint(project, person, Role.REVIEWER, founder, now);
      reviewers.add(person.id);
    }
    Person.present().stream()
        .filter(person -> person.admin)
        .forEach(admin -> Membership.appoint(project, admin, Role.LEAD, founder, now));
    answers.enter(files, lead.id, reviewers, now);
    DemoPairs.enter(files, lead.id, reviewers, now);
    DemoDossiers.enter(files, lead.id, reviewers, now);
    DemoDecisions.enter(files, lead.id, reviewers, now);
  }
}
