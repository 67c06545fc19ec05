// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.List;

/**
 * One FM as the card lists it, all raw.
 *
 * @param id four lower-case hexadecimal digits
 * @param label the label
 * @param version the version
 * @param maker the manufacturer
 * @param buildTime the build time
 * @param fingerprint tells one build from another
 * @param romSize bytes, as printed
 * @param status the load status
 * @param startupStatus the start-up status
 */
public record FmRow(
    String id,
    String label,
    String version,
    String maker,
    String buildTime,
    String fingerprint,
    String romSize,
    String status,
    String startupStatus) {

  /** Begins a status whose raw value nobody could read. */
  private static final String NOT_READ = "not read: ";

  /**
   * Tells whether both statuses are the known good ones.
   *
   * @return true only for {@code Enabled} with {@code OK} (seen in LSAMP)
   */
  public boolean healthy() {
    return status.equals("Enabled") && startupStatus.equals("OK");
  }

  /**
   * Judges both statuses. A status whose raw value nobody could read speaks for neither side.
   *
   * @return YES for the known good ones, UNKNOWN if one could not be read, else NO
   */
  public Truth health() {
    if (status.startsWith(NOT_READ) || startupStatus.startsWith(NOT_READ)) {
      return Truth.UNKNOWN;
    }
    return Truth.of(healthy());
  }

  /**
   * Tells whether it was loaded and waits for a restart.
   *
   * @return true for the status seen in LSAMP
   */
  public boolean waitsForRestart() {
    return status.equals("Loaded (reboot HSM to activate)");
  }

  /**
   * Returns a text that is equal exactly for equal rows.
   *
   * @return all components
   */
  public String canonical() {
    return Separated.by(
        Separated.UNIT,
        List.of(id, label, version, maker, buildTime, fingerprint, romSize, status, startupStatus));
  }

  /**
   * Returns the name that people know it by.
   *
   * @return label and ID
   */
  public String name() {
    return label + " (" + id + ")";
  }
}
