// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LateTemplatesTest {
  private final List<String> read = new ArrayList<>();
  private final LateTemplates late = new LateTemplates();
  private final Engine engine =
      Engine.builder().addDefaults().addLocator(this::written).addLocator(late).build();

  private Optional<TemplateLocation> written(String id) {
    read.add(id);
    return Optional.of(
        new TemplateLocation() {
          @Override
          public Reader read() {
            return new StringReader("The words of " + id);
          }

          @Override
          public Optional<Variant> getVariant() {
            return Optional.empty();
          }
        });
  }

  @Test
  void whileTheEngineIsMadeNoTemplateIsRead() {
    assertEquals("", engine.getTemplate("page").render());

    assertEquals(List.of(), read);
  }

  @Test
  void onceItIsMadeATemplateIsReadWhenItIsFirstAskedFor() {
    engine.getTemplate("page");
    engine.getTemplate("other");

    late.made(engine);

    assertFalse(engine.isTemplateLoaded("page"));
    assertEquals("The words of page", engine.getTemplate("page").render());
    assertEquals("The words of page", engine.getTemplate("page").render());
    assertTrue(engine.isTemplateLoaded("page"));
    assertEquals(List.of("page"), read);
  }
}
