// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * An enum whose constants outside are words of the scheme in small letters: {@code at_least} for
 * {@code AT_LEAST}.
 */
public interface Word {
  String name();

  @JsonValue
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
