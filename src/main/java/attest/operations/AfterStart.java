// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Gives back, once, the memory that the start alone needed: the heap has grown to several times of
 * what is left in it, and the collector by itself keeps it for hours.
 */
@ApplicationScoped
class AfterStart {
  /** In percent: how much of the heap may stay free. */
  static final String FREE = "MaxHeapFreeRatio";

  private static final String LITTLE = "45";
  private static final int SECONDS = 3;
  private static final Logger LOG = Logger.getLogger(AfterStart.class);

  void begin(@Observes StartupEvent start) {
    CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(AfterStart::giveBack);
  }

  static void giveBack() {
    try {
      var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      String usual = machine.getVMOption(FREE).getValue();
      machine.setVMOption(FREE, LITTLE);
      try {
        System.gc();
      } finally {
        machine.setVMOption(FREE, usual);
      }
    } catch (IllegalArgumentException e) { // another machine, or told to leave less already
      LOG.debug("The heap stays as it is", e);
    }
  }
}
