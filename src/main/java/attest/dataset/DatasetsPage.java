// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Blindness;
import attest.article.Article;
import attest.article.Sentence;
import attest.dataset.Parts.Part;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What can be taken away of a project, and in which form. */
@Path("/projects/{key}/datasets")
public class DatasetsPage {
  /**
   * What the page shows.
   *
   * @param held articles whose answers by others the asker does not get yet: they are reviewing
   *     them themselves
   */
  public record Sheet(
      String key,
      long articles,
      long sentences,
      int reviewers,
      Answered answered,
      long held,
      boolean seesNames,
      boolean mayImport,
      boolean mayManage)
      implements Offer {
    @Override
    public boolean holds(Part part) {
      return Parts.OF_ANSWERS.contains(part);
    }

    /** How many sentences have an answer where these are chosen. */
    public long answered(Answers answers) {
      return answered.in(answers);
    }

    static Sheet of(Membership asker) {
      var project = asker.project;
      var blindness = Blindness.of(asker);
      return new Sheet(
          project.projectKey,
          Article.count("project = ?1 and removedStamp = 0", project),
          Sentence.count(
              "article.project = ?1 and article.removedStamp = 0 and retiredStamp = 0", project),
          Reviewers.lettered(asker).people().size(),
          Answered.of(asker, blindness),
          blindness.reviewing().stream().filter(a -> !blindness.showsAll(a)).count(),
          asker.may(Permission.SEE_NAMES),
          asker.may(Permission.IMPORT),
          asker.may(Permission.MANAGE));
    }
  }

  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance datasets(Sheet sheet);
  }

  @Inject Members members;

  @GET
  @Transactional
  public TemplateInstance show(String key) {
    return Templates.datasets(Sheet.of(members.in(key).require(Permission.EXPORT)));
  }
}
