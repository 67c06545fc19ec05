// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

/** What people answer on the usual way through the shipped flow. */
final class Scripts {

  /** Up to the gate of the plain restart. */
  static final String TO_FIRST_GATE =
      """
      explain/start-what = go
      ask/start-symptom = misbehaves
      explain/start-alarms = go
      ask/start-serial = 532018
      check/start-sure = go-on
      ask/start-culprit = 0001
      ask/start-log =
      ask/start-backup = yes
      ask/start-stopped = yes
      check/start-client = go-on
      explain/start-plain = go
      """;

  /** From there to the question for the image. */
  static final String TO_IMAGE =
      """
      gate/start-gate = y
      outcome/start-restart = go
      explain/reload-what = go
      check/reload-ready = go-on
      explain/reload-first = go
      """;

  /** From there to the gate of the load. */
  static final String TO_LOAD_GATE =
      """
      ask/reload-image = name
      ask/reload-image/path = /fm/alpha.fm
      ask/reload-image/certificate = file
      ask/reload-image/certificate-file = /fm/alpha.cert
      ask/reload-image/fm-id = 0001
      check/reload-fit = go-on
      """;

  /** From there to the verify of the first rung. */
  static final String TO_FIRST_VERIFY =
      """
      gate/reload-gate = y
      outcome/reload-load = go
      outcome/reload-restart = go
      ask/reload-test = passed
      ask/reload-test/test = sign and verify
      """;

  /** From a verify that is good to the report. */
  static final String TO_REPORT =
      """
      verify/reload-cured = go
      explain/end-services = go
      explain/end-owners = go
      """;

  /** From there to the moves, with a test that failed. */
  static final String FIRST_RUNG_FAILS =
      """
      gate/reload-gate = y
      outcome/reload-load = go
      outcome/reload-restart = go
      ask/reload-test = failed
      ask/reload-test/test = sign and verify
      verify/reload-cured = go
      """;

  /** From the moves to the gate of the delete. */
  static final String TO_DELETE_GATE =
      """
      failure/moves = next-rung
      explain/delete-what = go
      check/delete-ready = go-on
      ask/delete-which = keep
      check/delete-right = go-on
      ask/delete-image = name
      ask/delete-image/path = /fm/2/alpha.fm
      ask/delete-image/certificate = file
      ask/delete-image/certificate-file = /fm/alpha.cert
      ask/delete-image/fm-id = 0001
      check/delete-fit = go-on
      """;

  /** From there to the moves, with a test that failed. */
  static final String SECOND_RUNG_FAILS =
      """
      gate/delete-gate = y
      outcome/delete-old = go
      outcome/delete-restart = go
      gate/delete-load-gate = y
      outcome/delete-load = go
      outcome/delete-load-restart = go
      ask/delete-test = failed
      ask/delete-test/test = sign and verify
      verify/delete-cured = go
      """;

  /** From the moves to the table of files. */
  static final String TO_FILES =
      """
      failure/moves = next-rung
      ask/start-culprit = keep
      explain/erase-what = go
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
      check/erase-fit = go-on
      check/erase-fit = go-on
      check/erase-ready = go-on
      """;

  /** From there to the moves, with a test that failed. */
  static final String THIRD_RUNG_FAILS =
      """
      erasing/erase-gate/serial = 2018
      outcome/erase-all = go
      outcome/erase-restart = go
      gate/erase-load-gate = y
      outcome/erase-load = go
      outcome/erase-load-restart = go
      gate/erase-load-gate = y
      outcome/erase-load = go
      outcome/erase-load-restart = go
      ask/erase-test = failed
      ask/erase-test/test = sign and verify
      verify/erase-cured = go
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
      check/smfs-ready = go-on
      """;

  /** The challenges of the last gate up to its pause. */
  static final String TO_PAUSE =
      """
      erasing/smfs-gate/serial = 2018
      erasing/smfs-gate/fact = /dev/k7pf0
      erasing/smfs-gate/witness = Dana
      """;

  /** From the word to the last verify. */
  static final String TO_LAST_VERIFY =
      """
      erasing/smfs-gate/word = erase
      outcome/smfs-erase = go
      outcome/smfs-restart = go
      gate/smfs-load-gate = y
      outcome/smfs-load = go
      outcome/smfs-load-restart = go
      gate/smfs-load-gate = y
      outcome/smfs-load = go
      outcome/smfs-load-restart = go
      gate/smfs-active-gate = y
      outcome/smfs-active = go
      ask/smfs-owners = yes
      ask/smfs-test = passed
      ask/smfs-test/test = sign and verify
      """;

  private Scripts() {}

  /** Cuts a script off before a screen. */
  static String before(String id, String script) {
    return script.substring(0, script.indexOf(id));
  }
}
