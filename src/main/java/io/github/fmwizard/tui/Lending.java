// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.terminal.ByteSink;
import io.github.fmwizard.terminal.HandOverBanner;
import io.github.fmwizard.terminal.Relay;
import io.github.fmwizard.terminal.TerminalException;
import io.github.fmwizard.terminal.TerminalInput;
import io.github.fmwizard.terminal.Tty;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lends the console out and takes it back; all calls come from the renderer's thread. */
final class Lending {

  private final Tty tty;
  private final TerminalDisplay display;
  private final TerminalInput input;
  private final long patience;
  private @Nullable Relay relay;
  private boolean early;

  Lending(Tty tty, TerminalDisplay display, TerminalInput input, long patience) {
    this.tty = tty;
    this.display = display;
    this.input = input;
    this.patience = patience;
  }

  boolean isOut() {
    return relay != null;
  }

  /**
   * Lends the console; what was typed for the screen before is not for the program.
   *
   * @throws TerminalException if the terminal would show what is typed
   */
  ConsoleLease begin(HandOver handOver, Runnable onClose) throws IOException, TerminalException {
    tty.keepSilent();
    display.lend(HandOverBanner.lines(handOver));
    var lease = new Relay(tty, patience, onClose);
    relay = lease;
    if (early) {
      lease.ignoreUntilPause();
    }
    early = false;
    input.sendTo(lease);
    return lease;
  }

  /**
   * Looks whether the terminal still is as it was set.
   *
   * @return whether it was changed from outside, and is put back
   * @throws TerminalException if it can't be put back: then nobody is asked anything secret
   */
  boolean keepSilent() throws TerminalException {
    boolean changed = tty.keepSilent();
    if (changed && relay != null) {
      relay.ignoreUntilPause();
      relay.tell("The terminal was changed from outside and showed keys; it is put back");
    }
    return changed;
  }

  /** Hears of a key that was thrown away: it may be the first letter of a password. */
  void thrownAway() {
    if (relay == null) {
      early = true;
    } else {
      relay.ignoreUntilPause();
    }
  }

  /** Hears of an answer: what was typed before it was for a screen. */
  void answered() {
    early = false;
  }

  void end(ByteSink keys) throws TerminalException, IOException {
    relay = null;
    input.sendTo(keys);
    display.takeBack();
  }

  /** Tells the program that nobody is there any more. */
  void cut() {
    if (relay != null) {
      relay.end();
    }
  }

  /** Returns a lease of a console that nobody sits at. */
  static ConsoleLease ofNobody() {
    var lease = new Relay((bytes, offset, length) -> {}, 0, () -> {});
    lease.end();
    return lease;
  }
}
