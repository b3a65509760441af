// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.operations.Retried.Stage;
import attest.testing.Human;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A form of a page, filled in by somebody who is signed in: sent again, it is the same.
 *
 * @param path where it goes
 */
record SentForm(Human.Session by, String path, Filled filled) {
  /**
   * What stands in a form, and in the variables of its path behind the project's key.
   *
   * @param files names and content; empty for a form without any
   */
  record Filled(List<Object> places, Map<String, Object> fields, Map<String, String> files) {
    static final Filled EMPTY = new Filled(List.of(), Map.of(), Map.of());

    static Filled at(Object... places) {
      return new Filled(List.of(places), Map.of(), Map.of());
    }

    static Filled with(String field, Object content) {
      return EMPTY.and(field, content);
    }

    /** With the key under which it is told from a form that is filled in anew. */
    static Filled once() {
      return with("form", "shown once to somebody");
    }

    static Filled file(String name, String content) {
      return new Filled(List.of(), Map.of(), Map.of(name, content));
    }

    Filled and(String field, Object content) {
      var more = new LinkedHashMap<>(fields);
      more.put(field, content);
      return new Filled(places, more, files);
    }
  }

  private static final Map<String, Function<Stage, SentForm>> ALL = new TreeMap<>();

  static {
    FormsOfAccounts.tell();
    FormsOfProjects.tell();
    FormsOfArticles.tell();
    FormsOfTeamwork.tell();
    FormsOfDossiers.tell();
    FormsOfDatasets.tell();
  }

  /** By route, and where one has several a word behind it. */
  static Map<String, Function<Stage, SentForm>> all() {
    return ALL;
  }

  /**
   * @param name the route as its class has it; behind a space what tells several of one route apart
   * @param fill readies the stage, once {@code by} is signed in
   */
  static void form(String name, Function<Stage, Human> by, Function<Stage, Filled> fill) {
    ALL.put(
        name,
        stage -> {
          var session = stage.session(by.apply(stage));
          var filled = fill.apply(stage);
          return new SentForm(session, path(route(name), stage, filled), filled);
        });
  }

  static String route(String name) {
    return name.replaceFirst(" .*", "");
  }

  private static String path(String route, Stage stage, Filled filled) {
    String path = route.replace("/projects/{key}", "/projects/" + stage.key());
    for (Object place : filled.places) {
      path = path.replaceFirst("\\{\\w+}", place.toString());
    }
    return path;
  }

  Response send() {
    return filled.files.isEmpty() ? posted() : uploaded();
  }

  private Response posted() {
    RequestSpecification form = by.posts();
    filled.fields.forEach(form::formParam);
    return form.post(path);
  }

  private Response uploaded() {
    var form = by.asks().contentType("multipart/form-data").multiPart("csrf", by.csrf());
    filled.fields.forEach((name, content) -> form.multiPart(name, content.toString()));
    filled.files.forEach((name, content) -> form.multiPart("file", name, content.getBytes(UTF_8)));
    return form.post(path);
  }

  /** Where the answer leads, as a path. */
  String address() {
    return Stage.led(send());
  }
}
