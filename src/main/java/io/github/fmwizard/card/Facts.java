// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What one inspection brought, by name. A name that is absent was not asked for and reads as
 * unknown.
 *
 * @param all the facts
 */
public record Facts(Map<FactName, Fact<FactValue>> all) {

  /** No facts: nothing was looked at. */
  public static final Facts NONE = new Facts(Map.of());

  private static final Fact<FactValue> NOT_LOOKED =
      new Fact.Unknown<>("nobody has looked yet", "none", Fact.UNTIMED);

  /** Copies the map, without times. */
  public Facts {
    Map<FactName, Fact<FactValue>> untimed = new EnumMap<>(FactName.class);
    all.forEach((name, fact) -> untimed.put(name, fact.untimed()));
    all = Map.copyOf(untimed);
  }

  /**
   * Returns a fact.
   *
   * @param name its name
   * @return the fact, unknown if it was not asked for
   */
  public Fact<FactValue> get(FactName name) {
    return all.getOrDefault(name, NOT_LOOKED);
  }

  /**
   * Returns a known text.
   *
   * @param name the fact
   * @return the text, or empty if unknown
   */
  public Optional<String> text(FactName name) {
    return get(name).seen().map(FactValue::canonical);
  }

  /**
   * Returns what the card is doing.
   *
   * @return the condition, or empty if unknown
   */
  public Optional<CardCondition> condition() {
    return text(FactName.CARD_CONDITION).flatMap(word -> Word.find(CardCondition.class, word));
  }

  /**
   * Says why a fact does not help, for people.
   *
   * @param name the fact
   * @return "unknown because" with the reason, what the sources say that contradict each other, or
   *     that the card did not tell
   */
  public String unknown(FactName name) {
    return switch (get(name)) {
      case Fact.Unknown<FactValue> unknown -> "unknown because " + unknown.why();
      case Fact.Contradicted<FactValue> contradicted -> "contradicted: " + words(contradicted);
      case Fact.Known<FactValue> known -> "not told by a card that is " + known.value().canonical();
    };
  }

  /**
   * Tells whether sources contradict each other about a fact.
   *
   * @param name the fact
   * @return true if they do; false if it is known or unknown
   */
  public boolean contradicted(FactName name) {
    return switch (get(name)) {
      case Fact.Contradicted<FactValue> ignored -> true;
      case Fact.Known<FactValue> ignored -> false;
      case Fact.Unknown<FactValue> ignored -> false;
    };
  }

  /**
   * Says what each source says.
   *
   * @param contradicted the fact
   * @return one line for people
   */
  public static String words(Fact.Contradicted<FactValue> contradicted) {
    return contradicted.words(
        value -> value.canonical().replace('\u001f', ',').replace('\u001e', ';'));
  }

  /**
   * Returns a known flag.
   *
   * @param name the fact
   * @return YES, NO, or UNKNOWN
   */
  public Truth flag(FactName name) {
    return get(name)
        .seen()
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
    Optional<FactValue> value = get(name).seen();
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
        .seen()
        .flatMap(v -> v instanceof FactValue.Fms fms ? Optional.of(fms.rows()) : Optional.empty());
  }

  /**
   * Tells whether newer facts have another value of a fact.
   *
   * @param newer the newer facts
   * @param name the fact
   * @return true if both know it, and it is not the same
   */
  public boolean differ(Facts newer, FactName name) {
    Optional<String> then = text(name);
    Optional<String> now = newer.text(name);
    return then.isPresent() && now.isPresent() && !then.equals(now);
  }

  /**
   * Leaves facts out.
   *
   * @param names which
   * @return all others
   */
  public Facts without(Set<FactName> names) {
    Map<FactName, Fact<FactValue>> left = new EnumMap<>(FactName.class);
    left.putAll(all);
    left.keySet().removeAll(names);
    return new Facts(left);
  }

  /**
   * Lays newer values over these. A contradiction stays until a look in which the sources agree:
   * nothing older stands in for it, and nothing unknown ends it.
   *
   * @param newer the newer facts
   * @return all known and contradicted values of both, the newer ones winning
   */
  public Facts knownAfter(Facts newer) {
    Map<FactName, Fact<FactValue>> merged = new EnumMap<>(FactName.class);
    merged.putAll(all);
    newer.all.forEach(
        (name, fact) -> {
          boolean told =
              switch (fact) {
                case Fact.Known<FactValue> ignored -> true;
                case Fact.Contradicted<FactValue> ignored -> true;
                case Fact.Unknown<FactValue> ignored -> false;
              };
          if (told) {
            merged.put(name, fact);
          }
        });
    return new Facts(merged);
  }
}
