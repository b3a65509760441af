// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.project.FoldedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds names that a sentence credits: those that stand after "selon", "according to", "وفقا ل", or
 * before "a indiqué", "said". Coarse on purpose: a lead looks at each. Cues are data under {@code
 * annotation/sources} on the class path, one file a language.
 */
final class CuedNames {
  private static final int MOST_WORDS = 9;
  private static final int MOST_SKIPPED = 5;
  private static final int MOST_TAIL = 4;
  private static final Pattern WORD =
      Pattern.compile("[ldLD]['’]|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.&'’-]*+");
  private static final Pattern NOT_WORD_END = Pattern.compile("[.'’&-]+$");
  private static final Map<String, CuedNames> ALL =
      Map.of("fr", new CuedNames("fr"), "en", new CuedNames("en"), "ar", new CuedNames("ar"));

  /** A word where it stands; {@code apart}: something other than a space stands before it. */
  private record Word(String text, String folded, int begin, int end, boolean apart) {
    boolean isLarge() {
      int first = text.codePointAt(0);
      return Character.isUpperCase(first);
    }

    boolean isInitials() {
      return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    }
  }

  private final List<List<String>> after;
  private final List<List<String>> before;
  private final Set<String> skip;
  private final Set<String> links;
  private final Set<String> heads;
  private final Set<String> stops;
  private final List<List<String>> owners;
  private final boolean capitals;

  private CuedNames(String language) {
    var rules = rules(language);
    after = cues(rules, "after");
    before = cues(rules, "before");
    skip = words(rules, "skip");
    links = words(rules, "links");
    heads = words(rules, "heads");
    stops = words(rules, "stops");
    owners = cues(rules, "owners");
    capitals = !language.equals("ar");
  }

  /** For fr, en or ar. */
  static CuedNames in(String language) {
    return Objects.requireNonNull(ALL.get(language), language);
  }

  /** The names, as printed, each once. */
  Set<String> find(String sentence) {
    var words = split(sentence);
    var found = new HashSet<String>();
    int credited = 0;
    for (int at = 0; at < words.size(); at++) {
      int behind = behindCue(words, at);
      if (behind > at) {
        add(found, sentence, words, name(words, skipped(words, behind)));
      }
      if (at >= credited) {
        credited = Math.max(at, addCredited(found, sentence, words, at));
      }
    }
    return found;
  }

  /**
   * Where a name follows a cue that begins here: also after "said" where nothing is said before it,
   * as in "…, a indiqué X".
   */
  private int behindCue(List<Word> words, int at) {
    int behind = at;
    for (var cue : after) {
      behind = stands(cue, words, at) ? Math.max(behind, at + cue.size()) : behind;
    }
    for (var cue : before) {
      boolean opens = words.get(at).apart && stands(cue, words, at);
      behind = opens ? Math.max(behind, at + cue.size()) : behind;
    }
    return behind;
  }

  /** Adds a name that begins here and ends where a cue begins; answers that end, else 0. */
  private int addCredited(Set<String> found, String sentence, List<Word> words, int at) {
    var name = name(words, at);
    if (name[1] == at) {
      return 0;
    }
    int end = name[1];
    while (end < words.size()
        && end - name[1] < MOST_TAIL
        && !isCredited(words, end)
        && !words.get(end).apart
        && !stops.contains(words.get(end).folded)
        && links.contains(words.get(name[1]).folded)) {
      end++;
    }
    if (!isCredited(words, end)) {
      return 0;
    }
    if (!isOnlyOwned(words, name)) {
      add(found, sentence, words, new int[] {at, end});
    }
    return end;
  }

  /** "Lower Provinces" of "the governor of the Lower Provinces said": not who spoke. */
  private boolean isOnlyOwned(List<Word> words, int[] name) {
    return owners.stream().anyMatch(o -> name[0] > o.size() && stands(o, words, name[0] - o.size()))
        && words.subList(name[0], name[1]).stream()
            .noneMatch(w -> heads.contains(w.folded) || w.isInitials());
  }

