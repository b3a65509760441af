// SPDX-License-Identifier: Apache-2.0
package attest.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/**
 * A call as an example's {@code curl} says it, sent to the program under test. Options that say
 * what curl prints or where it keeps the answer are nothing to the program.
 */
final class Example {
  private static final List<String> OUTPUT = List.of("-s", "-S", "-sS", "-i", "-f", "-fsS");

  private final RequestSpecification request = RestAssured.given().redirects().follow(false);
  private String method = "GET";
  private String address = "";

  private Example() {}

  /** Sends what the words say, the first of which is {@code curl}. */
  static Response send(List<String> words) {
    var example = new Example();
    var rest = words.subList(1, words.size()).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (word.startsWith("-") && !OUTPUT.contains(word)) {
        example.option(word, rest.next());
      } else if (!word.startsWith("-")) {
        example.address = word;
      }
    }
    return example.request.urlEncodingEnabled(false).request(example.method, example.address);
  }

  private void option(String name, String value) {
    switch (name) {
      case "-X" -> method = value;
      case "-H" -> header(value.split(": ", 2));
      case "-u" -> signed(value.split(":", 2));
      case "-d" -> {
        posts();
        request.body(value.getBytes(UTF_8));
      }
      case "-F" -> {
        posts();
        part(value.split("=", 2));
      }
      case "-o" -> {}
      default -> throw new AssertionError("An option that no example had yet: " + name);
    }
  }

  private void header(String[] header) {
    request.header(header[0], header[1]);
  }

  private void signed(String[] credentials) {
    request.auth().preemptive().basic(credentials[0], credentials[1]);
  }

  private void posts() {
    method = "GET".equals(method) ? "POST" : method;
  }

  private void part(String[] part) {
    String[] content = part[1].split(";filename=", 2);
    if (content.length == 2) {
      request.multiPart(part[0], content[1], content[0].getBytes(UTF_8));
    } else {
      request.multiPart(part[0], part[1]);
    }
  }
}
