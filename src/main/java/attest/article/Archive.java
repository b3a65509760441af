// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.file.PackedFiles;
import attest.article.file.PackedFiles.Packed;
import attest.article.reading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A zip of files: each is read as if it had been sent alone, and named after the archive. What one
 * of them has wrong is told of that one, and the rest goes on.
 */
final class Archive implements Iterator<Incoming> {
  private final Sent archive;
  private final PackedFiles files;
  private final Iterator<Packed> waiting;
  private Stream<Incoming> open = Stream.empty();
  private Iterator<Incoming> rest = Collections.emptyIterator();

  private Archive(Sent archive, PackedFiles files) {
    this.archive = archive;
    this.files = files;
    this.waiting = files.all().iterator();
  }

  static Stream<Incoming> read(Sent archive) {
    try {
      var opened = new Archive(archive, PackedFiles.open(archive.content()));
      var each = Spliterators.spliteratorUnknownSize(opened, Spliterator.ORDERED);
      return StreamSupport.stream(each, false).onClose(opened::close);
    } catch (Unreadable e) {
      return Stream.of(Incoming.refused(archive.name(), e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One file is open at a time, and what it holds is drawn one by one: it may be a long table. */
  @Override
  public boolean hasNext() {
    while (!rest.hasNext() && waiting.hasNext()) {
      open.close();
      open = one(waiting.next());
      rest = open.iterator();
    }
    return rest.hasNext();
  }

  @Override
  public Incoming next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rest.next();
  }

  private void close() {
    open.close();
    files.close();
  }

  private Stream<Incoming> one(Packed packed) {
    String name = archive.name() + "/" + packed.name();
    var named = FileKind.named(packed.name());
    if (named == FileKind.ZIP) {
      return Stream.of(Incoming.refused(name, Refusal.NESTED));
    }
    if (files.isSpent()) {
      return Stream.of(Incoming.refused(name, Refusal.BOMB));
    }
    try {
      long most = named == null ? Incoming.MOST_BYTES : named.mostBytes;
      Path place = files.unpack(packed, most);
      return unpacked(new Sent(name, place, archive.said(), archive.usual()));
    } catch (Unreadable e) {
      return Stream.of(Incoming.refused(name, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Incoming> unpacked(Sent file) {
    var read =
        FileKind.of(file) == FileKind.ZIP
            ? Stream.of(Incoming.refused(file.name(), Refusal.NESTED))
            : Incoming.in(file);
    return read.onClose(() -> delete(file.content()));
  }

  private static void delete(Path place) {
    try {
      Files.deleteIfExists(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