  private boolean isCredited(List<Word> words, int at) {
    return at < words.size()
        && !words.get(at).apart
        && before.stream().anyMatch(cue -> stands(cue, words, at));
  }

  private void add(Set<String> found, String sentence, List<Word> words, int[] name) {
    if (name[1] > name[0]) {
      String printed = sentence.substring(words.get(name[0]).begin, words.get(name[1] - 1).end);
      String clear = capitals ? printed : withoutPrefix(printed);
      if (FoldedName.of(clear).length() > 1) {
        found.add(clear);
      }
    }
  }

  private int skipped(List<Word> words, int from) {
    int at = from;
    while (at < words.size()
        && at - from < MOST_SKIPPED
        && skip.contains(words.get(at).folded)
        && !(words.get(at).isLarge() && heads.contains(words.get(at).folded))) {
      at++;
    }
    return at;
  }

  /** From the first to behind the last word of the name that begins here; both equal = none. */
  private int[] name(List<Word> words, int at) {
    if (at >= words.size() || !opens(words.get(at))) {
      return new int[] {at, at};
    }
    boolean headed = heads.contains(head(words.get(at)));
    int end = at + 1;
    for (int next = end; next < words.size() && next - at < MOST_WORDS; next++) {
      Word word = words.get(next);
      if (word.apart || stops.contains(word.folded) || isCredited(words, next)) {
        break;
      }
      if (word.isLarge() || (headed && !links.contains(word.folded))) {
        end = next + 1;
      } else if (!links.contains(word.folded)) {
        break;
      }
    }
    return new int[] {at, end};
  }

  private boolean opens(Word word) {
    if (stops.contains(word.folded)) {
      return false;
    }
    return capitals
        ? word.isLarge() && !skip.contains(word.folded) || isLargeHead(word)
        : heads.contains(head(word));
  }

  private boolean isLargeHead(Word word) {
    return word.isLarge() && heads.contains(word.folded);
  }

  /** Arabic writes "to" and "of" as one letter with the word. */
  private String head(Word word) {
    return capitals ? word.folded : FoldedName.of(withoutPrefix(word.text));
  }

  private static String withoutPrefix(String printed) {
    if (printed.startsWith("لل")) {
      return "ال" + printed.substring(2);
    }
    return printed.startsWith("ل") && printed.length() > 3 ? printed.substring(1) : printed;
  }

  private static boolean stands(List<String> cue, List<Word> words, int at) {
    if (at + cue.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < cue.size(); i++) {
      Word word = words.get(at + i);
      if (!word.folded.equals(cue.get(i)) || (i > 0 && word.apart)) {
        return false;
      }
    }
    return true;
  }

  private static List<Word> split(String sentence) {
    var words = new ArrayList<Word>();
    var matcher = WORD.matcher(sentence);
    int last = 0;
    while (matcher.find()) {
      String text = matcher.group();
      String bare = text.length() == 2 ? text : NOT_WORD_END.matcher(text).replaceAll("");
      boolean stopped = !words.isEmpty() && words.get(words.size() - 1).end < last;
      boolean apart = stopped || !sentence.substring(last, matcher.start()).isBlank();
      words.add(
          new Word(
              bare, FoldedName.of(bare), matcher.start(), matcher.start() + bare.length(), apart));
      last = matcher.end();
    }
    return words;
  }

  private static List<List<String>> cues(Properties rules, String key) {
    return entries(rules, key).stream()
        .map(cue -> split(cue).stream().map(Word::folded).toList())
        .toList();
  }

  /** Some words of a language, folded as names are. */
  static Set<String> words(String language, String key) {
    return words(rules(language), key);
  }

  private static Set<String> words(Properties rules, String key) {
    return entries(rules, key).stream().map(FoldedName::of).collect(Collectors.toSet());
  }

  private static List<String> entries(Properties rules, String key) {
    return Arrays.stream(rules.getProperty(key, "").split("\\|"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  private static Properties rules(String language) {
    String path = "/annotation/sources/" + language + ".properties";
    try (InputStream in = Objects.requireNonNull(CuedNames.class.getResourceAsStream(path), path)) {
      var rules = new Properties();
      rules.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
