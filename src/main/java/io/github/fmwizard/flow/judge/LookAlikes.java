// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.flow.model.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether another HSM of the host may hide behind the mask of this card's serial. */
public final class LookAlikes {

  private LookAlikes() {}

  /**
   * Returns what of its serial must be typed before a card is erased.
   *
   * @param known what is known
   * @return the masked digits, which the screens don't show; the whole serial if another HSM of
   *     this host shows the same mask, or if there may be one whose serial nobody has seen
   */
  public static String digits(Knowledge known) {
    String own = known.setting().map(Setting::cardSerial).orElseThrow();
    CardSerial serial = new CardSerial(own);
    Set<String> others =
        texts(known, FactName.HOST_ADMIN_SLOTS).stream()
            .flatMap(line -> CardSerial.parse(word(line)).stream())
            .map(CardSerial::value)
            .filter(value -> !value.equals(own))
            .collect(Collectors.toSet());
    boolean alike =
        others.stream().anyMatch(value -> new CardSerial(value).masked().equals(serial.masked()));
    int nodes = texts(known, FactName.HOST_NODES).size();
    boolean unseen = nodes > others.size() + 1;
    return alike || unseen ? own : serial.tail();
  }

  /** The serial is the third word of a slot's line. */
  private static String word(String line) {
    return Stream.of(line.split(" ", -1)).skip(2).findFirst().orElse("");
  }

  private static List<String> texts(Knowledge known, FactName name) {
    return known
        .lastSeen()
        .get(name)
        .seen()
        .flatMap(
            value ->
                value instanceof FactValue.Texts(List<String> lines)
                    ? Optional.of(lines)
                    : Optional.empty())
        .orElse(List.of());
  }
}
