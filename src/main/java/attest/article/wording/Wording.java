// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import attest.article.wording.Words.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text in order, as they are compared. Names of sources that follow one another, as
 * in "l'Observatoire des provinces (ODP)", are one.
 */
public final class Wording {
  /**
   * Most words of one text that are compared, those at its beginning: as many as twenty long
   * reports have, so that a hostile one costs no more.
   */
  public static final int MOST = 10_000;

  /** Words of a five-gram. */
  static final int FIVE = 5;

  final long[] words;

  /** In which part of the text each word stands. */
  final int[] parts;

  private final int[] begins;
  private final int[] ends;

  private Wording(List<Word> found, List<Stretch> compared) {
    words = found.stream().mapToLong(Word::hash).toArray();
    begins = found.stream().mapToInt(Word::begin).toArray();
    ends = found.stream().mapToInt(Word::end).toArray();
    parts = new int[words.length];
    for (int word = 0, part = 0; word < words.length; word++) {
      while (begins[word] >= compared.get(part).end()) {
        part++;
      }
      parts[word] = part;
    }
  }

  /**
   * @param parts what is compared of the text, in order: its sentences
   * @param language fr, en or ar: how its numbers are written
   */
  public static Wording of(String text, List<Stretch> parts, String language, Masks masks) {
    List<Word> all = new ArrayList<>();
    parts.forEach(part -> Words.in(text, part, language, MOST, all));
    List<Word> masked = new ArrayList<>(all.size());
    for (int at = 0; at < all.size(); ) {
      int length = masks.length(all, at);
      Word word = all.get(at);
      if (length == 0) {
        masked.add(word);
      } else {
        mask(masked, new Word(word.begin(), all.get(at + length - 1).end(), Masks.NAME, true));
      }
      at += Math.max(1, length);
    }
    return new Wording(masked, parts);
  }

  private static void mask(List<Word> masked, Word name) {
    Word before = masked.isEmpty() ? null : masked.get(masked.size() - 1);
    if (before != null && before.hash() == Masks.NAME && name.isNear(before)) {
      masked.set(masked.size() - 1, new Word(before.begin(), name.end(), Masks.NAME, true));
    } else {
      masked.add(name);
    }
  }

  public int size() {
    return words.length;
  }

  int begin(int word) {
    return begins[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** Whether the five words from there stand in one part. */
  boolean isInOnePart(int word) {
    return parts[word] == parts[word + FIVE - 1];
  }

  /** The hash of every five words that follow one another, in order. */
  public long[] fives() {
    long[] fives = new long[Math.max(0, words.length - FIVE + 1)];
    for (int i = 0; i < fives.length; i++) {
      long hash = 0;
      for (int j = i; j < i + FIVE; j++) {
        hash = Folding.mixed(hash * 31 + words[j]);
      }
      fives[i] = hash;
    }
    return fives;
  }

  /**
   * The five-grams by which a text is found: of every three that follow one another the smallest,
   * so that any seven words in a row hold one, and two texts that share them choose the same one.
   * Without repetitions, smallest first.
   *
   * @see <a href="https://doi.org/10.1145/872757.872770">Schleimer, Wilkerson and Aiken 2003,
   *     Winnowing: local algorithms for document fingerprinting</a>
   */
  public long[] prints() {
    return Winnowing.of(fives());
  }
}
