// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The text of a Word document's parts, as a reader of its last version sees it. */
final class WordText {
  /** Drawn a second time for older programs; moved away; said to printers only. */
  private static final Set<String> UNSEEN = Set.of("Fallback", "moveFrom", "del", "rPrChange");

  private final LineWriter out = new LineWriter();
  private int unseen;
  private int runs;
  private int properties;
  private int cells;
  private boolean inText;
  private boolean hidden;
  private boolean notes;

  /** From here on, parts hold the notes to the text. */
  void notes() {
    notes = true;
  }

  void take(XMLStreamReader xml) {
    if (xml.isStartElement()) {
      if (unseen > 0 || UNSEEN.contains(xml.getLocalName())) {
        unseen++;
      } else {
        begin(xml);
      }
    } else if (xml.isEndElement()) {
      if (unseen > 0) {
        unseen--;
      } else {
        end(xml.getLocalName());
      }
    } else if (xml.isCharacters() && inText && unseen == 0 && !hidden) {
      out.write(xml.getText());
    }
  }

  private void begin(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "p" -> paragraph();
      case "tbl" -> out.paragraph();
      case "tr" -> out.line();
      case "tc" -> {
        out.cell();
        cells++;
      }
      case "pPr" -> properties++;
      case "numPr" -> out.opening("• ");
      case "r" -> {
        runs++;
        hidden = false;
      }
      case "vanish" -> hidden |= runs > 0 && properties == 0 && isOn(xml);
      case "t" -> inText = true;
      case "footnoteReference", "endnoteReference" -> note(xml);
      case "footnote", "endnote" -> noteBegins(xml);
      default -> mark(xml.getLocalName());
    }
  }

  /** Within a run: what stands for a character. */
  private void mark(String name) {
    if (runs == 0 || hidden) {
      return;
    }
    switch (name) {
      case "tab" -> out.write(" ");
      case "br", "cr" -> out.line();
      case "noBreakHyphen" -> out.write("\u2011");
      case "softHyphen" -> out.write("\u00AD");
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> {
        out.opening("");
        paragraph();
      }
      case "tbl" -> out.paragraph();
      case "tc" -> cells--;
      case "pPr" -> properties--;
      case "r" -> {
        runs--;
        hidden = false;
      }
      case "t" -> inText = false;
      default -> {}
    }
  }

  private void paragraph() {
    if (cells > 0) {
      out.write(" ");
    } else if (!notes) {
      out.paragraph();
    } else {
      out.line();
    }
  }

  private void note(XMLStreamReader xml) {
    out.write("[" + WordFile.attribute(xml, "id") + "]");
  }

  private void noteBegins(XMLStreamReader xml) {
    String type = WordFile.attribute(xml, "type");
    if (type != null && type.endsWith("eparator")) {
      unseen++;
      return;
    }
    out.paragraph();
    out.opening("[" + WordFile.attribute(xml, "id") + "] ");
  }

  private static boolean isOn(XMLStreamReader xml) {
    String said = WordFile.attribute(xml, "val");
    return said == null || !Set.of("0", "false", "off").contains(said);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
