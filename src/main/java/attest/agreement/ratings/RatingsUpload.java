// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.project.Membership;
import attest.shared.Attempts;
import attest.shared.Invalid;
import attest.shared.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.zip.GZIPInputStream;

/**
 * Brings ratings in: the file is read aside first, so that a slow sender holds no lock and a broken
 * file leaves what stands.
 */
@ApplicationScoped
public class RatingsUpload {
  @Inject Event<RatingsReplaced> replaced;
  @Inject Clock clock;

  /**
   * @param repeats {@code refuse} or {@code keep}
   * @throws Invalid where no row can be taken
   */
  RatingsFile.Outcome run(Membership lead, InputStream bytes, String repeats) {
    if (!repeats.equals("refuse") && !repeats.equals("keep")) {
      throw new Invalid("repeats", "repeats is refuse or keep.");
    }
    Path aside = temporary();
    try {
      var outcome = RatingsFile.read(bytes, repeats.equals("keep"), aside);
      String print = print(aside);
      Attempts.transaction(() -> store(lead.id, outcome.taken(), print, aside));
      return outcome;
    } finally {
      forget(aside);
    }
  }

  private RatingSet store(long membership, int ratings, String print, Path aside) {
    var lead = Membership.withAll(membership);
    try (var packed = Files.newInputStream(aside)) {
      var now = Instant.now(clock);
      var set = RatingSet.replace(lead, ratings, print, packed, now);
      if (set.uploadedAt.equals(now)) {
        replaced.fire(
            new RatingsReplaced(lead.project.id, lead.person.id, set.id, ratings, set.print));
      }
      return set;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String print(Path packed) {
    try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
      var digest = Sha256.digest();
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return Sha256.of(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("attest-ratings-", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forget(Path aside) {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
