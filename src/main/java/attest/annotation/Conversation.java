// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Role;
import attest.shared.NotFound;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The comments on one article that the asker may see: those of people whose answers they may see
 * ({@link Blindness}), and in threads that they opened themselves also the answers of people who
 * oversee the article without reviewing it, so that a question in a blind project can be answered
 * before the article is submitted.
 */
public final class Conversation {
  private final Membership asker;
  private final Article article;
  private final Blindness blindness;
  private final Set<Long> overseers;

  private Conversation(Membership asker, Article article) {
    this.asker = asker;
    this.article = article;
    blindness = Blindness.of(asker, article);
    overseers = blindness.showsAll(article.id) ? Set.of() : overseers(article);
  }

  /** A comment and the member who may read it. */
  record Heard(Comment comment, Membership member) {}

  /**
   * @throws NotFound where there is no such comment that the asker may see
   */
  static Heard comment(Members members, Person asker, long id) {
    var comment = Comment.known(asker, id);
    var article = comment.sentence.article;
    var member = members.in(article.project.id);
    if (!of(member, article).shows(comment)) {
      throw Comment.unknown(id);
    }
    return new Heard(comment, member);
  }

  /** Whether the member may see this comment; not one whose sentence or article is gone. */
  public static boolean shows(Membership member, long comment) {
    return Comment.<Comment>findByIdOptional(comment)
        .filter(c -> of(member, c.sentence.article).shows(c))
        .isPresent();
  }

  static Conversation of(Membership asker, Article article) {
    return new Conversation(asker, article);
  }

  boolean shows(Comment comment) {
    return blindness.shows(article.id, comment.author.id)
        || (comment.first().author.id.equals(asker.person.id)
            && overseers.contains(comment.author.id));
  }

  /** All of them, oldest first; a removed one only where it holds its thread together. */
  List<Comment> comments() {
    return seen(Comment.of(article));
  }

  List<Comment> comments(Sentence sentence) {
    return seen(Comment.of(sentence));
  }

  private List<Comment> seen(List<Comment> all) {
    var visible = all.stream().filter(this::shows).toList();
    var answered =
        visible.stream()
            .filter(c -> c.thread != null && !c.isRemoved())
            .map(c -> c.first().id)
            .collect(Collectors.toSet());
    return visible.stream().filter(c -> !c.isRemoved() || answered.contains(c.id)).toList();
  }

  /** Members who may see answers and have judged nothing of the article. */
  private static Set<Long> overseers(Article article) {
    var roles = Arrays.stream(Role.values()).filter(Permission.SEE_ANSWERS::isOf).toList();
    return new HashSet<>(
        Comment.getEntityManager()
            .createQuery(
                "select r.id from Membership m join m.person r where m.project = ?1"
                    + " and m.removedStamp = 0 and m.role in ?2 and not exists (select 1 from"
                    + " Annotation n where n.reviewer = r and n.sentence.article = ?3)",
                Long.class)
            .setParameter(1, article.project)
            .setParameter(2, roles)
            .setParameter(3, article)
            .getResultList());
  }
}
