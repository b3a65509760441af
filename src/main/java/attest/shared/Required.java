// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be there in what was read, at any depth: fields that are marked {@link NotNull}, and
 * whatever stands in a list or a map. The one check there is: no library of checks, which each
 * start would read.
 */
final class Required {
  /** A field of a record, and what reads it. */
  private record Field(String name, Method accessor, boolean needed) {
    static Field of(RecordComponent component) {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      boolean needed = accessor.isAnnotationPresent(NotNull.class);
      return new Field(component.getName(), accessor, needed);
    }

    @Nullable Object in(Object content) {
      try {
        return accessor.invoke(content);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents())
              .map(Field::of)
              .sorted(Comparator.comparing(Field::name))
              .toList();
        }
      };

  private Required() {}

  /**
   * @throws Invalid where something is missing, naming it as {@code reviewers[0].login}
   */
  static void look(Object content) {
    look("", content);
  }

  private static void look(String path, Object content) {
    if (content instanceof Record fields) {
      for (Field field : FIELDS.get(fields.getClass())) {
        String at = path.isEmpty() ? field.name : path + "." + field.name;
        look(at, field.in(fields), field.needed);
      }
    } else if (content instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        look(path + "[" + i + "]", list.get(i), true);
      }
    } else if (content instanceof Collection<?> set) {
      set.forEach(each -> look(path, each, true));
    } else if (content instanceof Map<?, ?> map) {
      map.forEach((key, each) -> look(path + "." + key, each, true));
    }
  }

  private static void look(String path, @Nullable Object content, boolean needed) {
    if (content != null) {
      look(path, content);
    } else if (needed) {
      throw new Invalid(path, path + " must not be null.");
    }
  }
}
