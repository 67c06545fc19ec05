// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ladder on a real card. */
@Command(
    name = "recover",
    description = {
      "Climbs the ladder on a real Luna PCIe card of this host.",
      "Every answer needs a terminal; no option, file or variable answers a gate."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  fmwizard recover --card 521234"})
final class RecoverCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--flow",
      paramLabel = "FLOW",
      description = "A flow of this site's own (default: the vendor's procedure).")
  private @Nullable String flow;

  @Mixin private final CardOptions card = new CardOptions();

  @Override
  public Integer call() {
    return new CardCommands(options, Map.copyOf(System.getenv())).recover(card, flow);
  }
}
