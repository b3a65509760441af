// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One of a thing for each language, made once. */
final class PerLanguage<T> {
  private final Map<Language, T> all = new EnumMap<>(Language.class);

  private PerLanguage() {}

  static <T> PerLanguage<T> of(Function<Language, T> make) {
    PerLanguage<T> made = new PerLanguage<>();
    for (Language language : Language.values()) {
      made.all.put(language, make.apply(language));
    }
    return made;
  }

  T in(Language language) {
    return Objects.requireNonNull(all.get(language));
  }
}
