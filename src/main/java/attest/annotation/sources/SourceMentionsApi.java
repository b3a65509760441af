// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.annotation.sources.SourceMentions.Mention;
import attest.project.Members;
import attest.project.Permission;
import attest.project.Source;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Where an entry of the register is credited, in the answers that the asker may see. */
@Path("/api/v1/projects/{key}/sources/{name}/mentions")
public class SourceMentionsApi {
  private static final int MOST = 100;

  /**
   * @param entry the name of the entry that all of these stand for
   * @param count attributions that name it
   * @param items sentences, each once, the latest answers first, at most 100
   */
  public record Mentions(String entry, long count, List<Row> items) {}

  /** A sentence that credits it; {@code as} is the name that the reviewer typed. */
  public record Row(long sentence, long article, String as) {
    static Row of(Mention mention) {
      return new Row(mention.sentence(), mention.article(), mention.as());
    }
  }

  @Inject Members members;

  @GET
  @Transactional
  public Mentions list(String key, String name) {
    var member = members.in(key).require(Permission.READ);
    var source = Source.named(member.project, name);
    var mentions = SourceMentions.of(member);
    return new Mentions(
        source.name,
        mentions.counts().getOrDefault(source.id, 0L),
        mentions.of(source, MOST).stream().map(Row::of).toList());
  }
}
