// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.terminal.Signals;
import java.util.ArrayList;
import java.util.List;

/** Signals that are heard for a while. */
final class SignalEars {

  private final List<Runnable> undo = new ArrayList<>();

  /** Does something whenever a signal comes; where signals can't be heard, nothing. */
  void hear(String name, Runnable task) {
    Signals.handle(name, task).ifPresent(undo::add);
  }

  void putBack() {
    undo.forEach(Runnable::run);
    undo.clear();
  }
}
