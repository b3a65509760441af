// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.release.Release.State;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How releases are numbered where nobody says otherwise. */
final class Version {
  static final String FIRST = "1.0";

  private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d{1,9})(\\D*)");

  private Version() {}

  /**
   * The latest with its last number raised until it is free; that of one that failed is.
   *
   * @param releases the latest first
   */
  static String after(List<Release> releases) {
    var taken =
        releases.stream()
            .filter(r -> r.state != State.FAILED)
            .map(r -> r.version)
            .collect(Collectors.toSet());
    String version = releases.isEmpty() ? FIRST : releases.get(0).version;
    while (taken.contains(version)) {
      version = raised(version);
    }
    return version;
  }

  static String raised(String version) {
    var parts = LAST_NUMBER.matcher(version);
    return parts.matches()
        ? parts.group(1) + (Integer.parseInt(parts.group(2)) + 1) + parts.group(3)
        : version + ".1";
  }
}
