// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Forbidden;
import attest.shared.NotSignedIn;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Who asks, in this request. */
@RequestScoped
public class Asker {
  @Inject SecurityIdentity identity;

  /**
   * @throws NotSignedIn where nobody is
   */
  public Person person() {
    Person person = Person.findById(id());
    if (person == null || person.removedStamp != 0) {
      throw new NotSignedIn("Sign in first.");
    }
    return person;
  }

  public long id() {
    Long id = identity.getAttribute(PresentedProvider.PERSON);
    if (id == null) {
      throw new NotSignedIn("Sign in first.");
    }
    return id;
  }

  public boolean isSomebody() {
    return !identity.isAnonymous();
  }

  /**
   * @throws Forbidden for everybody but administrators
   */
  public Person administrator() {
    var person = person();
    if (!person.admin) {
      throw Forbidden.byRole("Only an administrator may do this.");
    }
    return person;
  }

  /** How far the token that asks may go; everywhere where a session asks. */
  Scope scope() {
    Scope scope = identity.getAttribute(PresentedProvider.SCOPE);
    return scope == null ? Scope.WRITE : scope;
  }

  /** The session at hand; null where a token asks. */
  public @Nullable Long session() {
    return identity.getAttribute(PresentedProvider.SESSION);
  }

  /** The secret of the session at hand; null where a token asks. */
  @Nullable Secret secret() {
    return identity.getAttribute(PresentedProvider.SECRET);
  }
}
