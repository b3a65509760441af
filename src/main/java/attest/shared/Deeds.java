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
    Arc.container().beanManager().getEvent().select(Plain.class).fire(new Plain(trace));
  }
}
