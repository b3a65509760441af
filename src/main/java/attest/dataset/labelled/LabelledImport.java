// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.account.Person;
import attest.annotation.Annotation;
import attest.annotation.BroughtIn;
import attest.annotation.Details;
import attest.annotation.Submission;
import attest.article.Article;
import attest.article.Sentence;
import attest.dataset.labelled.Document.Given;
import attest.dataset.labelled.Document.Part;
import attest.dataset.labelled.People.Somebody;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.Invalid;
import io.quarkus.hibernate.orm.panache.Panache;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks up everything that a labelled file says and, where it is to store, stores it, one article
 * after the other, in the caller's transaction. What one reviewer says of one article is taken
 * whole or refused whole; an answer that stands in the project is never touched.
 */
final class LabelledImport implements Taker {
  /** Rows after which what is stored is let go. */
  private static final int AT_ONCE = 500;

  private final Membership lead;
  private final Choices choices;
  private final boolean store;
  private final Instant now;
  private final Consumer<Object> tell;
  private final Codes codes;
  private final People people;
  private final Findings findings = new Findings();
  private final Set<String> texts = new HashSet<>();
  private final Set<String> rated = new HashSet<>();
  private int rows;

  /**
   * @param tell is told of each answer and submission that was stored
   * @throws Invalid for choices that cannot be
   */
  LabelledImport(
      Membership lead,
      Layout layout,
      Choices choices,
      boolean store,
      Instant now,
      Consumer<Object> tell) {
    this.lead = lead;
    this.choices = choices;
    this.store = store;
    this.now = now;
    this.tell = tell;
    this.codes = Codes.of(lead, choices, layout == Layout.JSONL, store, now);
    this.people = new People(lead.project, choices, store, now);
  }

  Report run(Layout layout, InputStream in) {
    layout.read(in, this);
    return findings.report(store);
  }

  private Project project() {
    return Panache.getEntityManager().getReference(Project.class, lead.project.id);
  }

  private static Person person(long id) {
    return Panache.getEntityManager().getReference(Person.class, id);
  }

  @Override
  public void refuse(int line, String field, String reason) {
    findings.refuse(line, field, reason);
  }

  @Override
  public void leave(int line, String field, String reason) {
    findings.leave(line, field, reason);
  }

  @Override
  public void take(Document document) {
    try {
      if (!texts.add(Article.hash(document.text()))) {
        throw new Invalid("text", "The same text stands earlier in this file.");
      }
      Project project = Project.findById(lead.project.id);
      var ground = Ground.of(project, document, String.valueOf(choices.language()));
      var harvest = new Harvest(ground, document, findings, now);
      document.parts().forEach(part -> take(part, ground, harvest));
      findings.article(ground.standing() == null, ground.spots().size());
      if (store) {
        harvest.store(project(), person(lead.person.id), tell);
      }
    } catch (Invalid e) {
      refuse(document.line(), e);
    }
    letGo();
  }

  private void take(Part part, Ground ground, Harvest harvest) {
    var somebody = people.of(part.reviewer());
    var answers = new ArrayList<Given>(part.answers());
    boolean whole = true;
    Reached.uses(part, answers).forEach((l, uses) -> findings.label(l, uses, codes.to(l)));
    if (part.isMarked()) {
      try {
        var placing = new Placing(ground, part, codes, now);
        answers.addAll(placing.answers());
        placing
            .leftOut()
            .forEach(r -> leave(part.line(), r.field(), "This relation has no place here."));
      } catch (Invalid e) {
        refuse(part.line(), e);
        whole = false;
      }
    }
    findings.reviewer(part.reviewer(), answers.size(), somebody.map(Somebody::to).orElse(null));
    if (somebody.isEmpty()) {
      refuse(part.line(), "reviewer", unknown(part.reviewer()));
    } else if (!somebody.get().isLeftOut()) {
      harvest.add(part, somebody.get(), answers, whole, codes);
    }
  }

  private static String unknown(String reviewer) {
    return reviewer.isEmpty()
        ? "The file names no reviewer: say whose answers these are."
        : "No member who reviews has the login \"" + reviewer + "\": say who this is.";
  }

  @Override
  public void take(Rating rating) {
    try {
      rate(rating);
    } catch (Invalid e) {
      refuse(rating.line(), e);
    }
    if (++rows % AT_ONCE == 0) {
      letGo();
    }
  }

  private void rate(Rating rating) {
    rating.labels().forEach(l -> findings.label(l, 1, codes.to(l)));
    var somebody = people.of(rating.annotator());
    findings.reviewer(rating.annotator(), 1, somebody.map(Somebody::to).orElse(null));
    var sentence = sentence(rating.item());
    if (somebody.isEmpty()) {
      throw new Invalid("annotator", unknown(rating.annotator()));
    }
    if (!rated.add(sentence.id + " " + rating.annotator())) {
      throw new Invalid("item", "This annotator has rated this item in an earlier line.");
    }
    long labels = codes.all(rating.labels()).stream().mapToLong(Codes.Code::bit).sum();
    if (somebody.get().isLeftOut()) {
      return;
    }
    var answer =
        new BroughtIn(List.of(BroughtIn.Version.only(labels, Details.NONE, now)), null, false);
    var standing = standing(sentence, somebody.get());
    if (standing.isPresent()) {
      meet(rating, answer, standing.get());
    } else if (submitted(sentence, somebody.get())) {
      findings.conflict(rating.line(), "item", Harvest.SUBMITTED);
    } else {
      findings.answers(1, 0);
      store(answer, sentence, somebody.get());
    }
  }

  private void store(BroughtIn answer, Sentence sentence, Somebody reviewer) {
    if (store && reviewer.id() != null) {
      sentence.hold();
      tell.accept(
          answer.store(project(), sentence, person(reviewer.id()), person(lead.person.id), now));
    }
  }

  private Sentence sentence(String item) {
    try {
      int colon = item.indexOf(':');
      var found =
          colon < 0
              ? Sentence.in(lead, Long.parseLong(item))
              : Sentence.in(
                  lead,
                  Long.parseLong(item.substring(0, colon)),
                  Integer.parseInt(item.substring(colon + 1)));
      return found.orElseThrow(
          () -> new Invalid("item", "There is no sentence " + item + " in this project."));
    } catch (NumberFormatException e) {
      throw new Invalid("item", "item is a sentence's id, or article:ordinal.");
    }
  }

  private static Optional<Annotation> standing(Sentence sentence, Somebody somebody) {
    return somebody.id() == null
        ? Optional.empty()
        : Annotation.of(sentence, person(somebody.id()));
  }

  private static boolean submitted(Sentence sentence, Somebody somebody) {
    return somebody.id() != null && Submission.stands(sentence.article, person(somebody.id()));
  }

  private void meet(Rating rating, BroughtIn answer, Annotation standing) {
    if (answer.isSaidBy(standing)) {
      findings.answers(0, 1);
    } else {
      findings.conflict(rating.line(), "label", Harvest.DIFFERS);
    }
  }

  private void letGo() {
    Panache.getSession().flush();
    Panache.getSession().clear();
  }
}
