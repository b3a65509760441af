// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.Conflict;

/** A name that another entry of the register has; tells which name, and which entry. */
public class NameTaken extends Conflict {
  NameTaken(String field, String name, String entry) {
    super(field, "The name " + name + " belongs to the entry " + entry + ".");
    add("name", name);
    add("entry", entry);
  }
}
