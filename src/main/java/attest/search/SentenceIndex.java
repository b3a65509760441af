// SPDX-License-Identifier: Apache-2.0
package attest.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * The index in its folder, memory-mapped: this node writes it alone, many threads read it. Nodes
 * that share a data folder have a folder each.
 */
final class SentenceIndex implements AutoCloseable {
  /** Raise it with every change of what a document holds: older indexes are then made anew. */
  private static final String SCHEMA = "2";

  private static final int MOST_NODES = 64;
  private static final double BUFFER_MEGABYTES = 64;

  /** What a search does with the index as it is at one moment. */
  interface Reading<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  private final FSDirectory folder;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private SentenceIndex(FSDirectory folder) throws IOException {
    this.folder = folder;
    this.writer = new IndexWriter(folder, settings());
    this.searchers = new SearcherManager(writer, new Weighing());
  }

  /** Terms weigh what the search gives them; nothing is counted in a sentence. */
  private static final class Weighing extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      var searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BooleanSimilarity());
      searcher.setQueryCache(null);
      return searcher;
    }
  }

  private static IndexWriterConfig settings() {
    return new IndexWriterConfig()
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCommitOnClose(false)
        .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
  }

  /** Opens the first folder that no other node has; what cannot be read is thrown away. */
  static SentenceIndex in(Path data) {
    for (int node = 1; node <= MOST_NODES; node++) {
      Path path = data.resolve("index").resolve("sentences-" + node);
      try {
        return open(path);
      } catch (LockObtainFailedException taken) {
        continue;
      } catch (IOException | IllegalArgumentException unreadable) {
        return anew(path);
      }
    }
    throw new IllegalStateException("Too many nodes keep an index in " + data);
  }

  private static SentenceIndex open(Path path) throws IOException {
    Files.createDirectories(path);
    return new SentenceIndex(FSDirectory.open(path));
  }

  private static SentenceIndex anew(Path path) {
    try (var old = FSDirectory.open(path)) {
      for (String file : old.listAll()) {
        old.deleteFile(file);
      }
      return open(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was committed with {@link #commit}; empty for an index of another schema. */
  Map<String, String> committed() {
    Map<String, String> data = new HashMap<>();
    var live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return SCHEMA.equals(data.get("schema")) ? data : Map.of();
  }

  void clear() {
    quietly(writer::deleteAll);
  }

  /** In place of what it had of the article. */
  void put(long article, List<Document> documents) {
    var place = new Term(Fields.ARTICLE, String.valueOf(article));
    if (documents.isEmpty()) {
      quietly(() -> writer.deleteDocuments(place));
    } else {
      quietly(() -> writer.updateDocuments(place, documents));
    }
  }

  /** An article that is known not to be there. */
  void add(List<Document> documents) {
    quietly(() -> writer.addDocuments(documents));
  }

  /** Makes what was put visible to searches. */
  void refresh() {
    quietly(searchers::maybeRefreshBlocking);
  }

  void commit(Map<String, String> data) {
    var all = new HashMap<>(data);
    all.put("schema", SCHEMA);
    writer.setLiveCommitData(all.entrySet());
    quietly(writer::commit);
  }

  /** How many sentences a search sees. */
  long size() {
    return read(searcher -> (long) searcher.getIndexReader().numDocs());
  }

  <T> T read(Reading<T> reading) {
    try {
      var searcher = searchers.acquire();
      try {
        return reading.in(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    quietly(searchers::close);
    quietly(writer::close);
    quietly(folder::close);
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void quietly(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
