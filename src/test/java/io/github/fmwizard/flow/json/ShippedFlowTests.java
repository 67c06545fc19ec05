// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedFlowTests {

  private static final Path FILE = Path.of("wizard-flows/luna-pcie-fm-recovery.json");

  @Test
  void isAFlow() throws Exception {
    assertThat(FlowReader.read(FILE)).isInstanceOf(FlowReading.Read.class);
  }
}
