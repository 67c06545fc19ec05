// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** A part of the JDK that only some packages may touch. */
enum Fence {
  CHANCE(
      touch ->
          touch.owner().startsWith("java.util.random.")
              || touch.owner().endsWith("Random")
              || touch.is("java.lang.Math", "random")
              || touch.is("java.util.UUID", "randomUUID")),
  CLOCK(
      touch ->
          (touch.owner().startsWith("java.time.") && touch.member().equals("now"))
              || (touch.owner().equals("java.time.Clock")
                  && (touch.member().startsWith("system") || touch.member().startsWith("tick")))
              || touch.is("java.lang.System", "currentTimeMillis")
              || touch.is("java.util.Calendar", "getInstance")
              || (touch.is("java.util.Date", "<init>") && touch.parameters() == 0)),
  ELAPSED_TIME(touch -> touch.is("java.lang.System", "nanoTime")),
  EXIT(
      touch ->
          touch.is("java.lang.System", "exit")
              || touch.is("java.lang.Runtime", "exit")
              || touch.is("java.lang.Runtime", "halt")),
  FILES(
      touch ->
          touch.owner().startsWith("java.nio.file.")
              || touch.owner().startsWith("java.nio.channels.")
              || touch.owner().equals("java.io.RandomAccessFile")
              || touch.owner().startsWith("java.io.File")),
  MESSAGEDIGEST(touch -> touch.owner().startsWith("java.security.")),
  NATIVE_CODE(
      touch ->
          Set.of("java.lang.System", "java.lang.Runtime").contains(touch.owner())
              && Set.of("load", "loadLibrary").contains(touch.member())),
  NETWORK(
      touch ->
          touch.owner().startsWith("java.net.")
              && !touch.owner().startsWith("java.net.URISyntax")
              && !touch.owner().equals("java.net.URI")),
  PROCESS_START(
      touch ->
          touch.owner().startsWith("java.lang.ProcessBuilder")
              || touch.is("java.lang.Runtime", "exec")),
  STREAMS(
      touch ->
          (touch.owner().equals("java.lang.System")
                  && Set.of("in", "out", "err", "console", "setIn", "setOut", "setErr")
                      .contains(touch.member()))
              || (touch.owner().equals("java.io.FileDescriptor")
                  && Set.of("in", "out", "err").contains(touch.member()))
              || touch.owner().equals("java.io.Console")
              || (touch.member().equals("printStackTrace") && touch.parameters() == 0));

  private final Predicate<Touch> crossing;

  Fence(Predicate<Touch> crossing) {
    this.crossing = crossing;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  boolean isCrossedBy(Touch touch) {
    return crossing.test(touch);
  }
}
