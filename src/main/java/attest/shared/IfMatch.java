// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code If-Match} of a write: the versions that it is based on. Without the header, or with
 * {@code *}, a write is based on whatever stands.
 *
 * @param any whether every version will do
 * @param tags the entity tags named, unquoted; weak ones never match (RFC 9110 §13.1.1)
 */
public record IfMatch(boolean any, Set<String> tags) {
  private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([!#-~]*)\"\\s*(?:,|$)");
  private static final int LONGEST = 1000;

  /**
   * @throws Unreadable for what is neither {@code *} nor a list of quoted tags
   */
  public static IfMatch of(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return new IfMatch(true, Set.of());
    }
    var tags = new HashSet<String>();
    var matcher = TAG.matcher(header);
    int end = 0;
    while (end < header.length() && header.length() <= LONGEST && matcher.lookingAt()) {
      if (matcher.group(1) == null) {
        tags.add(matcher.group(2));
      }
      end = matcher.end();
      matcher.region(end, header.length());
    }
    if (end == 0 || end < header.length() || header.strip().endsWith(",")) {
      throw new Unreadable("If-Match", "If-Match is * or versions in quotes, such as \"3\".");
    }
    return new IfMatch(false, tags);
  }

  /** Whether a write based on this may replace what stands at {@code version}. */
  public boolean allows(int version) {
    return any || tags.contains(String.valueOf(version));
  }

  /** An answer that says on what the next write may be based. */
  public static Response answered(Object content, int version) {
    return Response.ok(content).header("ETag", tag(version)).build();
  }

  /** A version as an entity tag. */
  public static String tag(int version) {
    return "\"" + version + "\"";
  }
}
