// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.screen.CellText;
import io.github.fmwizard.terminal.TerminalKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes lines harmless on their way to a terminal: they may quote cards, files and folders, and
 * nothing in them may erase the screen or turn the direction of writing. What goes to a file or a
 * pipe is made so, too, since it ends on somebody's terminal.
 */
final class SafeOutput extends OutputStream {

  private static final int NEW_LINE = '\n';

  private final PrintStream terminal;
  private final UnaryOperator<String> safe;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private SafeOutput(PrintStream terminal, boolean ascii) {
    this.terminal = terminal;
    this.safe = ascii ? CellText::ascii : CellText::safe;
  }

  /** Puts it before standard output and standard error; a terminal of ASCII gets nothing else. */
  static void install(Map<String, String> environment) {
    boolean ascii = TerminalKind.ofStandardInput(environment).ascii();
    System.setOut(over(System.out, ascii && RendererChoice.isTerminal(1)));
    System.setErr(over(System.err, ascii && RendererChoice.isTerminal(2)));
  }

  /** Returns a stream that takes text and writes what is safe of it, line by line, in UTF-8. */
  static PrintStream over(PrintStream terminal, boolean ascii) {
    return new PrintStream(new SafeOutput(terminal, ascii), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int value) throws IOException {
    if (value == NEW_LINE) {
      writeLine();
      terminal.write(NEW_LINE);
    } else {
      line.write(value);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (byte value : Arrays.copyOfRange(bytes, offset, offset + length)) {
      write(value);
    }
  }

  /** Writes what has no end yet only when all is said, lest a letter is cut in two. */
  @Override
  public void flush() throws IOException {
    if (terminal.checkError()) {
      throw new IOException("What was written has not come out");
    }
  }

  @Override
  public void close() throws IOException {
    writeLine();
    flush();
  }

  private void writeLine() {
    var text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    terminal.writeBytes(safe.apply(text).getBytes(StandardCharsets.UTF_8));
  }
}
