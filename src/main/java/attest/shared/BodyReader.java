// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Hands the bytes over unread; see {@link Body}. */
@Provider
public class BodyReader implements MessageBodyReader<Body> {
  /** Held in memory, other than uploaded files: so less than a request may have. */
  private static final int MOST_BYTES = 64_000_000;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type == Body.class;
  }

  @Override
  public Body readFrom(
      Class<Body> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new WebApplicationException(413);
    }
    return new Body(bytes, isJson(media));
  }

  private static boolean isJson(MediaType media) {
    return media.getType().equals("application")
        && (media.getSubtype().equals("json") || media.getSubtype().endsWith("+json"));
  }
}
