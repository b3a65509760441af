// SPDX-License-Identifier: Apache-2.0
package attest.project;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Entries to take into a register, from a file on the class path: CSV with the columns {@code
 * name,aliases,type,alignment,controlGroup} and, where entries can be chosen by it, {@code region};
 * aliases are joined by {@code |}; lines that begin with # are remarks.
 */
public final class SourceList {
  private static final String KNOWN = "/project/known-sources.csv";

  /** An entry of the list; {@code region} is empty where the file has none. */
  public record Listed(SourceEntry entry, String region) {
    static Listed of(Map<String, String> row) {
      var entry =
          new SourceEntry(
              row.getOrDefault("name", ""),
              Arrays.stream(row.getOrDefault("aliases", "").split("\\|"))
                  .filter(alias -> !alias.isBlank())
                  .toList(),
              SourceType.valueOf(row.getOrDefault("type", "").toUpperCase(Locale.ROOT)),
              row.getOrDefault("alignment", ""),
              row.getOrDefault("controlGroup", ""),
              null);
      return new Listed(entry, row.getOrDefault("region", ""));
    }
  }

  private final List<Listed> entries;

  private SourceList(List<Listed> entries) {
    this.entries = entries;
  }

  /** Agencies, monitors, ministries, outlets and organisations of public knowledge. */
  public static SourceList known() {
    return at(KNOWN);
  }

  public static SourceList at(String resource) {
    try (InputStream in = SourceList.class.getResourceAsStream(resource);
        var rows =
            new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withComments())
                .<Map<String, String>>readValues(Objects.requireNonNull(in, resource))) {
      return new SourceList(rows.readAll().stream().map(Listed::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Listed> entries() {
    return entries;
  }

  public List<String> regions() {
    return entries.stream().map(Listed::region).distinct().toList();
  }

  public List<SourceType> types() {
    return Stream.of(SourceType.values())
        .filter(type -> entries.stream().anyMatch(listed -> listed.entry().type() == type))
        .toList();
  }

  /** Those of these regions and types; an empty set = all of them. */
  public SourceList choose(Set<String> regions, Set<SourceType> types) {
    Predicate<Listed> region = l -> regions.isEmpty() || regions.contains(l.region());
    Predicate<Listed> type = l -> types.isEmpty() || types.contains(l.entry().type());
    return new SourceList(entries.stream().filter(region.and(type)).toList());
  }

  /**
   * Adds what the register lacks: an entry whose name is there is left as the team has it, an alias
   * that is another's is left out. Done twice, it adds nothing more.
   *
   * @return how many entries were added
   */
  public int takeInto(Membership lead, Instant now) {
    lead.project.hold();
    var present = SourceRegister.of(lead.project);
    int added = 0;
    for (var listed : entries) {
      var entry = listed.entry();
      if (present.exactly(entry.name()).isEmpty()) {
        var free = entry.aliases().stream().filter(a -> present.exactly(a).isEmpty()).toList();
        Source.add(lead, entry.withAliases(free), now);
        added++;
      }
    }
    return added;
  }
}
