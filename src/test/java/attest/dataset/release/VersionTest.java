// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.dataset.release.Release.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTest {
  private static Release release(String version, State state) {
    var release = new Release();
    release.version = version;
    release.state = state;
    return release;
  }

  @Test
  void theLastNumberIsRaised() {
    assertEquals("1.10", Version.raised("1.9"));
    assertEquals("2", Version.raised("1"));
    assertEquals("v3-beta", Version.raised("v2-beta"));
    assertEquals("final.1", Version.raised("final"));
    assertEquals("1000000000", Version.raised("999999999"));
  }

  @Test
  void theNextIsFreeAndThatOfOneThatFailedIs() {
    assertEquals("1.0", Version.after(List.of()));
    var first = release("1.1", State.READY);
    assertEquals("1.2", Version.after(List.of(release("1.0", State.WRITING), first)));
    assertEquals("1.0", Version.after(List.of(release("1.0", State.FAILED), first)));
  }
}
