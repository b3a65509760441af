// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A labelled file as a client sends it. */
record Sent(String format, String name, byte[] content, String mapping) {
  static Sent of(String format, String content) {
    return new Sent(format, "file", content.getBytes(UTF_8), "");
  }

  Sent with(String json) {
    return new Sent(format, name, content, json);
  }

  RequestSpecification by(Human asker) {
    var request =
        asker
            .asks()
            .contentType("multipart/form-data")
            .queryParam("format", format)
            .multiPart("file", name, content, "application/octet-stream");
    return mapping.isEmpty() ? request : request.multiPart("mapping", mapping);
  }

  ValidatableResponse to(Workplace project) {
    return post(by(project.lead()), project);
  }

  ValidatableResponse tried(Workplace project) {
    return post(by(project.lead()).queryParam("dryRun", true), project);
  }

  ValidatableResponse skipping(Workplace project) {
    return post(by(project.lead()).queryParam("skipRefused", true), project);
  }

  static ValidatableResponse post(RequestSpecification request, Workplace project) {
    return request.post("/projects/{key}/labelled", project.key()).then();
  }
}
