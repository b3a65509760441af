// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import io.quarkus.websockets.next.WebSocket;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something of the program that can be read, a page or a call, as its class names it.
 *
 * @param path with variables in braces
 * @param questions names of its query parameters
 */
record Route(String path, Set<String> questions) {
  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");
  private static final Pattern VARIABLE = Pattern.compile("([a-z-]+)((?:/\\{\\w+})*)/(\\{\\w+})");

  static List<Route> all() {
    return program().stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Stream.of(type.getMethods()))
        .filter(method -> method.isAnnotationPresent(GET.class))
        .map(Route::of)
        .toList();
  }

  /** Paths of the forms of pages, whatever they change. */
  static Set<String> forms() {
    return program().stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Stream.of(type.getMethods()))
        .filter(method -> method.isAnnotationPresent(POST.class))
        .map(method -> of(method).path)
        .filter(path -> !path.startsWith("/api/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of the channels over which open pages are told. */
  static Set<String> channels() {
    return program().stream()
        .filter(type -> type.isAnnotationPresent(WebSocket.class))
        .map(type -> type.getAnnotation(WebSocket.class).path())
        .collect(Collectors.toSet());
  }

  private static List<Class<?>> program() {
    try (var files = Files.walk(CLASSES.resolve("attest"))) {
      var found = new ArrayList<Class<?>>();
      for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = CLASSES.relativize(file).toString().replace('/', '.');
        var loader = Thread.currentThread().getContextClassLoader();
        found.add(Class.forName(name.substring(0, name.length() - 6), false, loader));
      }
      return found;
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Route of(Method method) {
    String own = method.isAnnotationPresent(Path.class) ? at(method) : "";
    String path = at(method.getDeclaringClass()) + "/" + own;
    var questions = new TreeSet<String>();
    for (Parameter parameter : method.getParameters()) {
      asked(Stream.of(parameter)).forEach(questions::add);
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        asked(Stream.of(parameter.getType().getDeclaredFields())).forEach(questions::add);
      }
    }
    return new Route(path.replaceAll("//+", "/").replaceAll("(.)/$", "$1"), questions);
  }

  private static String at(AnnotatedElement element) {
    return element.getAnnotation(Path.class).value();
  }

  private static Stream<String> asked(Stream<? extends AnnotatedElement> elements) {
    return elements
        .filter(e -> e.isAnnotationPresent(QueryParam.class))
        .map(e -> e.getAnnotation(QueryParam.class).value());
  }

  /**
   * Its addresses: every variable with each of its values, then every question with each of its
   * answers.
   *
   * @param values of a variable, by the word before it: {@code articles/{id}}
   * @param answers to a question, by its name
   */
  List<String> addresses(Map<String, List<String>> values, Map<String, List<String>> answers) {
    var found = new ArrayList<String>();
    for (String plain : plain(path, values)) {
      found.add(plain);
      for (String question : questions) {
        known(answers, question).forEach(a -> found.add(plain + "?" + question + "=" + a));
      }
    }
    return found;
  }

  private static List<String> plain(String path, Map<String, List<String>> values) {
    var next = VARIABLE.matcher(path);
    if (!next.find()) {
      return List.of(path);
    }
    Function<String, String> with =
        value -> path.substring(0, next.start(3)) + value + path.substring(next.end(3));
    return known(values, next.group(1) + "/" + next.group(3)).stream()
        .flatMap(value -> plain(with.apply(value), values).stream())
        .toList();
  }

  private static List<String> known(Map<String, List<String>> all, String name) {
    var found = all.get(name);
    if (found == null) {
      throw new AssertionError("Say what is to be read where a route has " + name);
    }
    return found;
  }
}
