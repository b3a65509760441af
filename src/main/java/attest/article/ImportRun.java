// SPDX-License-Identifier: Apache-2.0
package attest.article;

/** A job at work on this node: done in steps, so that several take turns. */
interface ImportRun extends AutoCloseable {
  /**
   * Does one step in a transaction of its own.
   *
   * @return whether there is more to do
   */
  boolean step();

  @Override
  default void close() {}
}
