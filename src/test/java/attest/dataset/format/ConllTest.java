// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static org.apache.uima.fit.factory.CollectionReaderFactory.createReader;
import static org.apache.uima.fit.util.JCasUtil.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity;
import de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.uima.fit.factory.JCasFactory;
import org.dkpro.core.io.conll.Conll2002Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read back by DKPro. */
class ConllTest {
  @Test
  void tagsCoverTheWordsThatWereMarked(@TempDir Path folder) throws Exception {
    var entries = Given.entries(Conll::new);
    assertEquals(
        Set.of("README.txt", "reviewer-1/article-7.conll", "reviewer-2/article-7.conll"),
        entries.keySet());
    Files.writeString(folder.resolve("a.conll"), entries.get("reviewer-1/article-7.conll"));
    var reader =
        createReader(
            Conll2002Reader.class,
            Conll2002Reader.PARAM_SOURCE_LOCATION,
            folder.toString(),
            Conll2002Reader.PARAM_PATTERNS,
            "*.conll",
            Conll2002Reader.PARAM_LANGUAGE,
            "fr");
    var read = JCasFactory.createJCas();
    reader.getNext(read.getCas());
    assertEquals(3, select(read, Sentence.class).size(), "sentences that A judged");
    var named =
        select(read, NamedEntity.class).stream()
            .map(n -> n.getValue() + "=" + n.getCoveredText().replace(" ", ""))
            .toList();
    assertEquals(
        List.of(
            "CUE=Selon",
            "SOURCE=l’ho\u0302pital",
            "FIGURE=douze👨🏻‍🚒",
            "FIGURE=cinqenfants",
            "FIGURE=١٢شخصا"),
        named);
  }

  @Test
  void everyLineIsATokenAndATag() {
    Given.entries(Conll::new)
        .forEach(
            (name, file) -> {
              if (name.endsWith(".conll")) {
                file.lines()
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> assertTrue(line.matches("\\S+ (O|[BI]-[A-Z]+)"), line));
              }
            });
  }
}
