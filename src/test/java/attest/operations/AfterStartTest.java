// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class AfterStartTest {
  @Test
  void theHeapIsCollectedOnceAndTheCollectorGoesOnAsItWasTold() {
    String told = told();
    long before = collections();
    AfterStart.giveBack();
    assertTrue(collections() > before);
    assertEquals(told, told());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatTheCompilerTookIsGivenBackToo() {
    assertTrue(AfterStart.trim().contains("Trim native heap"), AfterStart.trim());
  }

  private static String told() {
    return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .getVMOption(AfterStart.FREE)
        .getValue();
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(collector -> collector.getCollectionCount())
        .sum();
  }
}
