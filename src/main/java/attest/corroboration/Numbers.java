// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages write numbers of people: in groups of three, with nothing for an open end. */
final class Numbers {
  private static final char THIN = '\u202f';

  private Numbers() {}

  static String written(@Nullable Long number) {
    return number == null ? "" : String.format(Locale.ROOT, "%,d", number).replace(',', THIN);
  }
}
