// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.shared.LeasedWork;
import attest.shared.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One node's work on a release, in steps of a transaction each: the capture, then one file after
 * another, then the card and the manifest. Files that were whole before an interruption stay.
 */
final class ReleaseRun implements LeasedWork.Run {
  private static final Logger LOG = Logger.getLogger(ReleaseRun.class);
  private static final Duration LONGEST_STEP = Duration.ofMinutes(10);

  private final long id;
  private final String node;
  private final Clock clock;
  private final Consumer<Object> tell;
  private final ReleaseCapture capture = new ReleaseCapture();
  private @Nullable FileInHand file;

  /**
   * @param tell hears what happened, within the transaction
   */
  ReleaseRun(long id, String node, Clock clock, Consumer<Object> tell) {
    this.id = id;
    this.node = node;
    this.clock = clock;
    this.tell = tell;
  }

  @Override
  public boolean step() {
    try {
      return QuarkusTransaction.requiringNew()
          .timeout((int) LONGEST_STEP.toSeconds())
          .call(this::next);
    } catch (Problem refusal) {
      LOG.infof("The release %d was given up: %s", id, refusal.words());
      QuarkusTransaction.requiringNew().run(() -> fail(refusal.words()));
      return false;
    }
  }

  private boolean next() {
    var release = Release.held(id, node);
    if (release == null) {
      return false;
    }
    release.advanced(clock.instant());
    if (!release.isCaptured) {
      capture.step(release);
      return true;
    }
    if (file == null) {
      return begin(release);
    }
    if (file.step(release)) {
      file = null;
    }
    return true;
  }

  /** The next file, or the end. */
  private boolean begin(Release release) {
    for (var wanted : release.plan().wanted()) {
      var standing = ReleaseFile.named(release, wanted.name());
      if (standing.isEmpty() || standing.get().sha256.isEmpty()) {
        file = FileInHand.begin(release, wanted);
        return true;
      }
    }
    new ReleaseEnd(release, clock.instant()).write();
    tell.accept(new Released(release.project.id, release.asker.id, release.id, release.version));
    return false;
  }

  /** Nothing of it is kept but why. */
  private void fail(String why) {
    var release = Release.held(id, node);
    if (release != null) {
      ReleaseFile.<ReleaseFile>list("release", release).forEach(ReleaseFile::forget);
      ReleaseArticle.forget(release);
      ReleaseDossier.forget(release);
      release.fail(why.substring(0, Math.min(why.length(), 1000)));
    }
  }
}
