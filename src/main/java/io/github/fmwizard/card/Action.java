// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.List;

/** One of the six things that may be done to a card. There is no seventh. */
public sealed interface Action {

  /**
   * Loads an FM; one with the same FM ID is replaced (LOAD-7). Each load is a fresh login of the
   * HSM SO.
   *
   * @param image the image
   * @param certificate where the signing certificate is
   */
  record LoadFm(BoundFile image, Certificate certificate) implements Action {

    /**
     * Returns the files that go into it.
     *
     * @return the image, and the certificate if it is a file
     */
    public List<BoundFile> files() {
      return switch (certificate) {
        case Certificate.InFile(BoundFile file) -> List.of(image, file);
        case Certificate.Stored stored -> List.of(image);
      };
    }
  }

  /**
   * Deletes one FM; needs a login. What it does to files of that FM in SMFS is not documented.
   *
   * @param id the FM to delete
   */
  record DeleteFm(FmId id) implements Action {}

  /** Erases all FMs and keeps the SMFS ({@code fmrecover --fm}, REC-7). */
  record EraseAllFms() implements Action {}

  /** Erases the SMFS and every key in it ({@code fmrecover --smfs}, REC-7). */
  record EraseSmfs() implements Action {}

  /** Restarts the card; everybody's sessions on it end (LOAD-7.4 names the programs). */
  record RestartCard() implements Action {}

  /** Activates the SMFS; needs a login. */
  record ActivateSmfs() implements Action {}

  /**
   * A file that an act uses, bound by its bytes: what a person approved is the digest, and the path
   * only says where they are found.
   *
   * @param path its absolute path
   * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
   */
  record BoundFile(String path, String sha256) {

    /**
     * Says what is wrong with bytes that are not the approved ones.
     *
     * @param found the SHA-256 of the bytes that are there
     * @return one sentence
     */
    public String otherBytes(String found) {
      return path
          + " is not the file that was approved: its SHA-256 is "
          + found
          + ", not "
          + sha256
          + ".";
    }
  }

  /** Where the signing certificate of an FM is. */
  sealed interface Certificate {
    /**
     * A certificate file on the host.
     *
     * @param file the file
     */
    record InFile(BoundFile file) implements Certificate {}

    /**
     * A certificate that an earlier load has left in the admin partition.
     *
     * @param label its label there
     */
    record Stored(String label) implements Certificate {}
  }

  /**
   * Returns its kind.
   *
   * @return the action without its arguments
   */
  default ActionKind kind() {
    return switch (this) {
      case LoadFm load -> ActionKind.LOAD_FM;
      case DeleteFm delete -> ActionKind.DELETE_FM;
      case EraseAllFms erase -> ActionKind.ERASE_ALL_FMS;
      case EraseSmfs erase -> ActionKind.ERASE_SMFS;
      case RestartCard restart -> ActionKind.RESTART_CARD;
      case ActivateSmfs activate -> ActionKind.ACTIVATE_SMFS;
    };
  }
}
