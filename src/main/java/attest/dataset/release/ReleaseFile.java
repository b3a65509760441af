// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.shared.NotFound;
import attest.shared.StoredBytes;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Optional;

/** A file of a release. The one without a name is the capture, which nobody is given. */
@Entity
public class ReleaseFile extends PanacheEntityBase {
  static final String CAPTURE = "";

  /** The bytes of files, by their ids. */
  static final StoredBytes STORED =
      new StoredBytes("release_piece", "file_id", "ordinal", "content");

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Release release;

  public String name;
  public String mediaType;
  public long bytes;

  /** Empty while it is not whole. */
  public String sha256;

  protected ReleaseFile() {}

  static ReleaseFile begin(Release release, String name, String mediaType) {
    var file = new ReleaseFile();
    file.release = release;
    file.name = name;
    file.mediaType = mediaType;
    file.sha256 = "";
    file.persistAndFlush();
    return file;
  }

  static ReleaseFile capture(Release release) {
    return named(release, CAPTURE).orElseGet(() -> begin(release, CAPTURE, "application/jsonl"));
  }

  static Optional<ReleaseFile> named(Release release, String name) {
    return find("release = ?1 and name = ?2", release, name).firstResultOptional();
  }

  /** Those to be given out, in the order in which they were made. */
  static List<ReleaseFile> of(Release release) {
    return list("release = ?1 and name <> '' and sha256 <> '' order by id", release);
  }

  /**
   * @throws NotFound where the release has no such file
   */
  static ReleaseFile in(Release release, String name) {
    return ReleaseFile.<ReleaseFile>find(
            "release = ?1 and name = ?2 and name <> '' and sha256 <> ''", release, name)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("The release has no file of that name."));
  }

  /** What a small one says. */
  String text() {
    return new String(STORED.read(id, 0, Integer.MAX_VALUE), UTF_8);
  }

  void whole(long size, String hash) {
    bytes = size;
    sha256 = hash;
  }

  /** With its pieces, at once: another of its name may follow. */
  void forget() {
    STORED.forget(id);
    delete();
    getEntityManager().flush();
  }
}
