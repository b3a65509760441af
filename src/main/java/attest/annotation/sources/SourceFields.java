// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.shared.TypedDay;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields in which a person says what is known of a source. */
public class SourceFields {
  @RestForm @Nullable String name;
  @RestForm @Nullable String aliases;
  @RestForm @Nullable String type;
  @RestForm @Nullable String alignment;
  @RestForm @Nullable String controlGroup;
  @RestForm @Nullable String grade;
  @RestForm @Nullable String reason;
  @RestForm @Nullable String on;

  /** The language in which days are typed. */
  @RestForm @Nullable String days;

  SourceForm form() {
    return new SourceForm(
        text(name),
        text(aliases),
        type == null ? "unspecified" : type,
        text(alignment),
        text(controlGroup),
        text(grade),
        text(reason),
        TypedDay.iso(text(on), days));
  }

  private static String text(@Nullable String field) {
    return field == null ? "" : field;
  }
}
