// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.quarkus.arc.Arc;

/**
 * Says what somebody did where no event of the feature says it already: a verb that changed
 * something tells it itself, within its transaction, so that no way to the verb can forget to.
 */
public final class Deeds {
  /** Nobody but the trail listens. */
  public record Plain(Deed.Trace trace) implements Deed {}

  private Deeds() {}

  public static void tell(Deed.Trace trace) {
    tell(new Plain(trace));
  }

  /** Fires an event of its own, which others than the trail may listen to. */
  public static void tell(Deed deed) {
    Arc.container().beanManager().getEvent().fire(deed);
  }
}
