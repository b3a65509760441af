// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.Outward;
import attest.shared.Outward.Fetched;
import attest.shared.Unfetched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fetches what stands at an address and reads it as a file that was sent: the same readers, the
 * same limits, the address as a fact of the article.
 */
@ApplicationScoped
public class AddressReader {
  /** Media types and the endings of such files. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          "text/html", ".html",
          "application/xhtml+xml", ".html",
          "text/plain", ".txt",
          "application/pdf", ".pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

  @Inject Outward outward;

  /** The addresses of a list, one a line; empty lines are passed over, doubles said once. */
  static List<String> lines(String written) {
    return written.lines().map(String::strip).filter(l -> !l.isEmpty()).distinct().toList();
  }

  /**
   * What stands there: one article to be, or a refusal under the address as it was written. The
   * caller has no transaction: this may take as long as {@link Outward} does.
   */
  List<Incoming> read(String address, Said said, String usual) {
    try {
      return read(address, outward.fetch(address, types()), said, usual);
    } catch (Unfetched e) {
      return List.of(Incoming.refused(address, refusal(e.why())));
    }
  }

  private static List<Incoming> read(String address, Fetched fetched, Said said, String usual) {
    try {
      var copy = Files.createTempFile("attest-address-", "");
      try {
        Files.write(copy, content(fetched));
        String name = "address" + ENDINGS.get(fetched.type());
        var sent = new Sent(name, copy, said.from(fetched.address()), usual);
        try (var texts = Incoming.in(sent)) {
          return texts.map(incoming -> incoming.named(address)).toList();
        }
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that can be read. */
  private static Set<String> types() {
    return ENDINGS.entrySet().stream()
        .filter(e -> FileKind.named(e.getValue()) != null)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * What was fetched, with a byte order mark where the answer named its encoding, which wins over
   * what the file says of itself.
   */
  private static byte[] content(Fetched fetched) {
    if (fetched.charset().isEmpty() || !fetched.type().startsWith("text/")) {
      return fetched.bytes();
    }
    try {
      var text =
          Charset.forName(fetched.charset()).newDecoder().decode(ByteBuffer.wrap(fetched.bytes()));
      String marked = text.toString().startsWith("\ufeff") ? text.toString() : "\ufeff" + text;
      return marked.getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return fetched.bytes();
    }
  }

  private static Refusal refusal(Unfetched.Why why) {
    return switch (why) {
      case NO_ADDRESS -> Refusal.NO_ADDRESS;
      case NOT_PUBLIC -> Refusal.NOT_PUBLIC;
      case UNREACHABLE -> Refusal.UNREACHABLE;
      case NOT_THERE -> Refusal.NOT_THERE;
      case TOO_SLOW -> Refusal.TOO_SLOW;
      case TOO_LARGE -> Refusal.TOO_LARGE;
      case OTHER_TYPE -> Refusal.OTHER_TYPE;
    };
  }
}
