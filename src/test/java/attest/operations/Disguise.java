// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.testing.Human;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/** Sends a request otherwise than whoever made it meant. */
final class Disguise implements Filter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Filter worn = (asked, answer, context) -> context.next(asked, answer);
  private boolean holdsFields;

  /** Without credentials. */
  void nobody() {
    worn =
        (asked, answer, context) -> {
          holdsFields = String.valueOf((Object) asked.getBody()).startsWith("{\"");
          asked.removeHeader("Authorization");
          return context.next(asked, answer);
        };
  }

  /** By the token of somebody else. */
  void as(Human intruder) {
    worn =
        (asked, answer, context) -> {
          asked.replaceHeader("Authorization", "Bearer " + intruder.token());
          return context.next(asked, answer);
        };
  }

  /** By somebody else, who puts the key of their own project into the path. */
  void through(Human intruder, String project) {
    worn =
        (asked, answer, context) -> {
          asked.replaceHeader("Authorization", "Bearer " + intruder.token());
          if (asked.getUnnamedPathParams().containsKey("key")) {
            asked.removeUnnamedPathParam("key");
            asked.pathParam("key", project);
          }
          return context.next(asked, answer);
        };
  }

  /** By whoever may, with this more in the body. */
  void smuggling(String field) {
    worn =
        (asked, answer, context) -> {
          asked.body(with(field, asked.getBody()));
          return context.next(asked, answer);
        };
  }

  /** As it was meant. */
  void off() {
    worn = (asked, answer, context) -> context.next(asked, answer);
  }

  /** Whether the request seen last had a JSON object with fields as its body. */
  boolean holdsFields() {
    return holdsFields;
  }

  private static String with(String field, String body) {
    try {
      var object = (ObjectNode) JSON.readTree(body);
      return object.put(field, 1).toString();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Response filter(
      FilterableRequestSpecification asked,
      FilterableResponseSpecification answer,
      FilterContext context) {
    return worn.filter(asked, answer, context);
  }
}
