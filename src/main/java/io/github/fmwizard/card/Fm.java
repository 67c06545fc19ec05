// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

  /** How the status of an FM begins that was deleted and leaves the list with the restart. */
  public static final String LEAVES_WITH_RESTART = "Zombie";

  /** The start-up status that goes with {@link #RESTART_TO_ACTIVATE} (seen in LSAMP). */
  public static final String NOT_STARTED = "N/A (FM not started)";

  /**
   * Begins a status whose raw value nobody could read: the encodings of the two status attributes
   * are not documented. Such a status is neither good nor bad.
   */
  public static final String NOT_READ = "not read: ";

  /** What is known of an FM beside its ID: the table that readers and writers go by. */
  public enum Attribute implements Word {
    /** {@link Fm#label}. */
    LABEL("label", "FM Label", Fm::label),
    /** {@link Fm#version}. */
    VERSION("version", "Version", Fm::version),
    /** {@link Fm#maker}. */
    MAKER("maker", "Manufacturer", Fm::maker),
    /** {@link Fm#buildTime}. */
    BUILD_TIME("build-time", "Build Time", Fm::buildTime),
    /** {@link Fm#fingerprint}. */
    FINGERPRINT("fingerprint", "Fingerprint", Fm::fingerprint),
    /** {@link Fm#romSize}. */
    ROM_SIZE("rom-size", "ROM size", Fm::romSize),
    /** {@link Fm#status}. */
    STATUS("status", "Status", Fm::status),
    /** {@link Fm#startupStatus}. */
    STARTUP_STATUS("startup-status", "Startup Status", Fm::startupStatus);

    private final String word;
    private final String printed;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to an accessor
    private final Function<Fm, String> accessor;

    Attribute(String word, String printed, Function<Fm, String> accessor) {
      this.word = word;
      this.printed = printed;
      this.accessor = accessor;
    }

    @Override
    public String word() {
      return word;
    }

    /**
     * Returns what the vendor's status report calls it (LSAMP).
     *
     * @return for example {@code FM Label}
     */
    public String printed() {
      return printed;
    }

    /**
     * Returns its value.
     *
     * @param fm the FM
     * @return the text, raw
     */
    public String of(Fm fm) {
      return accessor.apply(fm);
    }
  }

  /**
   * Makes an FM from its attributes.
   *
   * @param id the FM's number
   * @param values gives the text of each attribute
   * @return the FM
   */
  public static Fm of(FmId id, Function<Attribute, String> values) {
    return new Fm(
        id,
        values.apply(Attribute.LABEL),
        values.apply(Attribute.VERSION),
        values.apply(Attribute.MAKER),
        values.apply(Attribute.BUILD_TIME),
        values.apply(Attribute.FINGERPRINT),
        values.apply(Attribute.ROM_SIZE),
        values.apply(Attribute.STATUS),
        values.apply(Attribute.STARTUP_STATUS));
  }

  /**
   * Makes an FM of which only some attributes are known.
   *
   * @param id the FM's number
   * @param values the known ones
   * @return the FM; its other attributes are empty
   */
  public static Fm of(FmId id, Map<Attribute, String> values) {
    return of(id, attribute -> values.getOrDefault(attribute, ""));
  }

  /**
   * Replaces some attributes.
   *
   * @param values their new texts
   * @return the FM with them
   */
  public Fm with(Map<Attribute, String> values) {
    return of(id, attribute -> values.getOrDefault(attribute, attribute.of(this)));
  }

  /**
   * Returns all attributes.
   *
   * @return their texts, in the order of the table
   */
  public Map<Attribute, String> attributes() {
    Map<Attribute, String> all = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      all.put(attribute, attribute.of(this));
    }
    return all;
  }

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

  /**
   * Judges both statuses. A status whose raw value nobody could read speaks for neither side.
   *
   * @return YES for {@code Enabled} with {@code OK}, UNKNOWN if one could not be read, else NO
   */
  public Truth health() {
    return read() ? Truth.of(healthy()) : Truth.UNKNOWN;
  }

  /**
   * Tells whether it was loaded and waits for a restart.
   *
   * @return true for the status seen in LSAMP
   */
  public boolean waitsForRestart() {
    return status.equals(RESTART_TO_ACTIVATE);
  }

  /**
   * Tells whether it was deleted and leaves the list with the restart.
   *
   * @return true for the status that the vendor's program prints then
   */
  public boolean leavesWithRestart() {
    return status.startsWith(LEAVES_WITH_RESTART);
  }

  /**
   * Returns a text that is equal exactly for equal FMs.
   *
   * @return all components
   */
  public String canonical() {
    List<String> texts = new ArrayList<>(List.of(id.toString()));
    texts.addAll(attributes().values());
    return Separated.by(Separated.UNIT, texts);
  }

  /**
   * Returns the name that people know it by.
   *
   * @return label and ID
   */
  public String name() {
    return label + " (" + id + ")";
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id.toString());
    attributes().forEach((attribute, value) -> json.put(attribute.word(), value));
    json.put("healthy", read() ? healthy() : "unknown");
    return json;
  }
}
