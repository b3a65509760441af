// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How far the computing of a report has come, for whoever waits: answers are read, then the details
 * of the articles compared beside the computing; told by one thread.
 */
public final class Progress {
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger compared = new AtomicInteger();
  private volatile int articles = -1;

  /** For what nobody waits for. */
  public static Progress unseen() {
    return new Progress();
  }

  /** One more answer was read. */
  public void readOne() {
    read.incrementAndGet();
  }

  /**
   * All were read.
   *
   * @param allArticles whose details are to be compared
   */
  public void compute(int allArticles) {
    articles = allArticles;
  }

  /** The details of one more article were compared. */
  public void comparedOne() {
    compared.incrementAndGet();
  }

  public int read() {
    return read.get();
  }

  public boolean computing() {
    return articles >= 0;
  }

  /** How many articles' details were compared. */
  public int compared() {
    return compared.get();
  }

  /** Of how many. */
  public int articles() {
    return Math.max(0, articles);
  }

  /** Whether only what nobody can count is left to do. */
  public boolean ending() {
    return computing() && compared() >= articles();
  }
}
