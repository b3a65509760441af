// SPDX-License-Identifier: Apache-2.0
package attest.project;

import java.util.List;

/** What waits for somebody in a project: each room tells its own, the project's page shows all. */
public interface ToDo {
  /** What there is to do, in the order in which it is shown, and where. */
  enum What {
    REVIEW("/"),
    SENTENCES("/projects/%s/adjudicate"),
    PAIRS("/projects/%s/adjudicate/pairs"),
    PASSAGES("/projects/%s/guidelines/proposals"),
    /** Articles that have as many submissions as they need, of all. */
    COMPLETE("/projects/%s/progress");

    private final String address;

    What(String address) {
      this.address = address;
    }

    String at(String key) {
      return address.formatted(key);
    }
  }

  /**
   * A line of the page.
   *
   * @param of how many there are in all; 0 where that does not matter
   */
  record Item(What what, long count, long of) {
    public Item(What what, long count) {
      this(what, count, 0);
    }

    /** Whether it is worth a line. */
    boolean isThere() {
      return count > 0 || of > 0;
    }
  }

  /** What that person may do; what there is none of is left out by the page. */
  List<Item> of(Membership asker);
}
