// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** Names what must not be named, one way a method. Only looked at, never run. */
@SuppressWarnings("all")
abstract class Offender {

  static final String CONSTANT = "CA_" + "FactoryReset";

  abstract long C_InitToken();

  void declares() {
    C_InitToken();
  }

  Object looksUp(Function<String, Object> library) {
    return library.apply("CA_Zeroize");
  }

  Object inlinesAConstant() {
    return CONSTANT;
  }

  Object startsInParts() {
    return List.of("lunacm", "-s", "1", "hsm", "zeroize");
  }

  Object startsAsText(int slot) {
    return "lunacm -s 1 hsm changePolicy -policy 50 -value 0";
  }

  Object startsByPath() {
    return "/usr/safenet/lunaclient/sbin/hsmrecover";
  }

  Object erasesBoth(List<String> command) {
    command.add("--fm");
    command.add("--smfs");
    return command;
  }

  Object handsOverAPassword() {
    return List.of("ctfm", "a", "-p");
  }

  @Option(names = {"-r", "factoryReset"})
  void hidesBehindAnAnnotation() {}
}
