// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How pages write numbers: thousands apart by a thin space in each language, whole per cents,
 * decimals after the mark of the page's language, and a minus as long as a figure. Nothing for what
 * is not there.
 */
@TemplateExtension(namespace = "number")
public final class Numbers {
  private static final String LOCALE = "locale";
  private static final char THIN = '\u202f';
  private static final char MINUS = '\u2212';

  /** Without it a minus stands behind its number, from right to left. */
  private static final char LEFT_TO_RIGHT = '\u200e';

  private Numbers() {}

  /** Two decimals; never a zero with a minus. */
  static String two(@Nullable Double value, @TemplateAttribute(LOCALE) @Nullable Object locale) {
    String written = value == null ? "" : String.format(Locale.ROOT, "%.2f", value);
    return marked(written.equals("-0.00") ? "0.00" : written, locale);
  }

  static String one(@Nullable Double value, @TemplateAttribute(LOCALE) @Nullable Object locale) {
    return value == null ? "" : marked(String.format(Locale.ROOT, "%.1f", value), locale);
  }

  /** With as many decimals as it has. */
  static String plain(double value, @TemplateAttribute(LOCALE) @Nullable Object locale) {
    return marked(String.valueOf(value), locale);
  }

  static String percent(@Nullable Double share) {
    return share == null ? "" : String.format(Locale.ROOT, "%.0f%c%%", share * 100, THIN);
  }

  static String part(int part, int whole) {
    return whole == 0 ? "" : percent((double) part / whole);
  }

  public static String count(@Nullable Number number) {
    return number == null
        ? ""
        : String.format(Locale.ROOT, "%,d", number.longValue()).replace(',', THIN);
  }

  private static String marked(String number, @Nullable Object locale) {
    String minus = number.replace('-', MINUS);
    return switch (locale instanceof Locale l ? l.getLanguage() : "") {
      case "fr" -> minus.replace('.', ',');
      case "ar" -> number.startsWith("-") ? LEFT_TO_RIGHT + minus : number;
      default -> minus;
    };
  }
}
