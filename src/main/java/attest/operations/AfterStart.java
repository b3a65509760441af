// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import com.sun.management.HotSpotDiagnosticMXBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jboss.logging.Logger;

/**
 * Gives back, once, the memory that the start alone needed: the heap has grown to several times of
 * what is left in it, and so has what Java's compiler took; by themselves the collector and the C
 * library keep it for hours.
 */
@ApplicationScoped
class AfterStart {
  /** In percent: how much of the heap may stay free. */
  static final String FREE = "MaxHeapFreeRatio";

  private static final String LITTLE = "45";

  /** A moment, since what was just done is still held; two were seen to be late. */
  private static final int SECONDS = 1;

  private static final Logger LOG = Logger.getLogger(AfterStart.class);

  void giveBackSoon() {
    CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(AfterStart::giveBack);
  }

  static void giveBack() {
    collect();
    trim();
  }

  private static void collect() {
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

  /** What the machine says of it; empty where it has no such command. */
  static String trim() {
    try {
      var commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
      return String.valueOf(
          ManagementFactory.getPlatformMBeanServer()
              .invoke(commands, "systemTrimNativeHeap", null, null));
    } catch (JMException e) { // an older machine, or not on Linux
      LOG.debug("What the compiler took is kept", e);
      return "";
    }
  }
}
