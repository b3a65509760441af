// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.project.Members;
import attest.project.Permission;
import attest.project.Source;
import attest.project.SourceType;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The source register: who is credited, what the team knows of them. */
@Path("/projects/{key}/sources")
public class SourcesPage {
  private static final int MOST = 500;

  /**
   * What the page shows.
   *
   * @param entries in the whole register
   * @param q letters searched for; empty = all
   * @param type a word of the scheme, "proposed", or empty = all
   */
  public record Sheet(
      String key,
      List<SourceRow> rows,
      int entries,
      String q,
      String type,
      List<SourceRow> removed) {
    public List<String> types() {
      return typeWords();
    }
  }

  @CheckedTemplate(basePath = "sources")
  static class Templates {
    static native TemplateInstance sources(Sheet sheet);
  }

  @Inject Members members;

  @GET
  @Transactional
  public TemplateInstance show(
      String key,
      @QueryParam("q") @DefaultValue("") String q,
      @QueryParam("type") @DefaultValue("") String type) {
    var member = members.in(key).require(Permission.READ);
    var mentions = SourceMentions.of(member);
    var counts = mentions.counts();
    var found = mentions.register().search(q).stream().filter(chosen(type));
    var ordered =
        q.isBlank() ? found.sorted(Comparator.comparing(s -> s.name.toLowerCase())) : found;
    return Templates.sources(
        new Sheet(
            key,
            ordered.limit(MOST).map(s -> SourceRow.of(s, counts.getOrDefault(s.id, 0L))).toList(),
            mentions.register().entries().size(),
            q,
            type,
            Source.removedFrom(member.project).stream().map(s -> SourceRow.of(s, 0)).toList()));
  }

  private static Predicate<Source> chosen(String type) {
    return type.equals("proposed")
        ? Source::isProposed
        : source -> type.isEmpty() || source.type.word().equals(type);
  }

  static List<String> typeWords() {
    return Stream.of(SourceType.values()).map(SourceType::word).toList();
  }
}
