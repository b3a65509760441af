// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the details of an answer have in common. Their rows follow the answer that stands, for
 * queries to join; what stood before is in {@link AnnotationChange#details}.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // set by begin, or by Hibernate
public abstract class Detail extends PanacheEntityBase {
  /** Made by the client, never changed: other records refer to it. */
  @Id public UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Annotation annotation;

  /** Its place among its like, from 0. */
  public int position;

  /** UTF-16 code units from the beginning of the sentence; null where no span is marked. */
  public @Nullable Integer beginOffset;

  public @Nullable Integer endOffset;

  void lie(@Nullable Integer begin, @Nullable Integer end) {
    beginOffset = begin;
    endOffset = end;
  }

  private void begin(UUID made, Annotation of) {
    id = made;
    annotation = of;
  }

  /** Makes the rows of one kind follow what was sent: alters, adds, takes away. */
  static <D extends Detail, S> void follow(
      Annotation annotation,
      List<D> standing,
      List<S> sent,
      Function<S, UUID> id,
      Supplier<D> fresh,
      BiConsumer<D, S> take) {
    var left = new HashMap<UUID, D>();
    standing.forEach(d -> left.put(d.id, d));
    for (int i = 0; i < sent.size(); i++) {
      S one = sent.get(i);
      D row = left.remove(id.apply(one));
      boolean isNew = row == null;
      if (row == null) {
        row = fresh.get();
        ((Detail) row).begin(id.apply(one), annotation);
      }
      ((Detail) row).position = i;
      take.accept(row, one);
      if (isNew) {
        row.persist();
      }
    }
    left.values().forEach(Detail::delete);
  }
}
