// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.shared.Deed;
import java.util.Map;

/** Somebody had a release begun; fired within the transaction that stores it. */
public record ReleaseAsked(long project, long person, long release, String version)
    implements Deed {
  @Override
  public Trace trace() {
    return new Trace(
        project, person, "dataset.begin-release", "release/" + release, Map.of("version", version));
  }
}
