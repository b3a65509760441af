// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Marks;
import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A Word document (.docx): paragraphs, tables and notes, drawn from its parts as they stream by, so
 * that a document is never in memory whole. No entity, link or macro of it is followed.
 */
public final class WordFile {
  private static final long MOST_BYTES_OF_PART = 200_000_000;
  private static final String MAIN = "word/document.xml";

  private final ZipFile zip;

  private WordFile(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * @throws Unreadable where it is locked, damaged, or swells beyond measure
   */
  public static Extract read(Path file) throws IOException {
    if (Signature.of(file) == Signature.LOCKED) {
      throw new Unreadable(Reason.PASSWORD, "This document is locked by a password.");
    }
    try (var zip = ZipIndex.open(file)) {
      return new WordFile(zip).extract();
    } catch (XMLStreamException | ZipException | EOFException e) {
      throw new Unreadable(Reason.BROKEN, "This Word document is damaged.");
    }
  }

  private Extract extract() throws IOException, XMLStreamException {
    String main = mainPart();
    if (zip.getEntry(main) == null) {
      throw new Unreadable(Reason.BROKEN, "This is no Word document: it has no text part.");
    }
    var text = new WordText();
    read(main, text::take);
    for (String notes : new String[] {"word/footnotes.xml", "word/endnotes.xml"}) {
      text.notes();
      read(notes, text::take);
    }
    return new Extract(text.toString(), Marks.NONE, properties());
  }

  /** Where the text is: by the package's own list, as some programs name the part otherwise. */
  private String mainPart() throws IOException, XMLStreamException {
    String[] found = {MAIN};
    read(
        "_rels/.rels",
        xml -> {
          String type = xml.isStartElement() ? attribute(xml, "Type") : null;
          String target = type == null ? null : attribute(xml, "Target");
          if (type != null && type.endsWith("/officeDocument") && target != null) {
            found[0] = target.replaceFirst("^/", "");
          }
        });
    return found[0];
  }

  private Stated properties() throws IOException, XMLStreamException {
    Map<String, String> said = new HashMap<>();
    String[] at = {""};
    read(
        "docProps/core.xml",
        xml -> {
          if (xml.isStartElement()) {
            at[0] = xml.getLocalName();
          } else if (xml.isEndElement()) {
            at[0] = "";
          } else if (xml.isCharacters() && !at[0].isEmpty()) {
            said.merge(at[0], xml.getText(), String::concat);
          }
        });
    return Stated.properties(said.get("title"), said.get("creator"), said.get("language"));
  }

  /** What is done at each event of a part. */
  @FunctionalInterface
  interface Listener {
    void at(XMLStreamReader xml) throws XMLStreamException;
  }

  private void read(String part, Listener listener) throws IOException, XMLStreamException {
    var entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream in = Bounded.of(zip, entry, MOST_BYTES_OF_PART)) {
      XMLStreamReader xml = safe().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.DTD) {
          throw new XMLStreamException("no document declares entities");
        }
        listener.at(xml);
      }
    }
  }

  private static XMLInputFactory safe() {
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }
}
