// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/**
 * An enum whose constants outside are words of the scheme in small letters: {@code at_least} for
 * {@code AT_LEAST}.
 */
public interface Word {
  /**
   * {@link JsonValue} under a name that the description's scanner does not know: it would look for
   * the method in each enum itself, where it is not, and warn (SROAP31017).
   */
  @JacksonAnnotationsInside
  @JsonValue
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Sent {}

  String name();

  @Sent
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
