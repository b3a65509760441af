// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import attest.article.reading.Cut;
import attest.shared.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Splits and merges sentences as people say. The sentences at hand are retired and new ones take
 * their place; those around them keep their ids. Tells the rooms above within the transaction, so
 * that what was said about the retired ones follows.
 */
@ApplicationScoped
public class HandSegmentation {
  @Inject Event<SentenceSplit> splits;
  @Inject Event<SentencesMerged> merges;

  /**
   * @param sentence held by the caller ({@link Sentence#holdPlace})
   * @param at UTF-16 code units from the beginning of the sentence
   * @return the two parts
   * @throws attest.shared.Invalid where it cannot be cut there
   */
  public List<Sentence> split(Sentence sentence, int at, Person person, Instant now) {
    var cut = Cut.of(sentence.text(), at);
    var act = Reshaping.begin(sentence.article, person, Reshaping.Act.SPLIT, now);
    sentence.retire(act, now);
    Sentence.move(sentence.article, sentence.ordinal, 1);
    var first = sentence.part(cut.first(), sentence.ordinal, act);
    var second = sentence.part(cut.second(), sentence.ordinal + 1, act);
    var article = sentence.article;
    splits.fire(
        new SentenceSplit(
            article.project.id, article.id, sentence.id, first.id, second.id, person.id, now));
    return List.of(first, second);
  }

  /**
   * @param first held by the caller ({@link Sentence#holdPlace}), {@code second} the one after it
   * @throws Conflict where words stand between them that are no sentence
   */
  public Sentence merge(Sentence first, Sentence second, Person person, Instant now) {
    var article = first.article;
    if (!Cut.adjoin(article.text, first.endOffset, second.beginOffset)) {
      throw new Conflict(
          "Words that are no part of the article stand between these sentences, so they cannot be"
              + " merged.");
    }
    var act = Reshaping.begin(article, person, Reshaping.Act.MERGE, now);
    first.retire(act, now);
    second.retire(act, now);
    Sentence.move(article, second.ordinal, -1);
    var merged = first.through(second, act);
    merges.fire(
        new SentencesMerged(
            article.project.id, article.id, first.id, second.id, merged.id, person.id, now));
    return merged;
  }
}
