// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** One of the six things that may be done to a card. There is no seventh. */
public sealed interface Action {

  /**
   * Loads an FM; one with the same FM ID is replaced (LOAD-7). Each load is a fresh login of the
   * HSM SO.
   *
   * @param imageFile the absolute path of the image
   * @param certificate where the signing certificate is
   */
  record LoadFm(String imageFile, Certificate certificate) implements Action {}

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

  /** Where the signing certificate of an FM is. */
  sealed interface Certificate {
    /**
     * A certificate file on the host.
     *
     * @param path its absolute path
     */
    record InFile(String path) implements Certificate {}

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
