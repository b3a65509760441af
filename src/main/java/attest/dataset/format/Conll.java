// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import attest.dataset.format.Tokens.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * CoNLL-2002: a token and its tag a line, BIO, a blank line after each sentence; a file for each
 * article and reviewer, of the sentences that they judged. Tags do not overlap: the longer mark
 * wins, then the earlier.
 */
public final class Conll implements Writing {
  private static final String ABOUT =
      """
      CoNLL-2002, UTF-8: token, space, tag (BIO); a blank line after each sentence. A folder a reviewer, a
      file an article, of the sentences that the reviewer judged (where its only reviewer is adjudicated, of
      those that are settled). The format has no offsets. Tags: CLAIM, FIGURE, SOURCE, CUE, of details whose
      words were marked; where two overlap the longer stands.
      """;

  private final Outline outline;
  private final Zip zip;

  public Conll(Outline outline, Out out) {
    this.outline = outline;
    this.zip = new Zip(out);
  }

  @Override
  public void begin() {
    zip.entry("README.txt", ABOUT + Folders.about(outline.reviewers()));
  }

  @Override
  public void add(Portion portion) {
    for (String reviewer : portion.reviewers()) {
      String folder = Folders.of(outline.reviewers(), reviewer);
      zip.entry(folder + "/article-" + portion.article().id() + ".conll", file(portion, reviewer));
    }
  }

  @Override
  public void end() {
    zip.end();
  }

  static String file(Portion portion, String reviewer) {
    var tokens = new Tokens(portion.text(), portion.article().language());
    var marks = apart(Marks.of(portion, reviewer));
    var file = new StringBuilder();
    for (var row : portion.rows()) {
      if (row.answers().stream().anyMatch(a -> a.reviewer().equals(reviewer))) {
        var found = tokens.of(row.place().begin(), row.place().end(), marks);
        found.forEach(t -> file.append(line(portion.text(), t, marks)));
        file.append(found.isEmpty() ? "" : "\n");
      }
    }
    return file.toString();
  }

  private static List<Mark> apart(List<Mark> marks) {
    var kept = new ArrayList<Mark>();
    marks.stream()
        .filter(m -> m.placed() && m.layer() != Layer.JUDGEMENT)
        .sorted(
            Comparator.comparingInt((Mark m) -> m.begin() - m.end())
                .thenComparingInt(Mark::begin)
                .thenComparing(Mark::layer))
        .filter(m -> kept.stream().noneMatch(k -> k.begin() < m.end() && m.begin() < k.end()))
        .forEach(kept::add);
    return kept;
  }

  private static String line(String text, Token token, List<Mark> marks) {
    String tag =
        marks.stream()
            .filter(token::isIn)
            .findFirst()
            .map(m -> (isFirst(text, token, m) ? "B-" : "I-") + tag(m.layer()))
            .orElse("O");
    return text.substring(token.begin(), token.end()) + ' ' + tag + '\n';
  }

  /** Whether nothing but white space stands before it in the mark. */
  private static boolean isFirst(String text, Token token, Mark mark) {
    return text.substring(mark.begin(), token.begin()).isBlank();
  }

  private static String tag(Layer layer) {
    return layer == Layer.ATTRIBUTION ? "SOURCE" : layer.name();
  }
}
