// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.flow.json.FlowReader;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.json.JsonReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The flow that is shipped. */
public final class ShippedFlow {

  private static final Path FILE = Path.of("wizard-flows", "luna-pcie-fm-recovery.json");

  private ShippedFlow() {}

  /**
   * Reads it.
   *
   * @return the flow
   */
  public static Flow read() {
    try {
      if (FlowReader.read(FILE) instanceof JsonReading.Read<FlowDocument> read) {
        return read.value().flow();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException(FILE + " has problems");
  }
}
