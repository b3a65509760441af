// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static io.quarkus.smallrye.openapi.OpenApiFilter.RunStage.BUILD;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * Describes each {@link Word} as it is sent, where the description's scanner gives the constants'
 * names.
 */
@OpenApiFilter(BUILD)
public class WordsAsSent implements OASFilter {
  private final Set<List<Object>> constants;

  /**
   * @param classes those of the program, as the build knows them
   */
  public WordsAsSent(IndexView classes) {
    constants =
        classes.getAllKnownImplementations(Word.class).stream()
            .filter(ClassInfo::isEnum)
            .map(WordsAsSent::names)
            .collect(Collectors.toSet());
  }

  private static List<Object> names(ClassInfo type) {
    return type.enumConstants().stream().<Object>map(FieldInfo::name).toList();
  }

  @Override
  public Schema filterSchema(Schema schema) {
    var listed = schema.getEnumeration();
    if (listed != null && constants.contains(listed)) {
      schema.setEnumeration(
          listed.stream().<Object>map(name -> name.toString().toLowerCase(Locale.ROOT)).toList());
    }
    return schema;
  }
}
