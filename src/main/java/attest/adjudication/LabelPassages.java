// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Answer;
import attest.project.Guideline;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.ProjectMessages;
import attest.shared.Frame;
import attest.shared.Markdown;
import io.quarkus.qute.RawString;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.stream.Stream;

/** What the guidelines say of the labels that divide answers, or of all where none does. */
final class LabelPassages {
  private LabelPassages() {}

  static RawString of(Guideline guideline, LabelScheme scheme, List<Answer> answers) {
    long any = 0;
    long all = -1L;
    for (Answer answer : answers) {
      any |= answer.annotation().labels;
      all &= answer.annotation().labels;
    }
    var divided = scheme.of((any & ~all) == 0 ? any : any & ~all);
    var words = divided.stream().flatMap(LabelPassages::names).toList();
    return Markdown.html(GuidelinePassages.of(guideline.text, words));
  }

  /** Its code and its name in each language, since guidelines may be written in any. */
  private static Stream<String> names(Label label) {
    var named =
        Frame.LANGUAGES.stream()
            .map(language -> Localized.Literal.of(language.getLanguage()))
            .map(language -> MessageBundles.get(ProjectMessages.class, language))
            .map(words -> words.label_named(label.code, label.name));
    return Stream.concat(Stream.of(label.code), named);
  }
}
