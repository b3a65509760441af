// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.project.Membership;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A comment that waits for somebody: they are named in it, or it answers a thread of theirs. */
@Entity
public class CommentNotice extends PanacheEntityBase {
  /** Why it waits. */
  public enum Reason {
    MENTION,
    REPLY
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Comment comment;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  @Enumerated(EnumType.STRING)
  public Reason reason;

  /** When they set it aside, in milliseconds; 0 while it waits. */
  public long seenStamp;

  protected CommentNotice() {}

  /** Raises it for those it mentions and those in its thread; to answer is to have seen. */
  static void raise(Comment comment, Instant now) {
    var members = members(comment);
    reasons(comment, members).forEach((id, reason) -> add(comment, members.get(id), reason));
    if (comment.thread != null) {
      seeThread(comment, now);
    }
  }

  private static void add(Comment comment, Person person, Reason reason) {
    var notice = new CommentNotice();
    notice.comment = comment;
    notice.person = person;
    notice.reason = reason;
    notice.persist();
  }

  private static Map<Long, Person> members(Comment comment) {
    return Membership.allOf(comment.sentence.article.project).stream()
        .map(m -> m.person)
        .collect(Collectors.toMap(p -> p.id, Function.identity()));
  }

  private static Map<Long, Reason> reasons(Comment comment, Map<Long, Person> members) {
    var named = Mentions.in(comment.text);
    var reasons = new LinkedHashMap<Long, Reason>();
    for (Person member : members.values()) {
      if (named.contains(member.login)) {
        reasons.put(member.id, Reason.MENTION);
      }
    }
    if (comment.thread != null) {
      participants(comment.thread).stream()
          .filter(members::containsKey)
          .forEach(id -> reasons.putIfAbsent(id, Reason.REPLY));
    }
    reasons.remove(comment.author.id);
    return reasons;
  }

  private static List<Long> participants(Comment first) {
    return getEntityManager()
        .createQuery(
            "select distinct c.author.id from Comment c where (c = ?1 or c.thread = ?1)"
                + " and c.removedStamp = 0",
            Long.class)
        .setParameter(1, first)
        .getResultList();
  }

  /** Comments that mention this person. */
  static List<Comment> mentioning(Person person) {
    return getEntityManager()
        .createQuery(
            "select n.comment from CommentNotice n where n.person = ?1 and n.reason = ?2",
            Comment.class)
        .setParameter(1, person)
        .setParameter(2, Reason.MENTION)
        .getResultList();
  }

  private static void seeThread(Comment answer, Instant now) {
    update(
        "seenStamp = ?1 where person = ?2 and seenStamp = 0 and comment in"
            + " (select c from Comment c where c = ?3 or c.thread = ?3)",
        now.toEpochMilli(),
        answer.author,
        answer.thread);
  }

  /** The person has seen this comment: it waits for them no longer. */
  static void see(Comment comment, Person person, Instant now) {
    update(
        "seenStamp = ?1 where comment = ?2 and person = ?3 and seenStamp = 0",
        now.toEpochMilli(),
        comment,
        person);
  }

  /**
   * What waits in one project, oldest first, at most {@code most}: of threads that are not settled,
   * about sentences that stand. What the asker may not see yet is among it: ask {@link
   * Conversation}.
   */
  static List<CommentNotice> waiting(Membership asker, int most) {
    return CommentNotice.<CommentNotice>find(
            "select n from CommentNotice n join fetch n.comment c join fetch c.author"
                + " left join fetch c.thread t join fetch c.sentence s join fetch s.article a"
                + " where n.person = ?1 and n.seenStamp = 0 and c.removedStamp = 0"
                + " and coalesce(t.resolvedAt, c.resolvedAt) is null and s.retiredStamp = 0"
                + " and a.removedStamp = 0 and a.project = ?2 order by c.id",
            asker.person,
            asker.project)
        .page(0, most)
        .list();
  }
}
