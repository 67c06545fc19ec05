// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

/** What people answer on the usual way through the shipped flow. */
final class Scripts {

  /** Up to the gate of the plain restart. */
  static final String TO_FIRST_GATE =
      """
      ask/start-symptom = misbehaves
      ask/start-serial = 532018
      ask/start-culprit = 0001
      ask/start-log =
      ask/start-backup = yes
      ask/start-stopped = yes
      """;

  /** From there to the question for the image. */
  static final String TO_IMAGE =
      """
      gate/start-gate = y
      """;

  /** From there to the gate of the load. */
  static final String TO_LOAD_GATE =
      """
      ask/reload-image = name
      ask/reload-image/path = /fm/alpha.fm
      ask/reload-image/certificate = file
      ask/reload-image/certificate-file = /fm/alpha.cert
      ask/reload-image/fm-id = 0001
      """;

  /** From there to the verify of the first rung. */
  static final String TO_FIRST_VERIFY =
      """
      gate/reload-gate = y
      ask/reload-test = passed
      ask/reload-test/test = sign and verify
      """;

  /** From a verify that is good to the report. */
  static final String TO_REPORT =
      """
      verify/reload-cured = go
      """;

  /** From there to the moves, with a test that failed. */
  static final String FIRST_RUNG_FAILS =
      """
      gate/reload-gate = y
      ask/reload-test = failed
      ask/reload-test/test = sign and verify
      """;

  /** From the moves to the gate of the delete. */
  static final String TO_DELETE_GATE =
      """
      failure/moves = next-rung
      ask/delete-which = keep
      ask/delete-image = name
      ask/delete-image/path = /fm/2/alpha.fm
      ask/delete-image/certificate = file
      ask/delete-image/certificate-file = /fm/alpha.cert
      ask/delete-image/fm-id = 0001
      """;

  /** From there to the moves, with a test that failed. */
  static final String SECOND_RUNG_FAILS =
      """
      gate/delete-gate = y
      gate/delete-load-gate = y
      ask/delete-test = failed
      ask/delete-test/test = sign and verify
      """;

  /** From the moves to the table of files. */
  static final String TO_FILES =
      """
      failure/moves = next-rung
      ask/start-culprit = keep
      """;

  /** From the table of files, with two rows, to the erasing gate. */
  static final String TO_ERASE_GATE =
      """
      ask/erase-files = add
      ask/erase-files/fm = 0001
      ask/erase-files/path = /fm/3/alpha.fm
      ask/erase-files/certificate = file
      ask/erase-files/certificate-file = /fm/alpha.cert
      ask/erase-files/fm-id = 0001
      ask/erase-files = add
      ask/erase-files/fm = 0002
      ask/erase-files/path = /fm/beta.fm
      ask/erase-files/certificate = file
      ask/erase-files/certificate-file = /fm/beta.cert
      ask/erase-files/fm-id = 0002
      ask/erase-files = finished
      """;

  /** From there to the moves, with a test that failed. */
  static final String THIRD_RUNG_FAILS =
      """
      erasing/erase-gate/serial = 2018
      gate/erase-load-gate = y
      gate/erase-load-gate = y
      ask/erase-test = failed
      ask/erase-test/test = sign and verify
      """;

  /** From the moves to the last gate. */
  static final String TO_SMFS_GATE =
      """
      failure/moves = next-rung
      ask/start-culprit = keep
      explain/smfs-caution = go
      ask/smfs-keys = listed
      ask/smfs-keys/name = payment keys
      ask/smfs-keys/owner = Bea
      ask/smfs-keys/backup = none
      ask/smfs-keys/rows = add
      ask/smfs-keys/name = stamp keys
      ask/smfs-keys/owner = Cem
      ask/smfs-keys/backup = export in safe 3
      ask/smfs-keys/rows = finished
      """;

  /** The challenges of the last gate up to its pause. */
  static final String TO_PAUSE =
      """
      erasing/smfs-gate/serial = 2018
      erasing/smfs-gate/fact = /dev/k7pf0
      erasing/smfs-gate/witness = Dana
      """;

  /** From the word to the report. */
  static final String TO_LAST_REPORT =
      """
      erasing/smfs-gate/word = erase
      gate/smfs-load-gate = y
      gate/smfs-load-gate = y
      gate/smfs-active-gate = y
      ask/smfs-owners = yes
      ask/smfs-test = passed
      ask/smfs-test/test = sign and verify
      verify/smfs-cured = go
      """;

  private Scripts() {}

  /** Cuts a script off before a screen. */
  static String before(String id, String script) {
    return script.substring(0, script.indexOf(id));
  }
}
