// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

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

/** A part of the compressed ratings: as every node finds them, and never all in memory. */
@Entity
public class RatingPiece extends PanacheEntityBase {
  /** H2 takes no more than a megabyte in one cell. */
  private static final int SIZE = 256 * 1024;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public RatingSet set;

  public int place;
  public byte[] content;

  protected RatingPiece() {}

  /** Keeps the bytes in place of what was kept. */
  static void replace(RatingSet set, InputStream bytes) {
    delete("set", set);
    try {
      byte[] content = bytes.readNBytes(SIZE);
      for (int place = 0; content.length > 0; place++) {
        var piece = new RatingPiece();
        piece.set = set;
        piece.place = place;
        piece.content = content;
        piece.persist();
        Panache.getSession().flush();
        Panache.getSession().detach(piece);
        content = bytes.readNBytes(SIZE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes from the beginning, read as they are taken, within the caller's transaction. */
  static InputStream open(RatingSet set) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private int place;
          private byte @Nullable [] next = content(set, 0);

          @Override
          public boolean hasMoreElements() {
            return next != null;
          }

          @Override
          public InputStream nextElement() {
            var stream = new ByteArrayInputStream(next == null ? new byte[0] : next);
            next = content(set, ++place);
            return stream;
          }
        });
  }

  private static byte @Nullable [] content(RatingSet set, int place) {
    return getEntityManager()
        .createQuery(
            "select p.content from RatingPiece p where p.set = ?1 and p.place = ?2", byte[].class)
        .setParameter(1, set)
        .setParameter(2, place)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
