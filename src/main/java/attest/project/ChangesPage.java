// SPDX-License-Identifier: Apache-2.0
package attest.project;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a version of the guidelines changed, to read. */
@Path("/projects/{key}/guidelines/{version}/changes")
public class ChangesPage {
  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance changes(String key, GuidelineChanges changes);
  }

  @Inject Members members;

  /**
   * @param since the version to compare with; the one before where left out
   */
  @GET
  public TemplateInstance show(
      String key, int version, @QueryParam("since") @Nullable Integer since) {
    var membership = members.in(key).require(Permission.READ);
    return Templates.changes(key, GuidelineChanges.of(membership, version, since));
  }
}
