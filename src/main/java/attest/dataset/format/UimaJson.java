// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** UIMA CAS JSON 0.4, a file an article. */
public final class UimaJson implements Writing {
  private final Zip zip;

  public UimaJson(Out out) {
    this.zip = new Zip(out);
  }

  @Override
  public void begin() {
    zip.entry("README.txt", "UIMA CAS JSON 0.4, a file an article.\n" + Cas.ABOUT);
  }

  @Override
  public void add(Portion portion) {
    zip.entry("article-" + portion.article().id() + ".json", file(portion));
  }

  @Override
  public void end() {
    zip.end();
  }

  static String file(Portion portion) {
    var structures = new ArrayList<Map<String, Object>>();
    var members = new ArrayList<Integer>();
    structures.add(sofa(portion));
    structures.add(document(portion));
    members.add(Cas.DOCUMENT);
    for (var structure : Cas.structures(portion)) {
      structures.add(of(structure));
      members.add(structure.number());
    }
    var file = new LinkedHashMap<String, Object>();
    file.put("%TYPES", types());
    file.put("%FEATURE_STRUCTURES", structures);
    file.put("%VIEWS", Map.of("_InitialView", view(members)));
    return Out.json(file);
  }

  private static Map<String, Object> view(List<Integer> members) {
    var view = new LinkedHashMap<String, Object>();
    view.put("%SOFA", Cas.SOFA);
    view.put("%MEMBERS", members);
    return view;
  }

  private static Map<String, Object> sofa(Portion portion) {
    var sofa = new LinkedHashMap<String, Object>();
    sofa.put("%ID", Cas.SOFA);
    sofa.put("%TYPE", "uima.cas.Sofa");
    sofa.put("sofaNum", 1);
    sofa.put("sofaID", "_InitialView");
    sofa.put("mimeType", "text/plain");
    sofa.put("sofaString", portion.text());
    return sofa;
  }

  private static Map<String, Object> document(Portion portion) {
    var document =
        annotation(Cas.DOCUMENT, "uima.tcas.DocumentAnnotation", 0, portion.text().length());
    document.put("language", portion.article().language());
    return document;
  }

  private static Map<String, Object> of(Cas.Structure structure) {
    var annotation =
        annotation(structure.number(), structure.type(), structure.begin(), structure.end());
    annotation.putAll(structure.features());
    structure.references().forEach((name, number) -> annotation.put("@" + name, number));
    return annotation;
  }

  private static Map<String, Object> annotation(int number, String type, int begin, int end) {
    var annotation = new LinkedHashMap<String, Object>();
    annotation.put("%ID", number);
    annotation.put("%TYPE", type);
    annotation.put("@sofa", Cas.SOFA);
    annotation.put("begin", begin);
    annotation.put("end", end);
    return annotation;
  }

  private static Map<String, Object> types() {
    var types = new LinkedHashMap<String, Object>();
    Cas.types()
        .forEach(
            (name, features) -> {
              var type = new LinkedHashMap<String, Object>();
              type.put("%NAME", name);
              type.put("%SUPER_TYPE", "uima.tcas.Annotation");
              features.forEach((f, range) -> type.put(f, feature(f, range)));
              types.put(name, type);
            });
    return types;
  }

  private static Map<String, Object> feature(String name, String range) {
    var feature = new LinkedHashMap<String, Object>();
    feature.put("%NAME", name);
    feature.put("%RANGE", range);
    return feature;
  }
}
