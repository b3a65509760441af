// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.reading.Marks;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** {@link Marks} as they are stored. */
@Converter
public class MarksColumn implements AttributeConverter<Marks, String> {
  @Override
  public String convertToDatabaseColumn(Marks marks) {
    return marks.written();
  }

  @Override
  public Marks convertToEntityAttribute(String written) {
    return Marks.of(written);
  }
}
