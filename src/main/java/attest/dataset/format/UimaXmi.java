// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;
import java.util.Map;
import java.util.stream.Collectors;

/** UIMA XMI, a file an article beside the type system that they share. */
public final class UimaXmi implements Writing {
  private static final Map<String, String> PREFIXES = Map.of(Cas.SENTENCE, "segmentation:Sentence");

  private final Zip zip;

  public UimaXmi(Out out) {
    this.zip = new Zip(out);
  }

  @Override
  public void begin() {
    zip.entry("README.txt", "UIMA XMI, a file an article, types in TypeSystem.xml.\n" + Cas.ABOUT);
    zip.entry("TypeSystem.xml", typeSystem());
  }

  @Override
  public void add(Portion portion) {
    zip.entry("article-" + portion.article().id() + ".xmi", file(portion));
  }

  @Override
  public void end() {
    zip.end();
  }

  static String file(Portion portion) {
    var structures = Cas.structures(portion);
    var body = new StringBuilder();
    body.append(
        """
        <xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"\
         xmlns:tcas="http:///uima/tcas.ecore" xmlns:attest="http:///attest.ecore"\
         xmlns:segmentation="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore"\
         xmi:version="2.0">
        <cas:NULL xmi:id="0"/>
        """);
    int length = portion.text().length();
    body.append(annotation("tcas:DocumentAnnotation", Cas.DOCUMENT, 0, length))
        .append(attribute("language", portion.article().language()))
        .append("/>\n");
    structures.forEach(structure -> body.append(element(structure)));
    body.append("<cas:Sofa xmi:id=\"1\" sofaNum=\"1\" sofaID=\"_InitialView\"")
        .append(attribute("mimeType", "text/plain"))
        .append(attribute("sofaString", portion.text()))
        .append("/>\n<cas:View sofa=\"1\" members=\"" + Cas.DOCUMENT);
    structures.forEach(structure -> body.append(' ').append(structure.number()));
    body.append("\"/>\n</xmi:XMI>\n");
    var said = structures.stream().flatMap(s -> s.features().values().stream());
    return Xml.opening(portion.text() + said.collect(Collectors.joining())) + body;
  }

  private static String element(Cas.Structure s) {
    String name = PREFIXES.getOrDefault(s.type(), s.type().replace('.', ':'));
    var element = new StringBuilder(annotation(name, s.number(), s.begin(), s.end()));
    s.features().forEach((feature, value) -> element.append(attribute(feature, value)));
    s.references()
        .forEach((feature, number) -> element.append(attribute(feature, number.toString())));
    return element.append("/>\n").toString();
  }

  private static String annotation(String name, int number, int begin, int end) {
    return "<%s xmi:id=\"%d\" sofa=\"%d\" begin=\"%d\" end=\"%d\""
        .formatted(name, number, Cas.SOFA, begin, end);
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + Xml.escaped(value) + '"';
  }

  static String typeSystem() {
    var types = new StringBuilder(Xml.opening(""));
    types.append(
        "<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\">\n<types>\n");
    Cas.types()
        .forEach(
            (name, features) -> {
              types.append("<typeDescription><name>").append(name);
              types.append("</name><description/><supertypeName>uima.tcas.Annotation");
              types.append("</supertypeName><features>\n");
              features.forEach((feature, range) -> types.append(feature(feature, range)));
              types.append("</features></typeDescription>\n");
            });
    return types.append("</types>\n</typeSystemDescription>\n").toString();
  }

  private static String feature(String name, String range) {
    return """
        <featureDescription><name>%s</name><description/><rangeTypeName>%s</rangeTypeName>\
        </featureDescription>
        """
        .formatted(name, range);
  }
}
