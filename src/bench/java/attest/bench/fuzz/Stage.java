// SPDX-License-Identifier: Apache-2.0
package attest.bench.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A project with two articles that are worked on, its people, and another that is not theirs.
 *
 * @param tokens of the lead, a reviewer, a stranger, an administrator, and of nobody
 * @param keys of the project and of the stranger's
 * @param ids so high ids may be, about
 */
record Stage(
    List<String> tokens,
    List<String> keys,
    List<String> logins,
    List<String> articles,
    List<String> sentences,
    int ids) {
  /** Places in {@link #tokens}: the lead mostly, then all others and nobody. */
  private static final int[] ASKERS = {0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 3, 4};

  private static final String PASSWORD = "correct horse battery";

  /**
   * @param number how many there were before
   */
  static Stage set(Api api, String administrator, int number)
      throws IOException, InterruptedException {
    String stamp = Long.toString(System.currentTimeMillis(), 36) + number;
    var stage =
        new Stage(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            (number + 1) * 12);
    String admin = api.token(administrator);
    stage.addPeople(api, admin, stamp);
    stage.addProjects(api, stamp);
    stage.addArticles(api);
    stage.tokens.add(admin);
    stage.tokens.add("");
    return stage;
  }

  private void addPeople(Api api, String admin, String stamp)
      throws IOException, InterruptedException {
    for (String who : List.of("lead", "reviewer", "stranger")) {
      String login = who + "-" + stamp;
      String person = "{'login':'%s','name':'%s','password':'%s'}";
      api.sends("POST", "/people", admin, person.formatted(login, who, PASSWORD));
      logins.add(login);
      tokens.add(api.token(Api.basic(login, PASSWORD)));
    }
  }

  private void addProjects(Api api, String stamp) throws IOException, InterruptedException {
    for (String by : List.of(tokens.get(0), tokens.get(2))) {
      String key = "fuzz-" + stamp + "-" + keys.size();
      api.sends("POST", "/projects", by, "{'key':'%s','name':'A project'}".formatted(key));
      keys.add(key);
    }
    String member = "/projects/" + keys.get(0) + "/members/" + logins.get(1);
    api.sends("PUT", member, tokens.get(0), "{'role':'REVIEWER'}");
    String source = "/projects/" + keys.get(0) + "/sources/Courier%20of%20Larmont";
    api.sends("PUT", source, tokens.get(0), "{'aliases':['CL']}");
  }

  private void addArticles(Api api) throws IOException, InterruptedException {
    for (int number = 0; number < 2; number++) {
      String text =
          "Selon le maire, douze personnes sont mortes à Larmont %d. Un pont est tombé. Une école a brûlé."
              .formatted(number);
      String article =
          "{'title':'Larmont %d','outlet':'Courier','language':'fr','text':'%s'}"
              .formatted(number, text);
      var made =
          api.sends("POST", "/projects/" + keys.get(0) + "/articles", tokens.get(0), article);
      String id = made.at("/imported/0/id").asText();
      articles.add(id);
      api.reads("/articles/" + id, tokens.get(0))
          .path("sentences")
          .forEach(sentence -> sentences.add(sentence.path("id").asText()));
    }
  }

  String asker(Chance chance) {
    return tokens.get(ASKERS[chance.below(ASKERS.length)]);
  }

  /** What stands in a path for the variable of this name. */
  String variable(Chance chance, String name, boolean ofArticle) {
    int lot = chance.below(10);
    if (lot == 0) {
      return chance.hostile();
    }
    if (name.equals("key")) {
      return keys.get(lot < 8 ? 0 : 1);
    }
    if (name.equals("login")) {
      return chance.oneOf(logins);
    }
    if (chance.knows(name)) {
      return chance.known(name);
    }
    return lot < 3
        ? String.valueOf(1 + chance.below(ids))
        : chance.oneOf(ofArticle ? articles : sentences);
  }
}
