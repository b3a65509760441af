// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.project.Project;
import attest.search.trait.Trait;
import attest.search.trait.Traits;
import attest.search.trait.Words;
import attest.search.trait.Words.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Words that somebody typed, as they are looked for: each by the rules of every language it may be
 * of, and a name also as it sounds in the others.
 */
public final class Terms {
  private static final Pattern QUOTED = Pattern.compile("[\"“”«»„]([^\"“”«»„]*)[\"“”«»„]");

  private final String text;
  private final List<String> phrases = new ArrayList<>();
  private final List<Trait> names;

  Terms(String typed) {
    var plain = new StringBuilder();
    Matcher quoted = QUOTED.matcher(typed);
    while (quoted.find()) {
      quoted.appendReplacement(plain, " ");
      phrases.add(quoted.group(1));
    }
    quoted.appendTail(plain);
    text = plain.toString();
    names = names(text);
  }

  private static List<Trait> names(String text) {
    return Traits.of(text, "", null).all().stream()
        .filter(t -> t.isName() || t.kind() == Trait.Kind.MAYBE_NAME)
        .toList();
  }

  /** Sentences of a project that have all of them; nothing where no word says anything. */
  Query query(IndexReader reader, long project, List<String> languages) throws IOException {
    List<Query> each = new ArrayList<>();
    for (String language : languages) {
      var all = new BooleanQuery.Builder();
      for (Word word : Words.of(language).in(text)) {
        all.add(word(reader, project, language, word), Occur.MUST);
      }
      for (String phrase : phrases) {
        phrase(project, language, phrase).forEach(q -> all.add(q, Occur.MUST));
      }
      var query = all.build();
      if (!query.clauses().isEmpty()) {
        each.add(query);
      }
    }
    return new DisjunctionMaxQuery(each, 0);
  }

  private Query word(IndexReader reader, long project, String language, Word word)
      throws IOException {
    List<Query> forms = new ArrayList<>();
    forms.add(weighed(reader, project, Keys.term(Fields.words(language), project, word.term())));
    for (Trait name : names(text.substring(word.begin(), word.end()))) {
      for (String key : name.seeks()) {
        forms.add(weighed(reader, project, Keys.term(Keys.TRAITS, project, key)));
      }
    }
    return new DisjunctionMaxQuery(forms, 0);
  }

  private static Stream<Query> phrase(long project, String language, String phrase) {
    var words = Words.of(language).in(phrase);
    var query = new PhraseQuery.Builder();
    words.forEach(w -> query.add(Keys.term(Fields.words(language), project, w.term())));
    return words.isEmpty() ? Stream.of() : Stream.of(query.build());
  }

  private static Query weighed(IndexReader reader, long project, Term term) throws IOException {
    double all = reader.docFreq(new Term(Fields.PROJECT, String.valueOf(project)));
    double having = reader.docFreq(term);
    double rarity = Math.max(0.01, Math.log(1 + (all - having + 0.5) / (having + 0.5)));
    return new BoostQuery(new TermQuery(term), (float) rarity);
  }

  /** Where they stand in a sentence, in order. */
  List<Mark> marks(String sentence, String language) {
    var wanted =
        Stream.concat(Stream.of(text), phrases.stream())
            .flatMap(t -> Words.of(language).in(t).stream())
            .map(Word::term)
            .toList();
    List<Mark> marks = new ArrayList<>();
    for (Word word : Words.of(language).in(sentence)) {
      if (wanted.contains(word.term())) {
        marks.add(new Mark(word.begin(), word.end()));
      }
    }
    for (Trait trait : Traits.of(IndexedArticle.head(sentence), language, null).all()) {
      boolean named = names.stream().anyMatch(name -> !name.meets(trait).isEmpty());
      if (named && marks.stream().noneMatch(m -> m.begin < trait.end() && m.end > trait.begin())) {
        marks.add(new Mark(trait.begin(), trait.end()));
      }
    }
    marks.sort(Comparator.comparingInt(Mark::begin));
    return marks;
  }

  /** A stretch of a sentence, in UTF-16 code units of it. */
  public record Mark(int begin, int end) {}

  static List<String> languages(String asked) {
    return asked.isEmpty() ? Project.LANGUAGES : List.of(asked);
  }
}
