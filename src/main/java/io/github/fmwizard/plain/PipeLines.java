// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.terminal.HandOverBanner;
import io.github.fmwizard.terminal.TerminalInput;
import java.nio.channels.ReadableByteChannel;

/** Lines that were prepared: each is meant, none is lost, and a program's lines are among them. */
final class PipeLines implements LineInput {

  private final TerminalInput input;
  private final Inbox inbox;
  private final LineWriter writer;

  PipeLines(ReadableByteChannel channel, Inbox inbox, LineWriter writer) {
    this.input = new TerminalInput(channel, new LineSink(inbox));
    this.inbox = inbox;
    this.writer = writer;
  }

  @Override
  public boolean isTerminal() {
    return false;
  }

  @Override
  public void start() {
    input.start();
  }

  @Override
  public void discard() {}

  @Override
  public ConsoleLease lend(HandOver handOver, Runnable onClose) {
    writer.lend(HandOverBanner.lines(handOver, "The end of the input leaves without answering."));
    return new PipeLease(inbox, writer, onClose);
  }

  /** The inbox is closed then. */
  @Override
  public void cut() {}

  @Override
  public void close() {}
}
