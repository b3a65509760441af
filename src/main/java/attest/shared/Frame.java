// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its content: who is signed in, which project is at hand, what they
 * may go to. Filled by the rooms that know; read by {@code templates/shared/frame.html} as {@code
 * inject:frame}.
 */
@Named("frame")
@RequestScoped
public class Frame {
  private @Nullable String person;
  private boolean admin;
  private @Nullable String csrf;
  private @Nullable String projectKey;
  private @Nullable String projectName;
  private Set<String> rights = Set.of();
  private String path = "/";

  public void signedIn(String name, boolean administrator, @Nullable String csrfToken) {
    person = name;
    admin = administrator;
    csrf = csrfToken;
  }

  public void within(String key, String name, Set<String> permissions) {
    projectKey = key;
    projectName = name;
    rights = permissions;
  }

  public void at(String requestPath) {
    path = requestPath;
  }

  public @Nullable String getPerson() {
    return person;
  }

  public boolean isAdmin() {
    return admin;
  }

  public @Nullable String getCsrf() {
    return csrf;
  }

  public @Nullable String getProjectKey() {
    return projectKey;
  }

  public @Nullable String getProjectName() {
    return projectName;
  }

  public String getPath() {
    return path;
  }

  /** Whether the asker has this right in the project at hand. */
  public boolean may(String permission) {
    return rights.contains(permission);
  }

  /** Whether the page at hand ends so: marks the place in the navigation. */
  public boolean ends(String suffix) {
    return path.endsWith(suffix);
  }
}
