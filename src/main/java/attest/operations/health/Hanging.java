// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Threads that do not leave a method which takes no time.
 *
 * @param type full name of its class
 */
record Hanging(String type, String method) {
  /** Stacks are deeper than this; whoever is in the method is at their top. */
  private static final int TOP = 3;

  private static final int MILLIS = 300;

  /** Names of those that are there, and a moment later still. */
  Set<String> threads() throws InterruptedException {
    var there = inside();
    if (!there.isEmpty()) {
      Thread.sleep(MILLIS);
      there.retainAll(inside());
    }
    return there.stream().map(Thread::getName).collect(Collectors.toSet());
  }

  private Set<Thread> inside() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> Stream.of(thread.getValue()).limit(TOP).anyMatch(this::is))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean is(StackTraceElement place) {
    return place.getClassName().equals(type) && place.getMethodName().equals(method);
  }
}
