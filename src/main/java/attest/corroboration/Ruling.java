// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.corroboration.counting.Grade;
import attest.shared.Invalid;
import attest.shared.Word;
import attest.shared.Written;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An adjudicator's word on a dossier: a grade in place of the computed one, and the sign-off. */
@Embeddable
public class Ruling {
  private static final int LONGEST_REASON = 2000;

  /** On whose word a dossier is confirmed. */
  public enum SignOff implements Word {
    /** An adjudicator has checked it. */
    CHECKED,
    /** The responsible party accepts it, on the adjudicator's word. */
    RESPONSIBLE_ACCEPTS
  }

  @Enumerated(EnumType.STRING)
  public @Nullable Grade grade;

  public String gradeReason = "";

  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person grader;

  public @Nullable Instant gradedAt;

  @Enumerated(EnumType.STRING)
  public @Nullable SignOff signOff;

  public String signOffReason = "";

  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person signer;

  public @Nullable Instant signedAt;

  protected Ruling() {}

  static Ruling none() {
    return new Ruling();
  }

  /**
   * @param given null takes it back
   * @return whether that changed anything, as with the other
   * @throws Invalid where no reason is given
   */
  boolean override(@Nullable Grade given, String reason, Person by, Instant now) {
    String why = given == null ? "" : reasoned("grade.reason", reason);
    if (given == grade && why.equals(gradeReason)) {
      return false;
    }
    grade = given;
    gradeReason = why;
    grader = given == null ? null : by;
    gradedAt = given == null ? null : now;
    return true;
  }

  /**
   * @param given null takes it back
   * @param reason needed where the responsible party accepts
   */
  boolean sign(@Nullable SignOff given, String reason, Person by, Instant now) {
    String why = Written.fit("signOff.reason", given == null ? "" : reason, LONGEST_REASON);
    if (given == SignOff.RESPONSIBLE_ACCEPTS) {
      reasoned("signOff.reason", why);
    }
    if (given == signOff && why.equals(signOffReason)) {
      return false;
    }
    signOff = given;
    signOffReason = why;
    signer = given == null ? null : by;
    signedAt = given == null ? null : now;
    return true;
  }

  /** Whether there is a word at all. */
  boolean isGiven() {
    return grade != null || signOff != null;
  }

  /** Whether the word that stands is the one that stood then. */
  boolean stoodAt(Instant then) {
    boolean changed =
        (gradedAt != null && gradedAt.isAfter(then))
            || (signedAt != null && signedAt.isAfter(then));
    return isGiven() && !changed;
  }

  private static String reasoned(String field, String reason) {
    if (reason.isBlank()) {
      throw new Invalid(field, "Say why.");
    }
    return Written.fit(field, reason, LONGEST_REASON);
  }
}
