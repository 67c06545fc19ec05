// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import io.github.fmwizard.card.Word;

/** What a flow must keep to beyond its shape. */
public enum Rule implements Word {
  /** A gate names a step that is not in the flow. */
  UNKNOWN_STEP("unknown-step", Weight.BAD_INPUT, "Every step that a gate covers is in the flow."),
  /** A name is used that no earlier question asks. */
  ANSWER_NOT_ASKED(
      "answer-not-asked", Weight.BAD_INPUT, "An answer is asked before anything relies on it."),
  /** A name is used for what it is not. */
  ANSWER_OF_OTHER_KIND(
      "answer-of-other-kind",
      Weight.BAD_INPUT,
      "An FM is named by a choice of loaded FMs, an image by an image, a loop by a table of FMs."),
  /** A name is asked as two kinds of answer. */
  ANSWER_OF_TWO_KINDS(
      "answer-of-two-kinds", Weight.BAD_INPUT, "An answer is always asked as the same kind."),
  /** A question keeps its answer under a name that is not for it. */
  ANSWER_NAME("answer-name", Weight.BAD_INPUT, "What a person says is kept under its own name."),
  /** A loop calls its row by a name that is taken. */
  LOOP_NAME("loop-name", Weight.BAD_INPUT, "The row of a loop has a name of its own."),

  /** An act that no gate covers. */
  ACT_WITHOUT_GATE("act-without-gate", Weight.UNSAFE, "Every act is covered by a gate."),
  /** A gate covers other steps than the acts right behind it. */
  GATE_COVERS_OTHER(
      "gate-covers-other",
      Weight.UNSAFE,
      "A gate covers the acts that follow it directly, in that order."),
  /** A gate is weaker than an act under it needs. */
  GATE_TOO_WEAK("gate-too-weak", Weight.UNSAFE, "A gate is as strong as its strongest act needs."),
  /** A gate covers two acts that may log in. */
  TWO_LOGINS("two-logins", Weight.UNSAFE, "At most one act under a gate may log in."),
  /** A gate and its acts are not done under the same condition. */
  CONDITIONS_DIFFER(
      "conditions-differ", Weight.UNSAFE, "A gate and its acts have the same condition."),
  /** An act stands where there may be none. */
  ACT_OUT_OF_PLACE(
      "act-out-of-place",
      Weight.UNSAFE,
      "Ahead of the ladder the card is restarted at most; after it nothing is done to the card."),
  /** An erasure stands in a loop. */
  ERASE_IN_LOOP("erase-in-loop", Weight.UNSAFE, "Nothing is erased in a loop."),
  /** A loop in a loop. */
  LOOP_IN_LOOP("loop-in-loop", Weight.UNSAFE, "A loop has no loop inside."),
  /** A rung does not end with a verify. */
  VERIFY_MISSING(
      "verify-missing",
      Weight.UNSAFE,
      "The last step of a rung is a verify, which is never left out."),
  /** A verify stands where it ends the work too early, or decides nothing. */
  VERIFY_OUT_OF_PLACE(
      "verify-out-of-place",
      Weight.UNSAFE,
      "A verify ends a rung: none in a loop, none after the ladder, nothing behind it."),
  /** What a load, delete or erase did does not show until the card restarts. */
  RESTART_MISSING(
      "restart-missing",
      Weight.UNSAFE,
      "A load, delete or erase is followed by a restart of the card before the next verify."),
  /** SMFS is erased although no FM was. */
  SMFS_BEFORE_FMS(
      "smfs-before-fms", Weight.UNSAFE, "SMFS is erased only after all FMs were erased."),
  /** A rung is less destructive than one below it. */
  RUNGS_DESCEND("rungs-descend", Weight.UNSAFE, "The least destructive rung comes first."),
  /** Something hard is overridden. */
  OVERRIDE_OF_HARD("override-of-hard", Weight.UNSAFE, "What nobody may override has no override."),
  /** A verify is overridden. */
  OVERRIDE_AT_VERIFY(
      "override-at-verify", Weight.UNSAFE, "Nobody overrides what a verify expects."),
  /** Something relies on an answer that may be left out. */
  ANSWER_MAY_BE_MISSING(
      "answer-may-be-missing",
      Weight.UNSAFE,
      "What relies on an answer is done only if it was given."),

  /** A rung logs in without a look at the logins left. */
  LOGINS_UNCHECKED(
      "logins-unchecked", Weight.WARNING, "A rung checks the logins left before it takes one."),
  /** Nobody asks which FM is the culprit. */
  CULPRIT_NOT_ASKED(
      "culprit-not-asked", Weight.WARNING, "The flow asks for the culprit, to see it cured."),
  /** A rung is verified without a test of the application. */
  TEST_NOT_ASKED(
      "test-not-asked",
      Weight.WARNING,
      "After its last act a rung asks for the application's own test."),
  /** Nothing is looked at before the first act. */
  FIRST_CHECKS_MISSING(
      "first-checks-missing",
      Weight.UNSAFE,
      "Which card it is, and what no rung mends, is checked before the first act."),
  /** A build is loaded that may be the faulty one. */
  BUILD_UNCHECKED(
      "build-unchecked",
      Weight.WARNING,
      "A build is compared with those on the card and those that failed before it is loaded."),
  /** SMFS is erased without a word. */
  CAUTION_MISSING("caution-missing", Weight.UNSAFE, "What is lost is said before SMFS is erased."),
  /** SMFS is erased, and nobody brings keys back. */
  OWNERS_NOT_ASKED(
      "owners-not-asked",
      Weight.WARNING,
      "After SMFS was erased the owners of its keys are asked before the test."),
  /** All FMs are erased though one alone was not tried. */
  GENTLE_RUNG_MISSING(
      "gentle-rung-missing",
      Weight.UNSAFE,
      "Before all FMs are erased the faulty one is loaded anew, and then deleted."),
  /** An explanation has no source. */
  SOURCE_MISSING("source-missing", Weight.UNSAFE, "An explanation says where it comes from."),
  /** The last rung offers the next one. */
  NO_RUNG_LEFT("no-rung-left", Weight.WARNING, "The last rung does not offer a next one.");

  /** What a finding means for the flow. */
  public enum Weight {
    /** The file is no good: exit code 2. */
    BAD_INPUT,
    /** The flow is well formed, and unsafe: exit code 7. */
    UNSAFE,
    /** The flow may be used. */
    WARNING
  }

  private final String word;
  private final Weight weight;
  private final String sentence;

  Rule(String word, Weight weight, String sentence) {
    this.word = word;
    this.weight = weight;
    this.sentence = sentence;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * Returns what a breach means.
   *
   * @return the weight
   */
  public Weight weight() {
    return weight;
  }

  /**
   * Returns the rule itself.
   *
   * @return a sentence with a full stop
   */
  public String sentence() {
    return sentence;
  }
}
