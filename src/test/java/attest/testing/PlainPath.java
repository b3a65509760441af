// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path such as {@code items[0].labels.code} or {@code items.size()}, read as RestAssured reads
 * it, which compiles a Groovy script for each. A name on a list is that of each of its objects.
 */
record PlainPath(List<String> steps) {
  private static final String SIZE = "size()";
  private static final Pattern STEP =
      Pattern.compile("(?:^|\\.)(size\\(\\)|(?:[A-Za-z_]\\w*+|'[^']+')(?!\\())|(\\[\\d+])");

  /** Where a path says more than names, places and sizes, or the value is not made for it. */
  static final class NotPlain extends Exception {
    private static final long serialVersionUID = 1;

    NotPlain() {
      super(null, null, false, false);
    }
  }

  static PlainPath of(String path) throws NotPlain {
    var steps = new ArrayList<String>();
    Matcher step = STEP.matcher(path);
    int end = 0;
    while (end < path.length() && step.find() && step.start() == end) {
      steps.add(step.group(1) == null ? step.group(2) : step.group(1));
      end = step.end();
    }
    if (end < path.length() || path.startsWith(".")) {
      throw new NotPlain();
    }
    return new PlainPath(steps);
  }

  Object in(Object root) throws NotPlain {
    Object value = root;
    for (String step : steps) {
      value = next(value, step);
    }
    return value;
  }

  private static Object next(Object value, String step) throws NotPlain {
    if (step.equals(SIZE)) {
      return size(value);
    }
    return step.startsWith("[") ? at(value, place(step)) : named(value, step.replace("'", ""));
  }

  private static int place(String step) {
    return Integer.parseInt(step.substring(1, step.length() - 1));
  }

  private static int size(Object value) throws NotPlain {
    if (value instanceof Collection<?> several) {
      return several.size();
    }
    if (value instanceof Map<?, ?> one) {
      return one.size();
    }
    throw new NotPlain();
  }

  private static Object at(Object value, int place) throws NotPlain {
    if (value instanceof List<?> several) {
      return place < several.size() ? several.get(place) : null;
    }
    throw new NotPlain();
  }

  private static Object named(Object value, String name) throws NotPlain {
    if (value instanceof Map<?, ?> one) {
      return one.get(name);
    }
    if (value instanceof List<?> several) {
      var each = new ArrayList<>();
      for (Object one : several) {
        each.add(named(one, name));
      }
      return each;
    }
    throw new NotPlain();
  }
}
