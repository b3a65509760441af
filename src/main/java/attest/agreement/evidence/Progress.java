// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import java.util.concurrent.atomic.AtomicInteger;

/** How far the computing of a report has come, for whoever waits; told by one thread. */
public final class Progress {
  /** For what nobody waits for. */
  public static Progress unseen() {
    return new Progress();
  }

  private final AtomicInteger read = new AtomicInteger();
  private volatile boolean computing;

  /** One more answer was read. */
  public void readOne() {
    read.incrementAndGet();
  }

  /** All were read. */
  public void compute() {
    computing = true;
  }

  public int read() {
    return read.get();
  }

  public boolean computing() {
    return computing;
  }
}
