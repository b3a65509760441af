// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import attest.agreement.Reports;
import attest.operations.backup.Backups;
import attest.search.IndexKeeper;
import attest.shared.Deed;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * What Prometheus reads beside the platform's own figures: what was done, by act, and what waits.
 * No figure names a person, a project or a text.
 */
@ApplicationScoped
class Figures {
  @Inject MeterRegistry registry;
  @Inject Backlog backlog;
  @Inject Disk disk;
  @Inject IndexKeeper index;
  @Inject Backups backups;
  @Inject Reports reports;

  void begin(@Observes StartupEvent start) {
    gauge("attest.queue.imports", () -> backlog.counts().imports());
    gauge("attest.queue.releases", () -> backlog.counts().releases());
    gauge("attest.queue.unsealed", () -> backlog.counts().unsealed());
    gauge("attest.queue.left", () -> backlog.counts().left());
    gauge("attest.disk.free.bytes", disk::free);
    gauge("attest.index.in.step", () -> index.lastLook().inStep() ? 1 : 0);
    gauge("attest.backup.age.seconds", backups::ageSeconds);
    FunctionCounter.builder("attest.reports", reports, Reports::computed).register(registry);
  }

  private void gauge(String name, Supplier<Number> figure) {
    Gauge.builder(name, figure).register(registry);
  }

  /** Counted once it is stored. */
  void done(@Observes(during = TransactionPhase.AFTER_SUCCESS) Deed deed) {
    registry.counter("attest.deeds", "act", deed.trace().act()).increment();
  }
}
