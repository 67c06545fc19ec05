// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.opening.OpeningHost;
import org.junit.jupiter.api.Test;

class OpeningHostTests {

  @Test
  void aLabelMakesNoLineOfItsOwn() {
    assertThat(new OpeningHost.Card("5247001", "pay\r\nNo key is lost.\u2028x").label())
        .isEqualTo("pay No key is lost. x");
  }
}
