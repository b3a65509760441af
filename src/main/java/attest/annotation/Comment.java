// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Conflict;
import attest.shared.Forbidden;
import attest.shared.Invalid;
import attest.shared.NotFound;
import attest.shared.Written;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a sentence to the others. The first comment opens a thread; answers name
 * it. Whom it may be shown to, {@link Conversation} says.
 */
@Entity
public class Comment extends PanacheEntityBase {
  /** In UTF-16 code units. */
  static final int LONGEST = 5000;

  private static final Duration RETRIED = Duration.ofMinutes(10);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Sentence sentence;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person author;

  /** The comment that it answers; null for one that opens a thread. */
  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Comment thread;

  @Column(columnDefinition = "text")
  public String text;

  public Instant createdAt;

  /** Of a thread's first comment: when it was settled, null while it is open. */
  public @Nullable Instant resolvedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person resolver;

  public long removedStamp;

  protected Comment() {}

  /**
   * Stores a comment and whom it waits for.
   *
   * @param answered a comment of the same sentence, whose thread this joins; null opens one
   * @throws Invalid for a text that is empty or cannot be stored
   */
  static Comment say(
      Sentence sentence, Person author, @Nullable Comment answered, String text, Instant now) {
    if (text.isBlank()) {
      throw new Invalid("text", "A comment says something: text is empty.");
    }
    var comment = new Comment();
    comment.sentence = sentence;
    comment.author = author;
    comment.thread = answered == null ? null : answered.first();
    comment.text = Written.fit("text", text, LONGEST);
    comment.createdAt = now;
    comment.persist();
    CommentNotice.raise(comment, now);
    return comment;
  }

  /**
   * The author's last comment on a sentence, where this would say the same in the same place within
   * minutes: a retry of a request that seemed lost.
   */
  static Optional<Comment> justSaid(
      Sentence sentence, Person author, @Nullable Comment answered, String text, Instant now) {
    return Comment.<Comment>find("sentence = ?1 and author = ?2 order by id desc", sentence, author)
        .firstResultOptional()
        .filter(c -> c.text.equals(text) && !c.isRemoved())
        .filter(c -> Objects.equals(c.thread, answered == null ? null : answered.first()))
        .filter(c -> c.createdAt.plus(RETRIED).isAfter(now));
  }

  /** The comment that opened its thread. */
  public Comment first() {
    return thread == null ? this : thread;
  }

  public boolean isRemoved() {
    return removedStamp != 0;
  }

  /**
   * Settles the thread that this opened; once settled, the first to do so stays named.
   *
   * @return whether that changed anything, here as with the others
   */
  boolean resolve(Person person, Instant now) {
    requireFirst();
    boolean open = resolvedAt == null;
    if (open) {
      resolvedAt = now;
      resolver = person;
    }
    return open;
  }

  boolean reopen() {
    requireFirst();
    boolean settled = resolvedAt != null;
    resolvedAt = null;
    resolver = null;
    return settled;
  }

  private void requireFirst() {
    if (thread != null) {
      throw new Conflict("A thread is settled as a whole, by its first comment " + thread.id + ".");
    }
  }

  /**
   * Takes it out of sight; it can be brought back.
   *
   * @throws Forbidden where the asker neither wrote it nor leads
   */
  boolean remove(Membership asker, Instant now) {
    requireOwn(asker);
    boolean stood = removedStamp == 0;
    removedStamp = stood ? now.toEpochMilli() : removedStamp;
    return stood;
  }

  boolean restore(Membership asker) {
    requireOwn(asker);
    boolean removed = removedStamp != 0;
    removedStamp = 0;
    return removed;
  }

  private void requireOwn(Membership asker) {
    if (!author.id.equals(asker.person.id) && !asker.may(Permission.MANAGE)) {
      throw new Forbidden("A comment is removed and brought back by who wrote it, or by a lead.");
    }
  }

  /** Calls somebody whom it mentions by another login. */
  void mention(String login, String as) {
    text = Mentions.renamed(text, login, as);
  }

  /** What was said about a sentence that was split or merged is said about another. */
  static void follow(Sentence from, Sentence to) {
    update("sentence = ?1 where sentence = ?2", to, from);
  }

  /**
   * What was said about an article's sentences, oldest first, as far as the member may read it; a
   * removed one only where it holds its thread together.
   */
  public static List<Comment> visibleTo(Membership member, Article article) {
    return Conversation.of(member, article).comments();
  }

  /** The text with whom it mentions under other names. */
  public String text(UnaryOperator<String> naming) {
    return Mentions.renamed(text, naming);
  }

  /** Everything said about an article's sentences, oldest first, removed comments included. */
  static List<Comment> of(Article article) {
    return list(
        "select c from Comment c join fetch c.author left join fetch c.resolver"
            + " join c.sentence s where s.article = ?1 and s.retiredStamp = 0 order by c.id",
        article);
  }

  /** Those about one sentence, oldest first. */
  static List<Comment> of(Sentence sentence) {
    return list(
        "select c from Comment c join fetch c.author left join fetch c.resolver"
            + " where c.sentence = ?1 order by c.id",
        sentence);
  }

  /**
   * @throws NotFound where there is none, or the asker is no member of its project; whether they
   *     may read it, {@link Conversation} says
   */
  static Comment known(Person asker, long id) {
    return Comment.<Comment>find(
            "select c from Comment c join fetch c.sentence s join fetch s.article a"
                + " join fetch a.project p where c.id = ?1 and s.retiredStamp = 0"
                + " and a.removedStamp = 0 and p.removedStamp = 0 and exists (select 1 from"
                + " Membership m where m.project = p and m.person = ?2 and m.removedStamp = 0)",
            id,
            asker)
        .firstResultOptional()
        .orElseThrow(() -> unknown(id));
  }

  static NotFound unknown(long id) {
    return new NotFound("There is no comment " + id + " that you may see.");
  }
}
