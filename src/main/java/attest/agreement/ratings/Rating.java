// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * One judgement from elsewhere.
 *
 * @param labels the set of labels, in alphabetical order; empty = judged, none
 */
record Rating(String item, String annotator, Set<String> labels) {
  private static final String BETWEEN = "|";

  static Rating of(String item, String annotator, String joined) {
    var labels = new TreeSet<String>();
    if (!joined.isEmpty()) {
      for (String label : joined.split("\\|", -1)) {
        labels.add(label.strip());
      }
    }
    return new Rating(item, annotator, labels);
  }

  /** The labels as one word: what a set is called where each set is a category. */
  static String joined(Set<String> labels) {
    return String.join(BETWEEN, labels);
  }

  void write(DataOutputStream to) throws IOException {
    to.writeUTF(item);
    to.writeUTF(annotator);
    to.writeUTF(joined(labels));
  }

  static Rating read(DataInputStream from) throws IOException {
    return of(from.readUTF(), from.readUTF(), from.readUTF());
  }
}
