// SPDX-License-Identifier: Apache-2.0
package attest.planted.article;

import attest.account.Person;

/** Writes a field of an entity that is not its own. */
public class Meddler {
  void promote(Person person) {
    person.admin = true;
  }
}
