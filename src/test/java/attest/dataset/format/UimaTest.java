// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.junit.jupiter.api.Test;

/** Read back by UIMA itself. */
class UimaTest {
  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static CAS json() throws Exception {
    return json(file());
  }

  static CAS json(String file) throws Exception {
    CAS cas = CasCreationUtils.createCas(types(UimaXmi.typeSystem()), null, null);
    new JsonCas2Deserializer().deserialize(stream(file), cas);
    return cas;
  }

  private static String file() {
    return Given.entries((about, out) -> new UimaJson(out)).get("article-7.json");
  }

  private static TypeSystemDescription types(String xml) throws Exception {
    return UIMAFramework.getXMLParser()
        .parseTypeSystemDescription(new XMLInputSource(stream(xml), null));
  }

  private static CAS xmi() throws Exception {
    return xmi(Given.entries((about, out) -> new UimaXmi(out)));
  }

  static CAS xmi(Map<String, String> entries) throws Exception {
    CAS cas = CasCreationUtils.createCas(types(entries.get("TypeSystem.xml")), null, null);
    XmiCasDeserializer.deserialize(stream(entries.get("article-7.xmi")), cas);
    return cas;
  }

  private static AnnotationFS figure(CAS cas, String id) {
    return first(cas, "attest.Figure", id);
  }

  private static AnnotationFS first(CAS cas, String type, String id) {
    return cas.<Annotation>select(cas.getTypeSystem().getType(type)).asList().stream()
        .filter(a -> a.getStringValue(feature(a, "id")).equals(id))
        .map(a -> (AnnotationFS) a)
        .findFirst()
        .orElseThrow();
  }

  private static Feature feature(AnnotationFS a, String name) {
    var feature = a.getType().getFeatureByBaseName(name);
    assertNotNull(feature, name);
    return feature;
  }

  private static void holdsAll(CAS cas) {
    assertEquals(Given.portion().text(), cas.getDocumentText());
    var whole = figure(cas, Given.FIGURE.toString());
    assertEquals("douze 👨🏻‍🚒", whole.getCoveredText());
    assertEquals("12", whole.getStringValue(feature(whole, "low")));
    assertEquals(Given.NASTY, whole.getStringValue(feature(whole, "perpetrator")));
    var part = figure(cas, Given.PART.toString());
    assertEquals(whole, part.getFeatureValue(feature(part, "subsetOf")));
    var source = (AnnotationFS) whole.getFeatureValue(feature(whole, "source"));
    assertEquals("l’ho\u0302pital", source.getCoveredText());
    var claim = first(cas, "attest.Claim", Given.CLAIM.toString());
    assertEquals(Given.NASTY, claim.getStringValue(feature(claim, "reviewer")));
    var judged = first(cas, "attest.Judgement", "s102");
    assertEquals(Given.sentence(2), judged.getCoveredText());
    assertEquals("CASUALTY_FIGURE|ATTRIBUTION", judged.getStringValue(feature(judged, "labels")));
    assertEquals(Given.NASTY, judged.getStringValue(feature(judged, "note")));
    long sentences = cas.select(cas.getTypeSystem().getType(Cas.SENTENCE)).count();
    assertEquals(5, sentences);
  }

  private static void leavesAnOpenEndUnknown(CAS cas) {
    var open = figure(cas, new UUID(1, 9).toString());
    assertEquals("١٢ شخصا", open.getCoveredText());
    assertNull(open.getStringValue(feature(open, "high")));
  }

  @Test
  void jsonHoldsTextMarksAndReferences() throws Exception {
    holdsAll(json());
    leavesAnOpenEndUnknown(json());
  }

  /** UIMA's own reader takes the types that it is given; others take those of the file. */
  @Test
  void jsonDeclaresTheSameTypesAsXmi() throws Exception {
    var declared = new ObjectMapper().readTree(file()).get("%TYPES");
    var types = types(UimaXmi.typeSystem()).getTypes();
    assertEquals(types.length, declared.size());
    for (var type : types) {
      var same = declared.get(type.getName());
      assertEquals(type.getSupertypeName(), same.get("%SUPER_TYPE").asText());
      for (var feature : type.getFeatures()) {
        assertEquals(
            feature.getRangeTypeName(), same.get(feature.getName()).get("%RANGE").asText());
      }
    }
  }

  @Test
  void xmiHoldsTextMarksAndReferences() throws Exception {
    holdsAll(xmi());
    leavesAnOpenEndUnknown(xmi());
  }
}
