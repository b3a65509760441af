// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.shared.LeasedWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** This node's part in the releases that are being written, one at a time. */
@ApplicationScoped
public class ReleaseWorker {
  @Inject Clock clock;
  @Inject Event<Object> events;

  private final String node = UUID.randomUUID().toString();
  private final LeasedWork<Long> work =
      new LeasedWork<>(
          "release", 1, new Releases(), id -> new ReleaseRun(id, node, clock, events::fire));

  private final class Releases implements LeasedWork.Ledger<Long> {
    @Override
    public long id(Long release) {
      return release;
    }

    @Override
    public void renew(Set<Long> ids) {
      Release.renew(ids, node, clock.instant());
    }

    @Override
    public Optional<Long> claim() {
      return Optional.ofNullable(Release.claim(node, clock.instant())).map(r -> r.id);
    }

    /** Not before a pulse has passed: what fails at once would fail again and again. */
    @Override
    public void giveUp(long id) {
      Release.release(id, node, clock.instant().plus(LeasedWork.PULSE));
    }
  }

  void begin(@Observes StartupEvent event) {
    work.begin();
  }

  void end(@Observes ShutdownEvent event) throws InterruptedException {
    work.end();
  }

  /** What leases of releases begun here name. */
  String node() {
    return node;
  }

  /** Takes over every release that nobody writes. */
  void takeOver() {
    work.takeOver();
  }

  /** Begins one of which this node has the lease; the caller's transaction has ended. */
  void start(long release) {
    work.start(release);
  }
}
