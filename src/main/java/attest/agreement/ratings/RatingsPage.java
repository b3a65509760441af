// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Problem;
import attest.statistics.Bootstrap;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Ratings from elsewhere for people: where they are brought in, and the report over them. */
@Path("/projects/{key}/ratings")
public class RatingsPage {
  /**
   * What the page shows.
   *
   * @param held null where the project holds no ratings
   * @param taken what became of the file just sent, where rows of it were refused
   */
  public record View(
      String key,
      Asked asked,
      @Nullable Held held,
      @Nullable Taken taken,
      @Nullable Problem problem) {
    /** The report as something else. */
    public String api(String rest) {
      return "/api/v1/projects/%s/ratings/report%s?replicates=1000%s"
          .formatted(key, rest, asked.query());
    }

    /** A table as CSV. */
    public String csv(String table) {
      return api("/tables/" + table);
    }

    /** Where the items behind a number are listed. */
    public String items(String kind) {
      return ItemsPage.address(key, kind, List.of());
    }

    public String items(String kind, Object of) {
      return ItemsPage.address(key, kind, List.of(of.toString()));
    }

    public String items(String kind, String one, String other) {
      return ItemsPage.address(key, kind, List.of(one, other));
    }

    /** A label set as {@link #items} takes it. */
    public String set(Set<String> labels) {
      return set(Rating.joined(labels));
    }

    public String set(String joined) {
      return joined.isEmpty() ? ItemsBehind.EMPTY : joined;
    }

    /** The tables that are offered as CSV. */
    public List<String> tables() {
      return Arrays.stream(RatingsTable.values()).map(RatingsTable::word).toList();
    }
  }

  /**
   * What the address asks for.
   *
   * @param unit what intervals resample
   * @param group annotators to tell apart from the others
   */
  public record Asked(String unit, long seed, List<String> group) {
    static final Asked USUAL = new Asked("item", 1, List.of());

    Bootstrap bootstrap() {
      return new Bootstrap(1000, seed, RatingsApi.over(unit));
    }

    /** The same, led in by {@code &}. */
    public String query() {
      var query = new StringBuilder("&unit=" + unit + "&seed=" + seed);
      group.forEach(
          name -> query.append("&group=").append(URLEncoder.encode(name, StandardCharsets.UTF_8)));
      return query.toString();
    }
  }

  /** The ratings at hand. */
  public record Held(String uploader, Instant uploadedAt, RatingsReport report) {}

  /** What became of the rows of a file. */
  public record Taken(int rows, List<Refused> refused, int refusedInAll) {}

  @CheckedTemplate(basePath = "agreement")
  static class Templates {
    static native TemplateInstance ratings(View view);
  }

  @Inject Members members;
  @Inject RatingsUpload upload;
  @Inject RatingsReports reports;

  @GET
  public TemplateInstance show(
      String key,
      @QueryParam("unit") @DefaultValue("item") String unit,
      @QueryParam("seed") @DefaultValue("1") long seed,
      @QueryParam("group") List<String> group) {
    var member = members.in(key).require(Permission.READ);
    RatingsApi.over(unit);
    return page(member, new Asked(unit, seed, group), null, null);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response replace(
      String key,
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("repeats") @DefaultValue("refuse") String repeats) {
    var lead = members.in(key).require(Permission.IMPORT);
    try {
      var outcome = upload.run(lead, content(file), repeats);
      if (outcome.refusedInAll() == 0) {
        return Response.seeOther(URI.create("/projects/" + key + "/ratings?done=stored")).build();
      }
      var taken = new Taken(outcome.taken(), outcome.refused(), outcome.refusedInAll());
      return Response.ok(page(lead, Asked.USUAL, taken, null)).build();
    } catch (Problem refusal) {
      return Response.status(422).entity(page(lead, Asked.USUAL, null, refusal)).build();
    }
  }

  private static InputStream content(@Nullable FileUpload file) {
    try {
      return file == null
          ? InputStream.nullInputStream()
          : Files.newInputStream(file.uploadedFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TemplateInstance page(
      Membership member, Asked asked, @Nullable Taken taken, @Nullable Problem problem) {
    var held = Attempts.transaction(() -> held(member, asked));
    return Templates.ratings(new View(member.project.projectKey, asked, held, taken, problem));
  }

  private @Nullable Held held(Membership member, Asked asked) {
    var set = RatingSet.of(member).orElse(null);
    if (set == null) {
      return null;
    }
    var report = reports.of(set, asked.bootstrap(), asked.group);
    return new Held(set.uploader.name, set.uploadedAt, report);
  }
}
