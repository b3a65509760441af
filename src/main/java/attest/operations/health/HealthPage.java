// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import attest.account.Asker;
import attest.account.openid.Provider;
import attest.operations.backup.Backups;
import attest.search.IndexKeeper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether the program is well, for administrators: what {@code /q/health/ready} and {@code well}
 * tell machines on the management port, and the backups.
 */
@Path("/administration/health")
public class HealthPage {
  /**
   * What the page shows.
   *
   * @param room whether the disk has enough for the node to take requests
   * @param free on the disk with the data, in MB
   * @param every between two backups
   * @param look after the start, whether one is due
   * @param keep how many backups are kept; none are made where it is 0
   * @param backups those in the folder of backups, newest first
   * @param askedFor when the last one was written that a command asked for
   * @param provider at which people may sign in, by what they know it by
   */
  public record Sheet(
      String version,
      DatabaseFacts.Facts database,
      boolean room,
      long free,
      long least,
      IndexKeeper.Look index,
      Backlog.Counts work,
      Duration every,
      Duration look,
      int keep,
      List<Backups.Kept> backups,
      @Nullable Instant askedFor,
      @Nullable String provider) {
    /** Whether hours tell how often there is a backup; else minutes. */
    public boolean hourly() {
      return every.toMinutesPart() == 0;
    }

    public boolean backedUp() {
      return !backups.isEmpty();
    }

    public boolean well() {
      return room && index.inStep() && work.left() == 0;
    }
  }

  @CheckedTemplate(basePath = "operations")
  static class Templates {
    static native TemplateInstance health(Sheet sheet);
  }

  @Inject Asker asker;
  @Inject Backlog backlog;
  @Inject Backups backups;
  @Inject DatabaseFacts database;
  @Inject Disk disk;
  @Inject IndexKeeper index;
  @Inject Provider provider;

  @ConfigProperty(name = "quarkus.application.version")
  String version;

  @GET
  public TemplateInstance show() {
    asker.administrator();
    return Templates.health(
        new Sheet(
            version,
            database.facts(),
            disk.hasRoom(),
            disk.free() / DatabaseFacts.MEGA,
            disk.least() / DatabaseFacts.MEGA,
            index.lastLook(),
            backlog.counts(),
            backups.every(),
            backups.look(),
            backups.keep(),
            backups.newestFirst(),
            backups.lastAskedFor().orElse(null),
            provider.offered().orElse(null)));
  }
}
