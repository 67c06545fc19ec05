// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.screen.opening.OpeningHost;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that name a real card and the client that reaches it. */
final class CardOptions {

  @Option(names = "--card", paramLabel = "SERIAL", description = "The card's serial number.")
  @Nullable String card;

  @Option(
      names = "--node",
      paramLabel = "PATH",
      description = "The card's device node; where it can't be proved you still attest it.")
  @Nullable String node;

  @Option(
      names = "--client",
      paramLabel = "PROFILE",
      description = "A client profile of this site's own (default: the one shipped).")
  @Nullable Path client;

  /**
   * Returns what was named.
   *
   * @throws UsageException if it can't be such a thing
   */
  OpeningHost.Wanted wanted() {
    if (card != null && !CardSerial.isWellFormed(card)) {
      throw new UsageException(
          ExitCode.USAGE, "--card takes a serial number of 4 to 16 digits, not \"" + card + "\".");
    }
    if (node != null && !DeviceNode.isWellFormed(node)) {
      throw new UsageException(
          ExitCode.USAGE, "--node takes a device node such as /dev/k7pf0, not \"" + node + "\".");
    }
    return new OpeningHost.Wanted(Optional.ofNullable(card), Optional.ofNullable(node));
  }
}
