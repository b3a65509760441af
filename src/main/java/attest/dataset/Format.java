// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.dataset.format.Brat;
import attest.dataset.format.ClaimReviews;
import attest.dataset.format.Conll;
import attest.dataset.format.Doccano;
import attest.dataset.format.Fever;
import attest.dataset.format.FlatCsv;
import attest.dataset.format.HuggingFace;
import attest.dataset.format.JsonLines;
import attest.dataset.format.LabelStudio;
import attest.dataset.format.Out;
import attest.dataset.format.Outline;
import attest.dataset.format.UimaJson;
import attest.dataset.format.UimaXmi;
import attest.dataset.format.WebAnnoTsv;
import attest.dataset.format.WebAnnotation;
import attest.dataset.format.Writing;
import attest.shared.NotFound;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** A form in which a dataset is taken away. */
public enum Format {
  /** Everything, one JSON object a line, one line a sentence. */
  JSONL("jsonl", "application/jsonl", false, (about, out) -> new JsonLines(out)),
  /** Labels and notes as a table, one row a sentence, columns for each reviewer. */
  CSV("csv", "text/csv; charset=utf-8; header=present", false, FlatCsv::new),
  /** A folder with a card that the Hugging Face libraries load. */
  HF("zip", Format.ZIP, false, HuggingFace::new),
  WEBANNO_TSV("zip", Format.ZIP, true, (about, out) -> new WebAnnoTsv(out)),
  UIMA_JSON("zip", Format.ZIP, true, (about, out) -> new UimaJson(out)),
  UIMA_XMI("zip", Format.ZIP, true, (about, out) -> new UimaXmi(out)),
  BRAT("zip", Format.ZIP, true, Brat::new),
  CONLL("zip", Format.ZIP, true, Conll::new),
  WEB_ANNOTATION("jsonld", "application/ld+json", true, WebAnnotation::new),
  DOCCANO("jsonl", "application/jsonl", true, (about, out) -> new Doccano(out)),
  LABEL_STUDIO("zip", Format.ZIP, true, LabelStudio::new),
  FEVER("jsonl", "application/jsonl", false, (about, out) -> new Fever(out)),
  CLAIMREVIEW("jsonld", "application/ld+json", false, ClaimReviews::new);

  private static final String ZIP = "application/zip";

  private final String ending;
  private final String mediaType;
  private final boolean needsText;
  private final BiFunction<Outline, Out, Writing> writing;

  Format(
      String ending,
      String mediaType,
      boolean needsText,
      BiFunction<Outline, Out, Writing> writing) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.needsText = needsText;
    this.writing = writing;
  }

  /**
   * @throws NotFound for a format that is not offered, naming those that are
   */
  public static Format of(String word) {
    return Arrays.stream(values())
        .filter(f -> f.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new NotFound(
                    "There is no format of that name. These are offered: " + offered() + "."));
  }

  static String offered() {
    return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
  }

  /** Its name in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The ending of its files, after what tells it from others of that ending. */
  public String ending() {
    return word().equals(ending) ? ending : word() + "." + ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether it cannot be without the articles' words. */
  boolean needsText() {
    return needsText;
  }

  /** Whether it tells of dossiers, not of articles. */
  public boolean isOfDossiers() {
    return this == FEVER || this == CLAIMREVIEW;
  }

  /** Whether it tells what stood before, and the submissions. */
  boolean isWhole() {
    return this == JSONL;
  }

  public Writing writing(Outline outline, Out out) {
    return writing.apply(outline, out);
  }
}
