// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static attest.article.ImportDraft.State.DUPLICATE;
import static attest.article.ImportDraft.State.LEFT_OUT;
import static attest.article.ImportDraft.State.READY;
import static attest.article.ImportDraft.State.REFUSED;
import static attest.article.ImportDraft.State.SAVED;

import attest.article.ImportDraft.State;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which files of an import the list at the side shows, as the page's address says it. */
public class FileFilter {
  /** A choice of files. */
  public enum Show {
    ALL(EnumSet.allOf(State.class)),
    TO_SAVE(Set.of(READY)),
    NEAR_COPIES(Set.of(READY, LEFT_OUT)),
    COPIES(Set.of(DUPLICATE)),
    REFUSALS(Set.of(REFUSED)),
    OUT(Set.of(LEFT_OUT)),
    DONE(Set.of(SAVED));

    final Set<State> states;

    Show(Set<State> states) {
      this.states = states;
    }

    int leastNearCopies() {
      return this == NEAR_COPIES ? 1 : 0;
    }
  }

  @RestQuery @Nullable String show;
  @RestQuery @Nullable String q;
  @RestQuery @Nullable Integer page;

  /** The choice asked for, every file where it is none. */
  public Show getShow() {
    for (var choice : Show.values()) {
      if (choice.name().equals(show)) {
        return choice;
      }
    }
    return Show.ALL;
  }

  /** What the names of the files hold. */
  public String getWords() {
    return q == null ? "" : q.strip();
  }

  /** The page asked for, counted from 1; 0 where the file at hand decides. */
  int asked() {
    return page == null ? 0 : Math.max(1, page);
  }

  /** A pattern of SQL for the names, to be compared in small letters, {@code !} its escape. */
  String pattern() {
    return "%" + getWords().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
  }

  /** The filter as the end of an address that has other parameters. */
  public String getMore() {
    String more = getShow() == Show.ALL ? "" : "&show=" + getShow();
    return getWords().isEmpty()
        ? more
        : more + "&q=" + URLEncoder.encode(getWords(), StandardCharsets.UTF_8);
  }

  /** The filter as the whole query of an address, empty where every file is shown. */
  public String getQuery() {
    return getMore().replaceFirst("^&", "?");
  }
}
