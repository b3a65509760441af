// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static attest.operations.SentForm.Filled.at;
import static attest.operations.SentForm.form;

import attest.operations.Retried.Stage;
import attest.operations.SentForm.Filled;
import java.util.Map;

/** Forms about pairs of sentences and about dossiers. */
final class FormsOfDossiers {
  private static final String DOSSIER = "/dossiers/{id}";

  private FormsOfDossiers() {}

  static void tell() {
    pairs();
    dossiers();
    mentions();
    comments();
    contests();
  }

  private static void pairs() {
    String pair = "/sentences/{id}/corroborate";
    form(
        pair,
        s -> s.ana,
        s ->
            at(s.sentence(1))
                .and("other", s.other())
                .and("version", 0)
                .and("relation", "CORROBORATES"));
    form(
        pair + "/undo",
        s -> s.ana,
        s -> {
          var same = Map.of("relation", "CORROBORATES");
          Stage.done(
              s.ana
                  .asks()
                  .body(same)
                  .put("/sentences/{a}/corroborations/{b}", s.sentence(1), s.other()));
          return at(s.sentence(1)).and("other", s.other()).and("version", 1);
        });
    form(
        pair + "/contest",
        s -> s.ana,
        s -> {
          Retried.pairSettled(s);
          return at(s.sentence(1)).and("other", s.other()).and("text", "Not so.");
        });
  }

  private static void dossiers() {
    form(
        DOSSIER,
        s -> s.ben,
        s -> {
          int id = s.dossier(1);
          int version = Stage.done(s.ben.asks().get(DOSSIER, id)).path("version");
          return at(id).and("version", version).and("title", "Another matter");
        });
    form(
        DOSSIER + "/verdict",
        s -> s.ben,
        s -> at(s.dossier(1)).and("grade", "WEAK").and("gradeReason", "One voice."));
    form(DOSSIER + "/merge", s -> s.ben, s -> at(s.dossier(1)).and("into", s.dossier(2)));
    form(
        DOSSIER + "/parting",
        s -> s.ben,
        s -> {
          int one = s.dossier(1);
          var into = Map.of("into", s.dossier(2));
          Stage.done(s.ben.asks().body(into).put(DOSSIER + "/merge", one));
          return at(one);
        });
    form(DOSSIER + "/removal", s -> s.ben, s -> at(s.dossier(1)));
    form(
        DOSSIER + "/restoration",
        s -> s.ben,
        s -> {
          int id = s.dossier(1);
          Stage.done(s.ben.asks().delete(DOSSIER, id));
          return at(id);
        });
  }

  private static void mentions() {
    String mention = DOSSIER + "/mentions/{sentence}";
    form(
        mention + "/move",
        s -> s.ben,
        s -> at(s.dossier(1), s.sentence(1)).and("to", s.dossier(2)));
    form(
        mention + "/removal",
        s -> s.ben,
        s -> {
          int id = s.dossier(1);
          Stage.done(s.ben.asks().body(Map.of()).put(DOSSIER + "/mentions/{m}", id, s.sentence(2)));
          return at(id, s.sentence(2));
        });
  }

  private static void comments() {
    String comments = DOSSIER + "/comments";
    form(comments, s -> s.ben, s -> at(s.dossier(1)).and("text", "Sure?"));
    form(comments + "/{comment}/removal", s -> s.ben, FormsOfDossiers::comment);
    form(
        comments + "/{comment}/restoration",
        s -> s.ben,
        s -> {
          var said = comment(s);
          Stage.done(s.ben.asks().delete(DOSSIER + "/comments/{c}", said.places().toArray()));
          return said;
        });
  }

  private static Filled comment(Stage s) {
    int id = s.dossier(1);
    return at(id, s.made(s.ben, Map.of("text", "Sure?"), "/dossiers/" + id + "/comments"));
  }

  private static void contests() {
    String contests = DOSSIER + "/contests";
    var against = Map.of("text", "Not so.");
    form(contests, s -> s.ana, s -> at(Retried.graded(s)).and("text", "Not so."));
    form(
        contests + "/{contest}",
        s -> s.ben,
        s -> {
          int id = Retried.graded(s);
          int contest = Stage.done(s.ana.asks().body(against).put(contests, id)).path("id");
          return at(id, contest).and("text", "It stands.");
        });
  }
}
