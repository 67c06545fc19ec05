// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that all commands share. */
final class CommonOptions {

  @Option(
      names = "--plain",
      description = "Linear mode: numbered prompts on standard streams, no repaint.")
  boolean plain;

  @Option(names = "--ascii", description = "ASCII only.")
  boolean ascii;

  @Option(names = "--mono", description = "No colour.")
  boolean mono;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "State directory (default: $XDG_STATE_HOME/fmwizard, else ~/.local/state/fmwizard).")
  @Nullable Path state;

  @Option(names = "--flows", paramLabel = "DIR", description = "Folder with flow files.")
  @Nullable Path flows;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "error, warn, info or debug (default: info).")
  String logLevel = "info";
}
