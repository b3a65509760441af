// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.CsvRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The dossiers of a project as a file, as far as the asker sees them, a few at a time: so that
 * memory stays the same however many there are, and rights are asked anew with each few.
 */
final class DossierExport {
  private static final int AT_ONCE = 20;
  private static final List<String> COLUMNS =
      List.of(
          "dossier_id",
          "dossier_title",
          "grade",
          "override",
          "independent_groups",
          "opposed_alignments",
          "article_id",
          "article_title",
          "outlet",
          "published_on",
          "sentence_id",
          "ordinal",
          "text",
          "narrowed_to",
          "origins",
          "groups");

  private final long asker;
  private final long project;
  private final Form form;
  private final ObjectMapper json;
  private long after;

  /** What kind of file. */
  enum Form {
    JSON,
    CSV
  }

  DossierExport(Membership asker, Form form, ObjectMapper json) {
    this.asker = asker.person.id;
    this.project = asker.project.id;
    this.form = form;
    this.json = json;
  }

  /** The bytes, as fast as they are taken. */
  Multi<byte[]> pieces() {
    boolean csv = form == Form.CSV;
    var head = Multi.createFrom().item(csv ? CsvRow.BYTE_ORDER_MARK + CsvRow.of(COLUMNS) : "[");
    var rows =
        Multi.createBy()
            .repeating()
            .supplier(() -> QuarkusTransaction.requiringNew().call(this::next))
            .whilst(Optional::isPresent)
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
            .filter(Optional::isPresent)
            .map(Optional::get);
    var foot = Multi.createFrom().item(csv ? "" : "]\n");
    return Multi.createBy()
        .concatenating()
        .streams(head, rows, foot)
        .filter(piece -> !piece.isEmpty())
        .map(piece -> piece.getBytes(UTF_8));
  }

  /** The next few, none after the last. */
  private Optional<String> next() {
    Panache.getSession().setDefaultReadOnly(true);
    Person person = Panache.getEntityManager().getReference(Person.class, asker);
    var member = Membership.of(person, project).require(Permission.EXPORT);
    var sight = DossierSight.of(member);
    var views = DossierView.of(member, sight, sight.after(member, after, AT_ONCE));
    if (views.isEmpty()) {
      return Optional.empty();
    }
    String lead = form == Form.JSON && after > 0 ? ",\n" : "";
    after = views.get(views.size() - 1).dossier().id;
    return Optional.of(
        lead
            + views.stream()
                .map(DossierWhole::of)
                .map(form == Form.JSON ? this::object : DossierExport::rows)
                .collect(Collectors.joining(form == Form.JSON ? ",\n" : "")));
  }

  private String object(DossierWhole dossier) {
    try {
      return json.writeValueAsString(dossier);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One a mention. */
  private static String rows(DossierWhole d) {
    return d.mentions().stream().map(m -> CsvRow.of(cells(d, m))).collect(Collectors.joining());
  }

  private static List<Object> cells(DossierWhole d, DossierWhole.MentionRow m) {
    return List.of(
        d.id(),
        d.title(),
        d.grade().name(),
        d.override() == null ? "" : d.override().grade().name(),
        d.independentGroups(),
        d.opposedAlignments(),
        m.article(),
        m.title(),
        m.outlet(),
        m.publishedOn() == null ? "" : m.publishedOn().toString(),
        m.sentence(),
        m.ordinal(),
        m.quote(),
        m.narrowedTo() == null ? "" : m.narrowedTo().toString(),
        origins(d, m),
        m.groups().stream().map(String::valueOf).collect(Collectors.joining("|")));
  }

  private static String origins(DossierWhole d, DossierWhole.MentionRow m) {
    return d.origins().stream()
        .filter(o -> m.origins().contains(o.key()))
        .map(DossierWhole.OriginRow::name)
        .distinct()
        .collect(Collectors.joining("|"));
  }
}
