// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a request, read as JSON only when the endpoint asks: rights are decided before a
 * stranger's body is looked at. Strict: an unknown field, a wrong type, a duplicate key or a depth
 * over 50 is refused by name.
 */
public final class Body {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addDeserializer(String.class, new StorableText()))
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .withCoercionConfig(LogicalType.Textual, Body::textOnly)
          .build();
  private static final ObjectReader READER = STRICT.reader();

  static {
    STRICT
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(50)
                .maxTokenCount(2_000_000)
                .maxStringLength(64_000_000)
                .build());
  }

  private final byte[] bytes;
  private final boolean json;

  /** JSON. */
  public Body(byte[] bytes) {
    this(bytes, true);
  }

  /**
   * @param json whether it was sent as such: nothing else is read
   */
  Body(byte[] bytes, boolean json) {
    this.bytes = bytes;
    this.json = json;
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  private static void textOnly(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /**
   * Reads, and looks whether what must be there is.
   *
   * @throws NotJson where it was sent as something else
   * @throws Unreadable where it is not such JSON, naming the field
   * @throws Invalid where {@link Required} misses something, naming it
   */
  public <T> T as(Class<T> type) {
    if (!json && !isEmpty()) {
      throw new NotJson();
    }
    T content = read(type);
    Required.look(content);
    return content;
  }

  private <T> T read(Class<T> type) {
    try {
      T content = isEmpty() ? null : READER.forType(type).readValue(bytes);
      if (content == null) {
        throw new Unreadable(null, "The body is empty: a JSON object is expected.");
      }
      return content;
    } catch (UnrecognizedPropertyException e) {
      throw new Unreadable(path(e), "There is no field \"" + e.getPropertyName() + "\" here.");
    } catch (JsonMappingException e) {
      throw new Unreadable(path(e), "Not a value that " + named(path(e)) + " can have.");
    } catch (JacksonException e) {
      throw new Unreadable(null, "Not readable as JSON at " + place(e) + ".");
    } catch (IOException e) {
      throw new Unreadable(null, "The body could not be read.");
    }
  }

  private static String named(@Nullable String path) {
    return path == null ? "this body" : path;
  }

  private static String place(JacksonException e) {
    var at = e.getLocation();
    return at == null ? "its start" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static @Nullable String path(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
            .collect(Collectors.joining());
    return path.isEmpty() ? null : path.startsWith(".") ? path.substring(1) : path;
  }
}
