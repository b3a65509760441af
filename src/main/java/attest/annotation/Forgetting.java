// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Erasure.Erasing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Where a person's data is erased, comments that mention them mention the pseudonym. */
@ApplicationScoped
class Forgetting {
  void forget(@Observes Erasing erasing) {
    var person = erasing.person();
    CommentNotice.mentioning(person)
        .forEach(comment -> comment.mention(person.login, erasing.pseudonym()));
    CommentNotice.delete("person", person);
  }
}
