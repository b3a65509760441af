// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import static io.restassured.RestAssured.given;

import attest.account.ApiToken;
import attest.account.Person;
import attest.account.Scope;
import attest.account.Secret;
import attest.annotation.Details;
import attest.annotation.Judging;
import attest.project.LabelScheme;
import attest.project.Project;
import attest.project.Role;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a test begins with: people, projects, articles; new for each call and committed, so that no
 * test sees another's.
 */
public final class Given {
  public static final String PASSWORD = "correct horse battery";

  /** How everybody's password is stored: at the least cost, since each sign-in pays it. */
  private static final String STORED = BcryptUtil.bcryptHash(Secret.sha256(PASSWORD), 4);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Given() {}

  /** Somebody new who signs in with {@link #PASSWORD} or asks by a token. */
  public static Human person(String name) {
    return join(name, false);
  }

  public static Human administrator(String name) {
    return join(name, true);
  }

  /** Somebody new with the login of somebody who was removed. */
  public static Human namesake(Human removed) {
    return joined(removed.login(), "Another", false);
  }

  private static Human join(String name, boolean admin) {
    return joined(unique(name), name, admin);
  }

  private static Human joined(String login, String name, boolean admin) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var person = Person.vouchedFor(login, name, now());
              person.passwordHash = STORED;
              person.admin = admin;
              var token = ApiToken.make(person, "test", Scope.WRITE, now()).secret().text();
              return new Human(person.id, person.login, PASSWORD, token);
            });
  }

  /** A French project, overlap 2, of which {@code lead} is the lead. */
  public static Workplace project(Human lead, boolean blind) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Person founder = Person.findById(lead.id());
              var project = Project.found(founder, unique("project"), "A project", now()).project;
              project.blindfold(blind);
              return new Workplace(project.id, project.projectKey, lead);
            });
  }

  public static Workplace project(Human lead) {
    return project(lead, false);
  }

  /** Somebody new with this role in the project. */
  public static Human member(Workplace project, Role role) {
    var person = person(role.name().toLowerCase(java.util.Locale.ROOT));
    project
        .lead()
        .asks()
        .body(Map.of("role", role))
        .put("/projects/{key}/members/{login}", project.key(), person.login())
        .then()
        .statusCode(200);
    return person;
  }

  /** An article of these sentences, imported by the lead. */
  public static Article article(Workplace project, String... sentences) {
    String title = unique("An article");
    String text = title + ".\n\n" + String.join(" ", sentences);
    return imported(
        project,
        Map.of("title", title, "outlet", "The Invented Courier", "language", "fr", "text", text));
  }

  /** An article as the API takes it, imported by the lead. */
  public static Article imported(Workplace project, Map<String, ?> article) {
    long id =
        project
            .lead()
            .asks()
            .body(article)
            .post("/projects/{key}/articles", project.key())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getLong("imported[0].id");
    var stored = project.lead().asks().get("/articles/{id}", id).jsonPath();
    List<Number> sentences = stored.getList("sentences.id");
    return new Article(
        id, stored.getString("title"), sentences.stream().map(Number::longValue).toList());
  }

  /**
   * What a reviewer answers to sentences, stored at once as one call after another would store it.
   *
   * @param labels codes by the sentence's id
   */
  public static void answers(Human reviewer, Map<Long, List<String>> labels) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                labels.forEach(
                    (sentence, codes) -> {
                      var judging = Judging.of(reviewer.id(), sentence);
                      var scheme = LabelScheme.of(judging.membership().project);
                      var judged = judging.judge(scheme.mask(codes), Details.NONE, now());
                      CDI.current().getBeanContainer().getEvent().fire(judged);
                    }));
  }

  /** Nobody: a call without credentials. */
  public static RequestSpecification nobody() {
    return given()
        .filters(Human.FILTERS)
        .basePath("/api/v1")
        .contentType(ContentType.JSON)
        .redirects()
        .follow(false);
  }

  /** A name that nothing else in this run has. */
  public static String unique(String name) {
    return name + "-" + NUMBER.incrementAndGet();
  }

  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /** A project to work in. */
  public record Workplace(long id, String key, Human lead) {}

  /** An imported article and its sentences in their order, the title among them. */
  public record Article(long id, String title, List<Long> sentences) {}
}
