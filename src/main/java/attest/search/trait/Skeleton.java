// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * The consonants of a name as they sound, so that spellings of it meet across scripts and
 * transliterations. A vowel at the beginning counts as one sign, others as none; sounds that are
 * written for one another are one.
 */
final class Skeleton {
  /** Other scripts by way of Latin letters. A transliterator is not safe for many threads. */
  private static final ThreadLocal<Transliterator> LATIN =
      ThreadLocal.withInitial(() -> Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower"));

  /** Two letters for one sound, before single ones are looked at. */
  private static final List<List<String>> SOUNDS =
      List.of(
          List.of("tch", "x"),
          List.of("sch", "x"),
          List.of("sh", "x"),
          List.of("ch", "x"),
          List.of("dj", "g"),
          List.of("kh", "k"),
          List.of("gh", "g"),
          List.of("dh", "d"),
          List.of("th", "t"),
          List.of("ph", "f"),
          List.of("ck", "k"),
          List.of("ce", "se"),
          List.of("ci", "si"),
          List.of("cy", "sy"));

  private Skeleton() {}

  /** Of a folded word; empty where it has no consonant. */
  static String of(String folded, UnicodeScript script) {
    return switch (script) {
      case ARABIC -> arabic(folded);
      case LATIN -> latin(folded);
      default -> latin(LATIN.get().transliterate(folded));
    };
  }

  private static String latin(String word) {
    String sounds = word;
    if (sounds.indexOf('h') >= 0 || sounds.indexOf('c') >= 0 || sounds.indexOf('j') >= 0) {
      for (List<String> sound : SOUNDS) {
        sounds = sounds.replace(sound.get(0), sound.get(1));
      }
    }
    var bones = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      add(bones, consonant(sounds.charAt(i)), i == 0);
    }
    return ended(bones);
  }

  private static char consonant(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'w', 'y' -> 0;
      case 'c', 'q' -> 'k';
      case 'j' -> 'g';
      case 'p' -> 'b';
      case 'v' -> 'f';
      default -> c >= 'a' && c <= 'z' ? c : 0;
    };
  }

  private static String arabic(String word) {
    var bones = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      add(bones, sound(word.charAt(i)), i == 0);
    }
    return ended(bones);
  }

  private static char sound(char c) {
    return switch (c) {
      case 'ب', 'پ' -> 'b';
      case 'ت', 'ث', 'ط' -> 't';
      case 'ج', 'غ', 'گ' -> 'g';
      case 'ح', 'ه' -> 'h';
      case 'خ', 'ق', 'ك' -> 'k';
      case 'د', 'ذ', 'ض' -> 'd';
      case 'ر' -> 'r';
      case 'ز', 'ظ' -> 'z';
      case 'س', 'ص' -> 's';
      case 'ش', 'چ' -> 'x';
      case 'ف', 'ڤ' -> 'f';
      case 'ل' -> 'l';
      case 'م' -> 'm';
      case 'ن' -> 'n';
      default -> 0;
    };
  }

  private static void add(StringBuilder bones, char sound, boolean first) {
    if (sound == 0 && first) {
      bones.append('a');
    } else if (sound != 0 && (bones.isEmpty() || bones.charAt(bones.length() - 1) != sound)) {
      bones.append(sound);
    }
  }

  /** An h at the end is a way to write a vowel. */
  private static String ended(StringBuilder bones) {
    int last = bones.length() - 1;
    if (last > 0 && bones.charAt(last) == 'h') {
      bones.setLength(last);
    }
    return bones.toString();
  }
}
