// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many who do something in the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** What each of {@code many} answered; all begin together, each in a thread of its own. */
  public static <T> List<T> run(int many, IntFunction<T> work) {
    var threads = Executors.newFixedThreadPool(many);
    try {
      var start = new CyclicBarrier(many);
      var running = new ArrayList<Future<T>>();
      for (int i = 0; i < many; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.apply(number);
                }));
      }
      var answers = new ArrayList<T>();
      for (var one : running) {
        answers.add(one.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      threads.shutdown();
    }
  }
}
