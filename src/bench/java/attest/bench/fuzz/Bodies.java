// SPDX-License-Identifier: Apache-2.0
package attest.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;

/** Bodies of requests: JSON, rows, files, whole and damaged. */
record Bodies(Chance chance, Values values) {
  private static final String BOUNDARY = "FuzzBoundary7sPq2";

  /** What is sent; empty where there is none. */
  record Body(String type, byte[] bytes) {
    boolean isEmpty() {
      return bytes.length == 0;
    }
  }

  /**
   * @param content what the description says of it, by type
   */
  Body of(JsonNode content) {
    if (content.isMissingNode() && !chance.oneIn(20)) {
      return new Body("application/json", new byte[0]);
    }
    var types = new ArrayList<String>();
    content.fieldNames().forEachRemaining(types::add);
    types.add("application/json");
    String type =
        chance.oneIn(30)
            ? chance.oneOf("text/plain", "application/xml", "multipart/form-data", "x")
            : chance.oneOf(types);
    if (type.startsWith("multipart")) {
      return new Body("multipart/form-data; boundary=" + BOUNDARY, mutated(parts()));
    }
    String text =
        type.startsWith("text/")
            ? rows()
            : values.of(content.path(type).path("schema"), "").toString();
    return new Body(type, mutated(text.getBytes(UTF_8)));
  }

  private String rows() {
    var rows = new StringBuilder("item,annotator,label\n");
    for (int i = chance.below(30); i > 0; i--) {
      rows.append(chance.below(6)).append(',').append(chance.oneOf("A", "B", "=C")).append(',');
      rows.append(chance.oneIn(9) ? chance.hostile() : chance.oneOf("1", "2", "x|y", ""));
      rows.append('\n');
    }
    return rows.toString();
  }

  private byte[] parts() {
    var body = new ByteArrayOutputStream();
    for (int i = chance.below(4); i >= 0; i--) {
      body.writeBytes(head().getBytes(UTF_8));
      body.writeBytes(file().getBytes(UTF_8));
      byte[] rest = chance.oneIn(3) ? chance.noise(2000) : chance.hostile().getBytes(UTF_8);
      body.writeBytes(rest);
      body.writeBytes("\r\n".getBytes(UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + (chance.oneIn(10) ? "" : "--\r\n")).getBytes(UTF_8));
    return body.toByteArray();
  }

  private String head() {
    String name = chance.oneOf("file", "file", "mapping", "x");
    String file =
        chance.oneOf(
            "a.txt", "b.html", "c.pdf", "d.docx", "e.zip", "f.csv", "g.jsonl", "../h.txt", "i");
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
        .formatted(BOUNDARY, name, file);
  }

  /** Its beginning, that of its kind. */
  private String file() {
    return chance.oneOf(
        "PK\u0003\u0004",
        "%PDF-1.4\n",
        "<html><p>Un pont.</p>",
        "{\"text\":\"Un pont.\"}\n",
        "title,text\na,b\n",
        "Un pont est tombé.\n");
  }

  /** One time in eight, some bytes are turned, or the end is cut off. */
  private byte[] mutated(byte[] bytes) {
    if (bytes.length == 0 || !chance.oneIn(8)) {
      return bytes;
    }
    if (chance.half()) {
      return Arrays.copyOf(bytes, chance.below(bytes.length));
    }
    byte[] turned = bytes.clone();
    for (int i = 1 + chance.below(4); i > 0; i--) {
      turned[chance.below(turned.length)] = (byte) chance.below(256);
    }
    return turned;
  }
}
