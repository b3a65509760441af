// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers that an address asks with, and names the one that is none: the library would
 * answer that there is nothing at the address. Numbers of a path stay the library's.
 */
@Provider
public class QueryNumbers implements ParamConverterProvider {
  private static final Map<Class<?>, Function<String, ? extends Number>> READ =
      Map.of(
          int.class, Integer::valueOf,
          Integer.class, Integer::valueOf,
          long.class, Long::valueOf,
          Long.class, Long::valueOf);

  @Override
  @SuppressWarnings("unchecked") // a number is read as the type that it is asked for
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    var read = (Function<String, T>) READ.get(type);
    return read == null
        ? null
        : Stream.of(annotations)
            .filter(QueryParam.class::isInstance)
            .map(query -> new Reading<>(((QueryParam) query).value(), read))
            .findFirst()
            .orElse(null);
  }

  private record Reading<T>(String name, Function<String, T> read) implements ParamConverter<T> {
    @Override
    public T fromString(String text) {
      try {
        return read.apply(text);
      } catch (NumberFormatException e) {
        throw new Unreadable(name, name + " is a whole number.");
      }
    }

    @Override
    public String toString(T number) {
      return String.valueOf(number);
    }
  }
}
