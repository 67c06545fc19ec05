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

  private Scripts() {}
}
