// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.BrowserTest;
import attest.testing.Given;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInJourneyTest extends BrowserTest {
  @Test
  void theSignInPageIsAccessible() {
    visit("/sign-in");
    assertAccessible();
  }

  @Test
  void aRefusedSignInSaysWhyAndIsAccessible() {
    expect("status of 422");
    var ana = Given.person("ana");
    visit("/sign-in");
    page().locator("input[name=login]").fill(ana.login());
    page().locator("input[name=password]").fill("wrong horse battery");
    page().keyboard().press("Enter");
    assertThat(page().getByRole(AriaRole.ALERT)).isVisible();
    assertThat(page().locator("input[name=login]")).hasValue(ana.login());
    assertThat(page().locator("input[name=password]")).hasValue("");
    assertAccessible();
  }

  @Test
  void somebodySignsInAndOut() {
    signInByThePage(page(), Given.person("ana"));
    assertEquals(1, context().cookies().stream().filter(c -> c.httpOnly).count());
    page().locator("form[action='/sign-out'] button").click();
    assertThat(page()).hasURL(address("/sign-in?done=signed-out"));
    assertThat(page().getByRole(AriaRole.STATUS)).hasText("You have signed out.");
    assertAccessible();
    visit("/account");
    assertThat(page()).hasURL(address("/sign-in?next=%2Faccount"));
  }

  @Test
  void theKeyboardAloneIsEnough() {
    var ana = Given.person("ana");
    visit("/sign-in?next=/account");
    assertThat(page().locator("input[name=login]")).isFocused();
    page().keyboard().type(ana.login());
    page().keyboard().press("Tab");
    page().keyboard().type(ana.password());
    page().keyboard().press("Enter");
    assertThat(page()).hasURL(address("/account"));
  }

  @Test
  void nothingIsAskedOfAnotherHost() {
    var hosts = new TreeSet<String>();
    page().onRequest(r -> hosts.add(URI.create(r.url()).getAuthority()));
    visit("/sign-in");
    assertTrue(hosts.size() == 1, hosts.toString());
  }
}
