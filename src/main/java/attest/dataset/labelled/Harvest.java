// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.account.Person;
import attest.annotation.Annotation;
import attest.annotation.BroughtIn;
import attest.annotation.Submission;
import attest.annotation.Submitted;
import attest.article.Article;
import attest.article.Sentence;
import attest.dataset.labelled.Document.Given;
import attest.dataset.labelled.Document.Part;
import attest.dataset.labelled.People.Somebody;
import attest.project.Project;
import attest.shared.Invalid;
import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is to be stored of one document: whole parts, without what stands in the project. */
final class Harvest {
  static final String DIFFERS =
      "The reviewer has given another answer to this sentence here: that one is kept.";
  static final String SUBMITTED =
      "The reviewer has submitted this article here without an answer to this sentence: that is"
          + " kept.";

  private record Answer(int spot, long reviewer, BroughtIn answer) {}

  private record Handed(long reviewer, Document.Handed handed) {}

  private final Ground ground;
  private final Document document;
  private final Findings findings;
  private final Instant now;
  private final Map<Long, Map<Long, Annotation>> standing = new HashMap<>();
  private final Set<Long> submitted = new HashSet<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Handed> handed = new ArrayList<>();
  private @Nullable Reached reached;

  Harvest(Ground ground, Document document, Findings findings, Instant now) {
    this.ground = ground;
    this.document = document;
    this.findings = findings;
    this.now = now;
    if (ground.standing() != null) {
      Annotation.everOf(ground.standing())
          .forEach(
              a ->
                  standing
                      .computeIfAbsent(a.sentence.id, id -> new HashMap<>())
                      .put(a.reviewer.id, a));
      Submission.of(ground.standing()).stream()
          .filter(Submission::stands)
          .forEach(s -> submitted.add(s.reviewer.id));
    }
  }

  /**
   * Adds what a reviewer said, where all of it can be taken.
   *
   * @param whole false where some of it was refused already
   */
  void add(Part part, Somebody reviewer, List<Given> given, boolean whole, Codes codes) {
    if (reached == null) {
      reached = new Reached(ground, document.passages(), codes);
    }
    boolean fit = whole;
    var found = new ArrayList<BroughtIn>();
    for (var one : given) {
      try {
        found.add(reached.answer(one));
      } catch (Invalid e) {
        findings.refuse(one.line(), String.valueOf(e.field()), e.words());
        fit = false;
      }
    }
    if (fit) {
      take(part, reviewer, given, found);
    }
  }

  private void take(Part part, Somebody reviewer, List<Given> given, List<BroughtIn> found) {
    long id = reviewer.id() == null ? -1 : reviewer.id();
    int fresh = 0;
    int same = 0;
    for (int i = 0; i < found.size(); i++) {
      var spot = ground.spots().get(given.get(i).passage());
      var stands = standing.getOrDefault(spot.id() == null ? -1L : spot.id(), Map.of()).get(id);
      if (stands != null && found.get(i).isSaidBy(stands)) {
        same++;
      } else if (stands != null) {
        findings.conflict(given.get(i).line(), "answers", DIFFERS);
      } else if (submitted.contains(id)) {
        findings.conflict(given.get(i).line(), "answers", SUBMITTED);
      } else {
        fresh++;
        answers.add(new Answer(given.get(i).passage(), id, found.get(i)));
      }
    }
    findings.answers(fresh, same);
    if (part.handed() != null) {
      handed.add(new Handed(id, part.handed()));
    }
  }

  void store(Project project, Person importer, Consumer<Object> tell) {
    var article = ground.standing();
    if (article == null && ground.manuscript() != null) {
      article = Article.store(project, ground.manuscript(), importer, now);
    }
    if (article == null) {
      return;
    }
    storeAnswers(project, article, importer, tell);
    for (var one : handed) {
      var at = one.handed.submittedAt();
      Submission.bring(article, reviewer(one.reviewer), one.handed.firstAt(), at);
      tell.accept(new Submitted(project.id, article.id, one.reviewer, at != null, now));
    }
  }

  private static Person reviewer(long id) {
    return Panache.getEntityManager().getReference(Person.class, id);
  }

  private void storeAnswers(
      Project project, Article article, Person importer, Consumer<Object> tell) {
    var sentences = sentences(article);
    var renaming = renaming(article);
    for (var one : answers) {
      if (ground.standing() != null) {
        sentences.get(one.spot).hold();
      }
      var answer =
          one.answer.renamed(
              id -> renaming.apply(one.reviewer, id),
              id -> id == null ? null : inherited(id, sentences));
      var sentence = sentences.get(one.spot);
      tell.accept(answer.store(project, sentence, reviewer(one.reviewer), importer, now));
    }
  }

  /**
   * The sentences of the document, in order; those that an article does not have are not asked for.
   */
  private List<Sentence> sentences(Article article) {
    var all = Sentence.of(article);
    if (ground.standing() == null) {
      return all;
    }
    var byId = new HashMap<Long, Sentence>();
    all.forEach(s -> byId.put(s.id, s));
    return ground.spots().stream().map(spot -> byId.get(spot.id())).toList();
  }

  private @Nullable Long inherited(long fileId, List<Sentence> sentences) {
    Integer passage = reached == null ? null : reached.passage(fileId);
    return passage == null ? null : sentences.get(passage).id;
  }

  /**
   * Ids stay, unless an answer that stands has one of them: then all of the document are others.
   */
  private BiFunction<Long, UUID, UUID> renaming(Article article) {
    for (int round = 0; ; round++) {
      String salt = article.id + "/" + round + "/";
      BiFunction<Long, UUID, UUID> renaming =
          round == 0
              ? (reviewer, id) -> id
              : (reviewer, id) ->
                  UUID.nameUUIDFromBytes((salt + reviewer + "/" + id).getBytes(UTF_8));
      if (BroughtIn.taken(ids(renaming)).isEmpty()) {
        return renaming;
      }
    }
  }

  private Set<UUID> ids(BiFunction<Long, UUID, UUID> renaming) {
    var ids = new HashSet<UUID>();
    for (var one : answers) {
      for (var version : one.answer.versions()) {
        version.details().ids().forEach(id -> ids.add(renaming.apply(one.reviewer, id)));
      }
    }
    return ids;
  }
}
