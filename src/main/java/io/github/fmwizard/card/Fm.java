// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/**
 * One FM as the card lists it. Everything but the ID is kept raw: the vocabularies of both statuses
 * are not documented, so only {@code Enabled} with {@code OK} counts as healthy.
 *
 * @param id the FM's number
 * @param label the label, which is the PRODUCT_ID of its header
 * @param version the version as printed; display only, its encoding differs between products
 * @param maker the manufacturer
 * @param buildTime the build time as printed, with the host's time zone
 * @param fingerprint the fingerprint as printed, which tells one build from another
 * @param romSize the ROM size in bytes, as printed
 * @param status the load status
 * @param startupStatus the result of its start
 */
public record Fm(
    FmId id,
    String label,
    String version,
    String maker,
    String buildTime,
    String fingerprint,
    String romSize,
    String status,
    String startupStatus) {

  /** The status of an FM that the card runs (seen in LSAMP). */
  public static final String ENABLED = "Enabled";

  /** The start-up status of an FM that started (seen in LSAMP). */
  public static final String STARTED = "OK";

  /** The status of an FM that was loaded and not yet started (seen in LSAMP). */
  public static final String RESTART_TO_ACTIVATE = "Loaded (reboot HSM to activate)";

  /** The start-up status that goes with {@link #RESTART_TO_ACTIVATE} (seen in LSAMP). */
  public static final String NOT_STARTED = "N/A (FM not started)";

  /**
   * Begins a status whose raw value nobody could read: the encodings of the two status attributes
   * are not documented. Such a status is neither good nor bad.
   */
  public static final String NOT_READ = "not read: ";

  /**
   * Tells whether both statuses are known words.
   *
   * @return false if one of them is {@link #NOT_READ}
   */
  public boolean read() {
    return !status.startsWith(NOT_READ) && !startupStatus.startsWith(NOT_READ);
  }

  /**
   * Tells whether both statuses are the known good ones.
   *
   * @return true only for {@code Enabled} with {@code OK}
   */
  public boolean healthy() {
    return status.equals(ENABLED) && startupStatus.equals(STARTED);
  }
}
