// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.FmId;
import java.util.List;
import java.util.Optional;

/**
 * What a person decided, on its way to the run thread. Where nothing but that happens it is the
 * event itself, which the run thread takes if it fits what is waited for at its place; else the run
 * thread makes an event of it, since files are to be copied, challenges to be judged or a world to
 * be moved.
 */
public sealed interface Decision
    permits Event.WentOn,
        Event.Answered,
        Event.Drafted,
        Event.Decided,
        Event.Overridden,
        Event.Attested,
        Event.FailedLoginsReported,
        Event.Resolved,
        Event.Moved,
        Event.Deviated,
        Event.Stopped,
        Decision.Give,
        Decision.PassGate,
        Decision.DeclineGate,
        Decision.Manual,
        Decision.Suspend {

  /** Names files, which the run thread copies into the run. */
  sealed interface Give extends Decision {}

  /**
   * A file was named.
   *
   * @param path as typed
   */
  record GiveFile(String path) implements Give {}

  /**
   * An image was named.
   *
   * @param draft the image
   */
  record GiveImage(ImageDraft draft) implements Give {}

  /**
   * A file for each FM was named.
   *
   * @param rows the rows, at most eight
   * @param whole whether that is the answer; else the rows so far are kept, and the question stays
   *     open
   */
  record GiveFmFiles(List<FmFileDraft> rows, boolean whole) implements Give {
    /** Copies the list. */
    public GiveFmFiles {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Answers a gate with yes; the run thread checks each challenge again.
   *
   * @param serialTail the masked part of the serial, for typed gates
   * @param fact the answer to the fact question, for the strongest gate
   * @param witness the witness's name, for the strongest gate
   * @param word the word, for the strongest gate
   * @param heldSeconds how long the pause was, for the strongest gate
   * @param wordSeconds how long the word took, for the strongest gate
   */
  record PassGate(
      Optional<String> serialTail,
      Optional<String> fact,
      Optional<String> witness,
      Optional<String> word,
      long heldSeconds,
      long wordSeconds)
      implements Decision {

    /**
     * Answers a plain confirmation.
     *
     * @return the decision
     */
    public static PassGate confirmed() {
      return new PassGate(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
    }
  }

  /**
   * Answers a gate with no.
   *
   * @param how in words: said no, left by Esc, wrong answer, time ran out, line lost
   */
  record DeclineGate(String how) implements Decision {}

  /**
   * Records something done by hand.
   *
   * @param act which
   * @param what in words
   * @param by who
   */
  record Manual(ManualKind act, String what, String by) implements Decision {}

  /**
   * Leaves the run as it stands, to be resumed.
   *
   * @param why whether a person decided it
   */
  record Suspend(Why why) implements Decision {

    /** Why a run is left as it stands. */
    public enum Why {
      /** The line or the terminal is gone, and nobody decided anything. */
      HANG_UP("left by hang-up"),
      /** A person stops for now, for hours or days. */
      CHOICE("suspended by choice");

      private final String entry;

      Why(String entry) {
        this.entry = entry;
      }

      /**
       * Returns the words of the journal's checkpoint.
       *
       * @return stable
       */
      public String entry() {
        return entry;
      }
    }
  }

  /**
   * What can be done by hand. The last four exist in training only, where the wizard moves the
   * simulated world.
   */
  enum ManualKind {
    /** The host was switched off and on. */
    POWER_CYCLE,
    /** Something else. */
    OTHER,
    /** Training: the application's own test is run. */
    CALL_APPLICATION,
    /** Training: the applications are stopped. */
    STOP_APPLICATIONS,
    /** Training: the owners make new keys or import their exports. */
    MAKE_KEYS,
    /** Training: the client's switch for logins is set. */
    ALLOW_LOGIN
  }

  /**
   * An image as named by a person.
   *
   * @param path the image's path
   * @param certificateFile the certificate's path, or empty if it is stored in the admin partition
   * @param certificateLabel its label there, or empty if it is a file
   * @param saidId the FM ID it is said to have; empty if nobody knows
   */
  record ImageDraft(
      String path,
      Optional<String> certificateFile,
      Optional<String> certificateLabel,
      Optional<FmId> saidId) {}

  /**
   * A file for one FM.
   *
   * @param label the FM's label
   * @param image its image
   */
  record FmFileDraft(String label, ImageDraft image) {}
}
