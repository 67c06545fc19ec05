// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Setting;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a serial is typed before a card is erased. */
class LookAlikesTests {

  private final Learnt learnt = new Learnt();

  @BeforeEach
  void opens() {
    learnt.happens(
        new Event.Opened(
            new Setting(false, "ana", CardPicture.SERIAL, "lab", "/dev/k7pf0", false)));
  }

  private String digits(List<String> nodes, List<String> slots) {
    learnt.card.texts(FactName.HOST_NODES, nodes);
    learnt.card.texts(FactName.HOST_ADMIN_SLOTS, slots);
    learnt.look();
    return LookAlikes.digits(learnt.known);
  }

  @Test
  void isTheMaskedDigitsOfTheOnlyCard() {
    assertThat(digits(List.of("/dev/k7pf0"), List.of("slot 0 532018 lab"))).isEqualTo("2018");
    assertThat(digits(List.of("/dev/k7pf0"), List.of())).isEqualTo("2018");
  }

  @Test
  void isTheMaskedDigitsBesideACardThatLooksOtherwise() {
    List<String> nodes = List.of("/dev/k7pf0", "/dev/k7pf1");

    assertThat(digits(nodes, List.of("slot 0 532018 lab", "slot 4 642018 pay"))).isEqualTo("2018");
  }

  @Test
  void isTheWholeSerialBesideACardThatShowsTheSameMask() {
    List<String> nodes = List.of("/dev/k7pf0", "/dev/k7pf1");

    assertThat(digits(nodes, List.of("slot 0 532018 lab", "slot 4 532081 pay")))
        .isEqualTo("532018");
  }

  @Test
  void isTheWholeSerialBesideAnotherKindOfHsmThatShowsTheSameMask() {
    assertThat(digits(List.of("/dev/k7pf0"), List.of("slot 0 532018 lab", "slot 9 532999 backup")))
        .isEqualTo("532018");
  }

  @Test
  void isTheWholeSerialWhileAnotherCardHasNotShownItsSerial() {
    assertThat(digits(List.of("/dev/k7pf0", "/dev/k7pf1"), List.of("slot 0 532018 lab")))
        .isEqualTo("532018");
  }
}
