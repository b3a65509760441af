// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class MembersTest {
  Human lead;
  Given.Workplace project;

  @BeforeEach
  void aProject() {
    lead = Given.person("lead");
    project = Given.project(lead);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aMemberSeesTheProjectInTheirRole(Role role) {
    Given.member(project, role)
        .asks()
        .get("/projects/{key}", project.key())
        .then()
        .statusCode(200)
        .body("role", equalTo(role.name()));
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "LEAD")
  void onlyALeadChangesMembersOrSettings(Role role) {
    var member = Given.member(project, role);
    appoint(member, member.login(), "LEAD").spec(refused(403));
    appoint(member, Given.person("friend").login(), "REVIEWER").spec(refused(403));
    remove(member, lead.login()).spec(refused(403));
    member
        .asks()
        .body(Map.of("blind", true))
        .patch("/projects/{key}", project.key())
        .then()
        .spec(refused(403));
  }

  @Test
  void aMembersRoleChanges() {
    var ana = Given.member(project, Role.REVIEWER);
    appoint(lead, ana.login(), "ADJUDICATOR")
        .statusCode(200)
        .body("login", equalTo(ana.login()))
        .body("role", equalTo("ADJUDICATOR"));
    lead.asks()
        .get("/projects/{key}", project.key())
        .then()
        .body("members.login", containsInAnyOrder(lead.login(), ana.login()))
        .body("members.role", containsInAnyOrder("LEAD", "ADJUDICATOR"));
  }

  @Test
  void appointingTwiceIsAppointingOnce() {
    var ana = Given.person("ana");
    appoint(lead, ana.login(), "REVIEWER").statusCode(200);
    appoint(lead, ana.login(), "REVIEWER").statusCode(200);
    assertEquals(2, members());
  }

  @Test
  void manyAppointmentsAtOnceAreOne() {
    var ana = Given.person("ana");
    var answers =
        AtOnce.run(12, i -> appoint(lead, ana.login(), "REVIEWER").extract().statusCode());
    assertEquals(List.of(200), answers.stream().distinct().toList());
    assertEquals(2, members());
  }

  @Test
  void aStrangerSeesNoProject() {
    var stranger = Given.person("stranger");
    appoint(stranger, stranger.login(), "LEAD").spec(refused(404));
    remove(stranger, lead.login()).spec(refused(404));
    appoint(Given.administrator("admin"), stranger.login(), "LEAD").spec(refused(404));
    Given.nobody()
        .body(Map.of("role", "LEAD"))
        .put("/projects/{key}/members/{login}", project.key(), stranger.login())
        .then()
        .spec(refused(401));
  }

  @Test
  void aRemovedMemberIsAStranger() {
    var ana = Given.member(project, Role.REVIEWER);
    remove(lead, ana.login()).statusCode(204);
    remove(lead, ana.login()).statusCode(204);
    ana.asks().get("/projects/{key}", project.key()).then().spec(refused(404));
    ana.asks().get("/projects").then().body("items.key", not(hasItem(project.key())));
  }

  @Test
  void aRemovedMemberMayComeBack() {
    var ana = Given.member(project, Role.REVIEWER);
    remove(lead, ana.login()).statusCode(204);
    appoint(lead, ana.login(), "OBSERVER").statusCode(200);
    remove(lead, ana.login()).statusCode(204);
    appoint(lead, ana.login(), "REVIEWER").statusCode(200);
    ana.asks().get("/projects/{key}", project.key()).then().body("role", equalTo("REVIEWER"));
  }

  @Test
  void aProjectKeepsALead() {
    appoint(lead, lead.login(), "REVIEWER").spec(refused(409, "role"));
    remove(lead, lead.login()).spec(refused(409, "role"));
    var second = Given.member(project, Role.LEAD);
    appoint(lead, lead.login(), "REVIEWER").statusCode(200);
    remove(second, second.login()).spec(refused(409, "role"));
  }

  @Test
  void twoLeadsWhoLeaveAtOnceDoNotLeaveTheProjectWithout() {
    var second = Given.member(project, Role.LEAD);
    var leads = List.of(lead, second);
    var answers =
        AtOnce.run(2, i -> remove(leads.get(i), leads.get(i).login()).extract().statusCode());
    assertEquals(1, answers.stream().filter(s -> s == 204).count(), answers.toString());
  }

  @Test
  void aRoleThatIsNoneIsRefused() {
    var ana = Given.person("ana");
    appoint(lead, ana.login(), "GOD").spec(refused(400, "role"));
    appoint(lead, ana.login(), "").spec(refused(400, "role"));
    lead.asks()
        .body("{}")
        .put("/projects/{key}/members/{login}", project.key(), ana.login())
        .then()
        .spec(refused(422, "role"));
    lead.asks()
        .body("{\"role\":0}")
        .put("/projects/{key}/members/{login}", project.key(), ana.login())
        .then()
        .spec(refused(400, "role"));
  }

  @Test
  void aLoginThatNobodyHasIsNotFound() {
    appoint(lead, "nobody-at-all", "REVIEWER").spec(refused(404));
    remove(lead, "nobody-at-all").spec(refused(404));
  }

  private int members() {
    return lead.asks().get("/projects/{key}", project.key()).jsonPath().getList("members").size();
  }

  private ValidatableResponse appoint(Human by, String login, String role) {
    return by.asks()
        .body(Map.of("role", role))
        .put("/projects/{key}/members/{login}", project.key(), login)
        .then();
  }

  private ValidatableResponse remove(Human by, String login) {
    return by.asks().delete("/projects/{key}/members/{login}", project.key(), login).then();
  }
}
