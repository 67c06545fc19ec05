// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.config.Configuration;
import io.github.fmwizard.app.config.Settings;
import io.github.fmwizard.wizard.WizardLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that all commands share. */
final class CommonOptions {

  /** The name of the field that holds them in each command. */
  static final String MIXIN = "options";

  @Option(
      names = "--plain",
      negatable = true,
      description = "Linear mode: numbered prompts on standard streams, no repaint.")
  boolean plain;

  @Option(names = "--ascii", negatable = true, description = "ASCII only.")
  boolean ascii;

  @Option(names = "--mono", negatable = true, description = "No colour.")
  boolean mono;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "State directory (default: $XDG_STATE_HOME/fmwizard, else ~/.local/state/fmwizard).")
  @Nullable Path state;

  @Option(
      names = "--flows",
      paramLabel = "DIR",
      description =
          "Training only: a folder with scenarios (or with a folder training) and perhaps a flow,"
              + " beside the shipped one. May be given several times.")
  List<Path> flows = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration file (default: /etc/fmwizard/config.json, then the user's"
              + " $XDG_CONFIG_HOME/fmwizard/config.json).")
  @Nullable Path config;

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "error, warn, info or debug (default: info).")
  String logLevel = "info";

  /** The full wait for a card to come back from a restart; set by configuration only. */
  Duration restartWait = WizardLimits.BUILT_IN.restartWait();

  /** The client profile that the configuration names, if it names one. */
  @Nullable Path clientProfile;

  /**
   * Fills what no option gave from environment and configuration files.
   *
   * @param environment the environment
   * @param given tells of an option's name whether it was on the command line
   * @return these options
   * @throws UsageException if something there is wrong
   */
  CommonOptions settle(Map<String, String> environment, Predicate<String> given) {
    Configuration found = Configuration.find(environment, Optional.ofNullable(config));
    if (!found.problems().isEmpty()) {
      throw new UsageException(ExitCode.USAGE, String.join("\n", found.problems()));
    }
    Settings settings = found.settings();
    plain = given.test("--plain") ? plain : settings.plain().orElse(plain);
    ascii = given.test("--ascii") ? ascii : settings.ascii().orElse(ascii);
    mono = given.test("--mono") ? mono : settings.mono().orElse(mono);
    state = state == null ? settings.state().orElse(null) : state;
    flows = flows.isEmpty() ? settings.flows().stream().toList() : flows;
    logLevel = given.test("--log-level") ? logLevel : settings.logLevel().orElse(logLevel);
    restartWait = settings.restartWait().orElse(restartWait);
    clientProfile = settings.clientProfile().orElse(null);
    return this;
  }
}
