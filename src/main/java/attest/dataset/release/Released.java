// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.shared.Deed;
import java.util.Map;

/** A release is ready; fired within the transaction that makes it so. */
public record Released(long project, long person, long release, String version) implements Deed {
  @Override
  public Trace trace() {
    return new Trace(
        project,
        person,
        "dataset.finish-release",
        "release/" + release,
        Map.of("version", version));
  }
}
