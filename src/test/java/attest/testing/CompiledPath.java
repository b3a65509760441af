// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import groovy.lang.Binding;
import groovy.lang.GroovyRuntimeException;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * A path that is more than names and places, such as {@code items.find { it.id == 3 }.name}:
 * compiled as RestAssured compiles it, and kept, where that does so each time.
 */
record CompiledPath(Class<? extends Script> script) {
  private static final String ROOT = "root";
  private static final Map<String, CompiledPath> KEPT = new ConcurrentHashMap<>();

  /** What RestAssured changes before it compiles a path. */
  private static final Pattern CHANGED =
      Pattern.compile("-|@|\\.\\d|\\b(class|properties)\\b|^\\W*$");

  static CompiledPath of(String path) throws PlainPath.NotPlain {
    if (CHANGED.matcher(path).find()) {
      throw new PlainPath.NotPlain();
    }
    try {
      return KEPT.computeIfAbsent(path, CompiledPath::compiled);
    } catch (GroovyRuntimeException e) {
      throw new PlainPath.NotPlain();
    }
  }

  private static CompiledPath compiled(String path) {
    String expression = path.startsWith("[") ? ROOT + path : ROOT + "." + path;
    return new CompiledPath(new GroovyShell().parse(expression).getClass());
  }

  /** Where it fails, RestAssured says how. */
  Object in(Object root) throws PlainPath.NotPlain {
    try {
      return InvokerHelper.createScript(script, new Binding(Map.of(ROOT, root))).run();
    } catch (RuntimeException e) {
      throw new PlainPath.NotPlain();
    }
  }
}
