// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.annotation.Choices.Category;
import attest.annotation.Choices.Harm;
import attest.annotation.Choices.Precision;
import attest.annotation.Choices.Qualifier;
import attest.annotation.Choices.TimeKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A casualty figure within an answer that stands; the words are those of {@link Details.Figure}.
 */
@Entity
public class CasualtyFigure extends Detail {
  public String printed;
  public @Nullable Long low;
  public @Nullable Long high;

  @Enumerated(EnumType.STRING)
  public Qualifier qualifier;

  @Enumerated(EnumType.STRING)
  public Harm harm;

  @Enumerated(EnumType.STRING)
  public Category category;

  public String sideHarmed;
  public String perpetrator;
  public String place;

  @Enumerated(EnumType.STRING)
  public @Nullable Precision placePrecision;

  @Enumerated(EnumType.STRING)
  public @Nullable TimeKind timeKind;

  public @Nullable LocalDate firstDay;
  public @Nullable LocalDate lastDay;

  /**
   * The figure that contains it, of the same reviewer and article: its {@code id}. That row may be
   * gone since: then it stands for itself. Two saves at one moment may close a circle: walk with
   * the ids seen.
   */
  public @Nullable UUID subsetOf;

  /** The id of the {@link Attribution} that gives it; that row may be gone since. */
  public @Nullable UUID sourceId;

  public boolean unsourced;

  protected CasualtyFigure() {}

  /** Makes the rows of an answer follow what was sent. */
  static void follow(Annotation annotation, boolean any, List<Details.Figure> sent) {
    List<CasualtyFigure> standing = any ? list("annotation", annotation) : List.of();
    follow(
        annotation, standing, sent, Details.Figure::id, CasualtyFigure::new, CasualtyFigure::take);
  }

  private void take(Details.Figure figure) {
    printed = figure.text();
    lie(figure.begin(), figure.end());
    low = figure.low();
    high = figure.high();
    qualifier = figure.qualifier();
    harm = figure.harm();
    category = figure.category();
    sideHarmed = figure.sideHarmed();
    perpetrator = figure.perpetrator();
    place = figure.place();
    placePrecision = figure.placePrecision();
    timeKind = figure.timeKind();
    firstDay = figure.from();
    lastDay = figure.to();
    subsetOf = figure.subsetOf();
    sourceId = figure.source();
    unsourced = figure.unsourced();
  }
}
