// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import io.restassured.internal.path.json.ConfigurableJsonSlurper;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.FilterableRequestSpecification;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.hamcrest.Matcher;

/**
 * An answer of which {@link PlainPath} reads the plain paths and {@link CompiledPath} most others:
 * a fifth of the suite's time was Groovy's compiler otherwise. Whatever else is asked of it
 * RestAssured does, and an expectation that does not hold too, so that its words are RestAssured's;
 * what was asked and answered stands beside them.
 */
final class PlainPaths {
  private static final int TOLD = 4000;

  private final FilterableRequestSpecification request;
  private final Response answer;
  private final boolean readable;
  private Json json;

  private PlainPaths(FilterableRequestSpecification request, Response answer) {
    this.request = request;
    this.answer = answer;
    this.readable = String.valueOf(answer.contentType()).contains("json");
  }

  static Response of(FilterableRequestSpecification request, Response answer) {
    return new PlainPaths(request, answer).response();
  }

  /** The answer's text, parsed once, as RestAssured parses it. */
  private static final class Json extends JsonPath {
    private final Object root;

    Json(String text) {
      super(text);
      root = new ConfigurableJsonSlurper(NumberReturnType.FLOAT_AND_DOUBLE).parseText(text);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(String path) {
      try {
        return (T) value(path);
      } catch (PlainPath.NotPlain e) {
        return super.get(path);
      }
    }

    Object value(String path) throws PlainPath.NotPlain {
      try {
        return PlainPath.of(path).in(root);
      } catch (PlainPath.NotPlain e) {
        return CompiledPath.of(path).in(root);
      }
    }
  }

  private Json json() {
    if (json == null) {
      json = new Json(answer.asString());
    }
    return json;
  }

  private Response response() {
    return as(
        Response.class,
        (proxy, asked, with) ->
            switch (asked.getName()) {
              case "then" -> validated((ValidatableResponse) call(answer, asked, with));
              case "jsonPath" -> with == null && readable ? json() : call(answer, asked, with);
              default -> call(answer, asked, with);
            });
  }

  private ValidatableResponse validated(ValidatableResponse expected) {
    return as(
        ValidatableResponse.class,
        (proxy, asked, with) -> {
          if (asked.getName().equals("body") && readable && holds(with)) {
            return proxy;
          }
          Object told = expected(expected, asked, with);
          if (told instanceof ExtractableResponse<?> extracted) {
            return extracted(extracted);
          }
          return told instanceof ValidatableResponse ? proxy : told;
        });
  }

  private Object extracted(ExtractableResponse<?> extracted) {
    return as(
        ExtractableResponse.class,
        (proxy, asked, with) ->
            switch (asked.getName()) {
              case "jsonPath" -> with == null && readable ? json() : call(extracted, asked, with);
              case "path" ->
                  ((String[]) with[1]).length == 0 && readable
                      ? json().get((String) with[0])
                      : call(extracted, asked, with);
              default -> call(extracted, asked, with);
            });
  }

  /** Whether these are paths with what is expected there, plain ones, and each holds. */
  private boolean holds(Object[] with) {
    if (with.length < 3
        || !(with[0] instanceof String)
        || !(with[1] instanceof Matcher)
        || !(with[2] instanceof Object[] more)) {
      return false;
    }
    boolean holds = holds((String) with[0], with[1]);
    for (int i = 0; holds && i < more.length; i += 2) {
      holds = more[i] instanceof String path && i + 1 < more.length && holds(path, more[i + 1]);
    }
    return holds;
  }

  private boolean holds(String path, Object expected) {
    try {
      return expected instanceof Matcher<?> matcher && matcher.matches(json().value(path));
    } catch (PlainPath.NotPlain e) {
      return false;
    }
  }

  private Object expected(Object whom, Method asked, Object[] with) throws Throwable {
    try {
      return call(whom, asked, with);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + exchange(), e);
    }
  }

  private String exchange() {
    String text = answer.asString();
    return "\n%s %s%nsent %s%nanswered %d %s"
        .formatted(
            request.getMethod(),
            request.getURI(),
            Objects.<Object>requireNonNullElse(request.getBody(), request.getFormParams()),
            answer.statusCode(),
            text.length() > TOLD ? text.substring(0, TOLD) + "…" : text);
  }

  private static <T> T as(Class<T> type, InvocationHandler how) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, how));
  }

  private static Object call(Object whom, Method asked, Object[] with) throws Throwable {
    try {
      return asked.invoke(whom, with);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
