// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;

/** A part of a report that needs no database and is computed beside the others. */
final class Aside<T> {
  private final ForkJoinTask<T> task;

  private Aside(ForkJoinTask<T> task) {
    this.task = task;
  }

  static <T> Aside<T> begin(Callable<T> part) {
    return new Aside<>(ForkJoinTask.adapt(part).fork());
  }

  /** What it came to; whoever asks first helps to end it. */
  T end() {
    return task.join();
  }
}
