// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one inspection brought, by name. A name that is absent was not asked for and reads as
 * unknown.
 *
 * @param all the facts
 */
public record Facts(Map<FactName, Seen> all) {

  /** No facts: nothing was looked at. */
  public static final Facts NONE = new Facts(Map.of());

  private static final Seen NOT_LOOKED = new Seen.Unknown("nobody has looked yet", "none");

  /** Copies the map. */
  public Facts {
    all = Map.copyOf(all);
  }

  /**
   * Returns a fact.
   *
   * @param name its name
   * @return the fact, unknown if it was not asked for
   */
  public Seen get(FactName name) {
    return all.getOrDefault(name, NOT_LOOKED);
  }

  /**
   * Returns a known text.
   *
   * @param name the fact
   * @return the text, or empty if unknown
   */
  public Optional<String> text(FactName name) {
    return get(name).known().map(FactValue::canonical);
  }

  /**
   * Returns a known flag.
   *
   * @param name the fact
   * @return YES, NO, or UNKNOWN
   */
  public Truth flag(FactName name) {
    return get(name)
        .known()
        .map(value -> value instanceof FactValue.Flag flag ? Truth.of(flag.value()) : Truth.UNKNOWN)
        .orElse(Truth.UNKNOWN);
  }

  /**
   * Returns a known number.
   *
   * @param name the fact
   * @return the number, or empty if unknown
   */
  public OptionalLong count(FactName name) {
    Optional<FactValue> value = get(name).known();
    return value.isPresent() && value.get() instanceof FactValue.Count count
        ? OptionalLong.of(count.value())
        : OptionalLong.empty();
  }

  /**
   * Returns the listed FMs.
   *
   * @return the rows, or empty if the list is unknown
   */
  public Optional<List<Fm>> fms() {
    return get(FactName.FMS_LIST)
        .known()
        .flatMap(v -> v instanceof FactValue.Fms fms ? Optional.of(fms.rows()) : Optional.empty());
  }

  /**
   * Lays newer known values over these.
   *
   * @param newer the newer facts
   * @return all known values of both, the newer ones winning
   */
  public Facts knownAfter(Facts newer) {
    Map<FactName, Seen> merged = new EnumMap<>(FactName.class);
    merged.putAll(all);
    newer.all.forEach(
        (name, seen) -> {
          if (seen.known().isPresent()) {
            merged.put(name, seen);
          }
        });
    return new Facts(merged);
  }
}
