// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * The words of a text as they are indexed: without case, accents, function words and endings, by
 * the rules of the language.
 */
public final class Words extends Analyzer {
  private static final Words ENGLISH = new Words("en");
  private static final Map<String, Words> ALL =
      Map.of("fr", new Words("fr"), "en", ENGLISH, "ar", new Words("ar"));

  /** Letters before an apostrophe that ends a function word: "l'", "jusqu'". */
  private static final int ELISION = 8;

  /** Lucene's list leaves out what could also be another word. */
  private static final CharArraySet FRENCH = french();

  private final String language;

  private Words(String language) {
    this.language = language;
  }

  /** A word and where it was printed, in UTF-16 code units. */
  public record Word(String term, int begin, int end) {}

  /** Another language than the three is read as English. */
  public static Words of(String language) {
    return ALL.getOrDefault(language, ENGLISH);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var tokens = new StandardTokenizer();
    var words =
        switch (language) {
          case "fr" -> french(tokens);
          case "ar" -> arabic(tokens);
          default -> english(tokens);
        };
    return new TokenStreamComponents(tokens, words);
  }

  private static CharArraySet french() {
    var words = new CharArraySet(FrenchAnalyzer.getDefaultStopSet(), true);
    words.addAll(WordList.at("function-words.txt").words(String::toString));
    return words;
  }

  private static TokenStream french(TokenStream tokens) {
    var bare = new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES);
    var words = stopped(new LowerCaseFilter(bare), FRENCH);
    return new FrenchLightStemFilter(new ASCIIFoldingFilter(words));
  }

  private static TokenStream english(TokenStream tokens) {
    var bare = new EnglishPossessiveFilter(tokens);
    var words = stopped(new LowerCaseFilter(bare), EnglishAnalyzer.getDefaultStopSet());
    return new PorterStemFilter(new ASCIIFoldingFilter(words));
  }

  private static TokenStream arabic(TokenStream tokens) {
    var digits = new DecimalDigitFilter(new LowerCaseFilter(tokens));
    var words = stopped(digits, ArabicAnalyzer.getDefaultStopSet());
    var folded = new ASCIIFoldingFilter(new ArabicNormalizationFilter(words));
    return new ArabicStemFilter(folded);
  }

  private static TokenStream stopped(TokenStream tokens, CharArraySet functionWords) {
    return new StopFilter(tokens, functionWords);
  }

  /** Behind "l'" and "qu'", which the filter takes off without moving the word's beginning. */
  private static int bare(String text, int begin, int end) {
    for (int i = begin; i < Math.min(begin + ELISION, end - 1); i++) {
      if (text.charAt(i) == '\'' || text.charAt(i) == '\u2019') {
        return i + 1;
      }
    }
    return begin;
  }

  public List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        int begin = bare(text, place.startOffset(), place.endOffset());
        words.add(new Word(term.toString(), begin, place.endOffset()));
      }
      tokens.end();
      return words;
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
  }
}
