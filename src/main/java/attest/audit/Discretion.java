// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.account.Person;
import attest.annotation.Blindness;
import attest.annotation.SubjectDiscretion;
import attest.corroboration.Mention;
import attest.project.Membership;
import attest.project.Project;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps from somebody who reviews an article of a blind project what others do at it, until they
 * have submitted it: the trail would tell that others have judged, and when.
 */
final class Discretion {
  private static final Set<String> ABOUT_ANSWERS =
      Set.of("annotation", "assignment", "corroboration", "adjudication", "dossier");

  private static final Pattern DOSSIER = Pattern.compile("dossier/([0-9]{1,18})");

  private final Person asker;
  private final Facts facts;
  private final Map<Long, Optional<Blindness>> projects = new HashMap<>();
  private final Map<String, List<Long>> articles = new HashMap<>();

  Discretion(Person asker, Facts facts) {
    this.asker = asker;
    this.facts = facts;
  }

  boolean shows(AuditEntry entry) {
    if (entry.projectId == null
        || asker.id.equals(entry.personId)
        || !ABOUT_ANSWERS.contains(entry.feature())) {
      return true;
    }
    var blindness = projects.computeIfAbsent(entry.projectId, this::blindness);
    return blindness.isEmpty()
        || blindness.get().open()
        || articles(entry).stream().allMatch(blindness.get()::showsAll);
  }

  private Optional<Blindness> blindness(long project) {
    Project known = Project.getEntityManager().getReference(Project.class, project);
    return Membership.of(known, asker).map(Blindness::of);
  }

  private List<Long> articles(AuditEntry entry) {
    JsonNode said = facts.of(entry).get("article");
    return articles.computeIfAbsent(
        said == null ? entry.subject : "article/" + said.asText(), Discretion::articlesOf);
  }

  private static List<Long> articlesOf(String subject) {
    var dossier = DOSSIER.matcher(subject);
    return dossier.matches()
        ? Mention.articlesOf(Long.parseLong(dossier.group(1)))
        : SubjectDiscretion.articlesOf(subject);
  }
}
