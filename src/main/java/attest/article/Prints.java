// SPDX-License-Identifier: Apache-2.0
package attest.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Hashes of a text's five-grams, kept as eight bytes each; null where none were made yet. */
@Converter
public class Prints implements AttributeConverter<long[], byte[]> {
  @Override
  public byte @Nullable [] convertToDatabaseColumn(long @Nullable [] prints) {
    if (prints == null) {
      return null;
    }
    var bytes = ByteBuffer.allocate(prints.length * Long.BYTES);
    bytes.asLongBuffer().put(prints);
    return bytes.array();
  }

  @Override
  public long @Nullable [] convertToEntityAttribute(byte @Nullable [] bytes) {
    return bytes == null ? null : of(bytes);
  }

  static long[] of(byte[] bytes) {
    long[] prints = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(prints);
    return prints;
  }
}
