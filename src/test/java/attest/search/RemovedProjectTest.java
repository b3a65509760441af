// SPDX-License-Identifier: Apache-2.0
package attest.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemovedProjectTest {
  @Inject IndexKeeper keeper;

  private int indexed(long project) {
    assertTrue(keeper.catchUp());
    var query = new TermQuery(new Term(Fields.PROJECT, String.valueOf(project)));
    return keeper.index().read(searcher -> searcher.count(query));
  }

  @Test
  void aRemovedProjectLeavesTheIndexAndComesBack() {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Le pont de Salin a été coupé mardi.", "Le pain manque.");
    assertEquals(article.sentences().size(), indexed(project.id()));
    var lead = project.lead();
    lead.asks().delete("/projects/{key}", project.key()).then().statusCode(204);
    assertEquals(0, indexed(project.id()));
    lead.asks().post("/projects/{key}/restoration", project.key()).then().statusCode(200);
    assertEquals(article.sentences().size(), indexed(project.id()));
  }
}
