// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.Format;
import attest.dataset.format.Out;
import attest.dataset.format.Writing;
import attest.dataset.release.Plan.Wanted;
import attest.shared.Sha256;
import attest.shared.StoredBytes;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A file of a release while it is written, some articles or dossiers a step. */
final class FileInHand {
  private static final int AT_ONCE = 50;

  private final long file;
  private final Format format;
  private final Deque<String> parts;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private final MessageDigest digest = Sha256.digest();
  private final Writing writing;
  private boolean begun;
  private boolean inDossiers;
  private long after;
  private long size;
  private int piece;

  private FileInHand(long file, Format format, List<String> parts, Release release) {
    this.file = file;
    this.format = format;
    this.parts = new ArrayDeque<>(parts);
    this.inDossiers = format.isOfDossiers();
    this.writing = format.writing(release.outline(), new Out(buffer));
  }

  /** Begins a file, in place of one that was not finished; within a step's transaction. */
  static FileInHand begin(Release release, Wanted wanted) {
    ReleaseFile.named(release, wanted.name()).ifPresent(ReleaseFile::forget);
    var file = ReleaseFile.begin(release, wanted.name(), wanted.format().mediaType());
    var split = release.plan().shares().parts().keySet();
    List<String> all = split.isEmpty() ? List.of("") : List.copyOf(split);
    var parts = wanted.part() == null ? all : List.of(wanted.part());
    return new FileInHand(file.id, wanted.format(), parts, release);
  }

  /**
   * Writes the next articles or dossiers; within a step's transaction.
   *
   * @return whether the file is whole
   */
  boolean step(Release release) {
    if (!begun) {
      begun = true;
      writing.begin();
      split();
    }
    if (!articles(release) && !dossiers(release)) {
      nextPart();
    }
    return parts.isEmpty() && end(release);
  }

  /**
   * @return whether the part had any left
   */
  private boolean articles(Release release) {
    if (inDossiers) {
      return false;
    }
    var articles = ReleaseArticle.of(release, parts.element(), after, AT_ONCE);
    var capture = ReleaseFile.capture(release);
    for (var article : articles) {
      writing.add(article.portion(capture));
      after = article.articleId;
      keep(StoredBytes.PIECE);
    }
    if (articles.isEmpty()) {
      inDossiers = true;
      after = 0;
    }
    return !articles.isEmpty();
  }

  /**
   * @return whether the part had any left, of those that the file tells of
   */
  private boolean dossiers(Release release) {
    if (!release.plan().tellsDossiers(format)) {
      return false;
    }
    var dossiers = ReleaseDossier.of(release, parts.element(), after, AT_ONCE);
    for (var dossier : dossiers) {
      writing.add(dossier.statement());
      after = dossier.dossierId;
      keep(StoredBytes.PIECE);
    }
    return !dossiers.isEmpty();
  }

  private void nextPart() {
    parts.remove();
    after = 0;
    inDossiers = format.isOfDossiers();
    split();
  }

  private void split() {
    String part = parts.peek();
    if (format == Format.HF && part != null && !part.isEmpty()) {
      writing.split(part);
    }
  }

  private boolean end(Release release) {
    writing.end();
    keep(1);
    ReleaseFile whole = ReleaseFile.findById(file);
    whole.whole(size, Sha256.of(digest));
    return true;
  }

  /** Moves what was written to the database, where it is this much or more. */
  private void keep(int least) {
    if (buffer.size() >= least) {
      byte[] bytes = buffer.toByteArray();
      buffer.reset();
      digest.update(bytes);
      size += bytes.length;
      piece += ReleaseFile.STORED.add(file, piece, bytes);
    }
  }
}
