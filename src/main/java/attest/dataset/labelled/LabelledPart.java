// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A part of a file's bytes: as every node finds them, and never all in memory. */
@Entity
public class LabelledPart extends PanacheEntityBase {
  /** H2 takes no more than a megabyte in one cell. */
  private static final int SIZE = 256 * 1024;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public LabelledFile file;

  public int place;
  public byte[] content;

  protected LabelledPart() {}

  /** Keeps the bytes; answers how many. */
  static long keep(LabelledFile file, InputStream bytes) {
    long size = 0;
    try {
      byte[] content = bytes.readNBytes(SIZE);
      for (int place = 0; content.length > 0; place++) {
        var part = new LabelledPart();
        part.file = file;
        part.place = place;
        part.content = content;
        part.persist();
        Panache.getSession().flush();
        Panache.getSession().detach(part);
        size += content.length;
        content = bytes.readNBytes(SIZE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return size;
  }

  /** The bytes from the beginning, read as they are taken, within the caller's transaction. */
  static InputStream open(long file) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private int place;
          private byte @Nullable [] next = content(file, 0);

          @Override
          public boolean hasMoreElements() {
            return next != null;
          }

          @Override
          public InputStream nextElement() {
            var stream = new ByteArrayInputStream(next == null ? new byte[0] : next);
            next = content(file, ++place);
            return stream;
          }
        });
  }

  private static byte @Nullable [] content(long file, int place) {
    return getEntityManager()
        .createQuery(
            "select p.content from LabelledPart p where p.file.id = ?1 and p.place = ?2",
            byte[].class)
        .setParameter(1, file)
        .setParameter(2, place)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  static void forget(LabelledFile file) {
    delete("file", file);
  }
}
