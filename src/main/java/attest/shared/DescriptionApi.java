// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The API's description, as it was written when the program was built. */
@Path("/api/v1/openapi")
public class DescriptionApi {
  /**
   * Has the platform leave the description alone. It would read it and write it anew, twice, at
   * each start, of which that is a tenth (decision 42); it asks this loader for it, which finds
   * nothing.
   */
  public static void leaveAsBuilt() {
    OpenApiConstants.classLoader = new ClassLoader(null) {};
  }

  /** As YAML, or as JSON where that is asked for, by {@code format} or {@code Accept}. */
  @GET
  @Operation(hidden = true)
  public Response description(
      @QueryParam("format") @Nullable String format,
      @HeaderParam("Accept") @Nullable String accept) {
    String asked = format == null ? String.valueOf(accept) : format;
    return asked.toLowerCase(Locale.ROOT).contains("json")
        ? answer("JSON", "application/json").build()
        : answer("YAML", "application/yaml")
            .header("Content-Disposition", "attachment; filename=\"openapi.yaml\"")
            .build();
  }

  private static Response.ResponseBuilder answer(String kind, String type) {
    String name = OpenApiConstants.BASE_NAME + "." + kind;
    try (var built = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
      return Response.ok(Objects.requireNonNull(built, name).readAllBytes()).type(type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
