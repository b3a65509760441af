// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The logins that a comment names with an at sign before them: "@lea, see sentence 4". */
final class Mentions {
  // A full stop behind the login ends the sentence; an at sign inside a word is an address.
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._@+-])@([a-z0-9](?:[a-z0-9._@+-]{0,78}[a-z0-9_])?)",
          Pattern.CASE_INSENSITIVE);

  private Mentions() {}

  /** The text with every mention of a login replaced by one of another. */
  static String renamed(String text, String login, String to) {
    return renamed(text, found -> found.equals(login) ? to : found);
  }

  /** The text with every login that is mentioned under another name; the same = left as it is. */
  static String renamed(String text, UnaryOperator<String> naming) {
    return MENTION
        .matcher(text)
        .replaceAll(
            found -> {
              String login = Person.canonical(found.group(1));
              String name = naming.apply(login);
              return Matcher.quoteReplacement(name.equals(login) ? found.group() : "@" + name);
            });
  }

  static Set<String> in(String text) {
    var logins = new LinkedHashSet<String>();
    var matcher = MENTION.matcher(text);
    while (matcher.find()) {
      logins.add(Person.canonical(matcher.group(1)));
    }
    return logins;
  }
}
