// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Word;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a person said. It is marked {@code [s]} and never printed like something sensed. */
public sealed interface Attestation {

  /** The optional question was left out, which is a decision of its own. */
  record Nothing() implements Attestation {}

  /** A person decided that the card stays without the FM that is deleted. */
  record StaysWithout() implements Attestation {}

  /**
   * One of the known symptoms.
   *
   * @param symptom the symptom
   */
  record SymptomNamed(Symptom symptom) implements Attestation {}

  /**
   * An FM was pointed out.
   *
   * @param id its ID as listed, or as said if it is not listed
   * @param label its label
   * @param listed whether the card listed it
   */
  record FmNamed(FmId id, String label, boolean listed) implements Attestation {}

  /**
   * A line of text.
   *
   * @param text the text
   */
  record Line(String text) implements Attestation {}

  /**
   * Yes or no.
   *
   * @param yes which
   */
  record Flag(boolean yes) implements Attestation {}

  /**
   * A file, copied into the run folder.
   *
   * @param file the copy
   */
  record FileGiven(FileRef file) implements Attestation {}

  /**
   * An image to load.
   *
   * @param image the image
   */
  record ImageGiven(ImageRef image) implements Attestation {}

  /**
   * A file for each FM.
   *
   * @param rows the rows; at most eight
   */
  record FmFiles(List<FmFile> rows) implements Attestation {
    /** Copies the list. */
    public FmFiles {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What SMFS is said to hold.
   *
   * @param extent listed, none or unknown; unknown counts as all
   * @param rows the key sets, if listed
   */
  record SmfsInventory(Extent extent, List<KeySet> rows) implements Attestation {
    /** Copies the list. */
    public SmfsInventory {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The result of the application's own test.
   *
   * @param result the result
   * @param test which test it was
   * @param at seconds since 1970 of the answer; 0 before it is taken
   */
  record ApplicationTest(TestResult result, String test, long at) implements Attestation {
    /**
     * Makes a result that is not taken yet.
     *
     * @param result the result
     * @param test which test it was
     */
    public ApplicationTest(TestResult result, String test) {
      this(result, test, 0);
    }

    /**
     * Says which test it was, with its time of day.
     *
     * @return its name, and {@code at 14:02} in UTC if the time is known
     */
    public String named() {
      return at == 0
          ? test
          : test
              + ", at "
              + LocalTime.ofInstant(Instant.ofEpochSecond(at), ZoneOffset.UTC)
                  .truncatedTo(ChronoUnit.MINUTES);
    }
  }

  /** What is wrong with the HSM, as people see it. */
  enum Symptom implements Word {
    /** The HSM halts when the FM starts. */
    HALTS_AT_START("halts-at-start", "The HSM halts or does not come up since the FM was loaded"),
    /** The HSM halts when the FM is called. */
    HALTS_WHEN_CALLED("halts-when-called", "The HSM halts when applications call the FM"),
    /** The FM works wrongly. */
    MISBEHAVES("misbehaves", "The HSM answers, but the FM works wrongly or not at all"),
    /** Something else. */
    NOT_SURE("not-sure", "Something else, or not sure");

    private final String word;
    private final String sentence;

    Symptom(String word, String sentence) {
      this.word = word;
      this.sentence = sentence;
    }

    @Override
    public String word() {
      return word;
    }

    /**
     * Returns how people would say it.
     *
     * @return a sentence without a full stop
     */
    public String sentence() {
      return sentence;
    }
  }

  /** How much is known about what SMFS holds. */
  enum Extent implements Word {
    /** Key sets are listed. */
    LISTED("listed"),
    /** It is said to hold none. */
    NONE("none"),
    /** Nobody knows; counts as all. */
    UNKNOWN("unknown");

    private final String word;

    Extent(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** The result of an application test. */
  enum TestResult implements Word {
    /** It passed. */
    PASSED("passed"),
    /** It failed. */
    FAILED("failed"),
    /** It was not run. */
    NOT_RUN("not-run"),
    /** The FM is gone by decision, and other services were tested. */
    NOT_APPLICABLE("not-applicable");

    private final String word;

    TestResult(String word) {
      this.word = word;
    }

    /**
     * Returns what is so once the tests have passed.
     *
     * @return not applicable if that was said, else passed
     */
    public TestResult unlessFailed() {
      return this == NOT_APPLICABLE ? this : PASSED;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * A set of keys in SMFS, as people know it.
   *
   * @param name what it is called
   * @param owner who answers for it
   * @param backup where a copy is, or that there is none
   */
  record KeySet(String name, String owner, String backup) {}

  /**
   * A file for one FM.
   *
   * @param label the FM's label
   * @param image its image
   */
  record FmFile(String label, ImageRef image) {}
}
