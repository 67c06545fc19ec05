// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.plain.PlainOptions;
import io.github.fmwizard.plain.PlainRenderer;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.terminal.CastFile;
import io.github.fmwizard.terminal.TerminalException;
import io.github.fmwizard.terminal.TerminalKind;
import io.github.fmwizard.terminal.Tty;
import io.github.fmwizard.tui.FullScreen;
import io.github.fmwizard.tui.FullScreenOptions;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Chooses the renderer for the console at hand. */
final class RendererChoice {

  private final CommonOptions options;
  private final Map<String, String> environment;
  private final Path savedTerminal;
  private Optional<FullScreen> full = Optional.empty();
  private Optional<PlainRenderer> plain = Optional.empty();
  private Optional<Path> cast = Optional.empty();

  RendererChoice(CommonOptions options, Map<String, String> environment, Path savedTerminal) {
    this.options = options;
    this.environment = environment;
    this.savedTerminal = savedTerminal;
  }

  /** Chooses for a command line. */
  static RendererChoice of(CommonOptions options, Map<String, String> environment) {
    Folders folders = Folders.of(options, environment);
    return new RendererChoice(options, environment, folders.terminal(ttyName()));
  }

  /**
   * Opens a renderer.
   *
   * @param time the time that the run sees
   * @param virtual whether pauses pass at once
   * @param pipeAllowed whether answers may come from a pipe (training only)
   * @return the renderer
   */
  Renderer open(InstantSource time, boolean virtual, boolean pipeAllowed) {
    TerminalKind kind = TerminalKind.ofStandardInput(environment);
    if (pipe()) {
      return pipe(kind, time, pipeAllowed);
    }
    return isLinear(kind) ? plainTerminal(kind, time, virtual) : full(kind, time, virtual);
  }

  private boolean isLinear(TerminalKind kind) {
    return options.plain || kind.linear();
  }

  /** Has what the terminal shows written to a file, too; for trainings only. */
  RendererChoice castTo(Path file) {
    if (pipe()) {
      throw new UsageException(
          ExitCode.REFUSED,
          "--cast needs a terminal on standard input and output. Nothing was started.");
    }
    cast = Optional.of(file);
    return this;
  }

  /** Refuses to go on without a terminal: on a real card every answer needs one. */
  void needTerminal() {
    if (pipe()) {
      throw new UsageException(
          ExitCode.REFUSED,
          "On a real card every answer needs a terminal on standard input and output. Nothing was"
              + " started.");
    }
  }

  /** Tells which signal took the terminal away, if one did. */
  OptionalInt signal() {
    if (full.isPresent()) {
      return full.get().signal();
    }
    return plain.isPresent() ? plain.get().signal() : OptionalInt.empty();
  }

  /** Tells whether standard input or output is no terminal. */
  boolean pipe() {
    return !isTerminal(0) || !isTerminal(1);
  }

  /** Returns the terminal's name for the journal. */
  static String ttyName() {
    return isTerminal(0) ? link(0) : "none";
  }

  private static String link(int descriptor) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
    } catch (IOException e) {
      return "";
    }
  }

  /** Tells whether a descriptor is a terminal. */
  static boolean isTerminal(int descriptor) {
    return isTerminal(descriptor, System.getProperty("fmwizard.terminals"), link(descriptor));
  }

  /**
   * Tells whether a descriptor is a terminal: the launcher asks the kernel. Only where nobody asked
   * does the name decide.
   *
   * @param asked the descriptors that are, one digit each; null if nobody asked
   */
  static boolean isTerminal(int descriptor, @Nullable String asked, String link) {
    return asked == null ? isNamed(link) : asked.contains(Integer.toString(descriptor));
  }

  private static boolean isNamed(String link) {
    return link.startsWith("/dev/pts/")
        || link.startsWith("/dev/tty")
        || link.startsWith("/dev/hvc")
        || link.equals("/dev/console");
  }

  private Renderer pipe(TerminalKind kind, InstantSource time, boolean pipeAllowed) {
    if (!pipeAllowed || !options.plain) {
      throw new UsageException(
          ExitCode.REFUSED,
          "There is no terminal on standard input and output. Nothing was started."
              + (pipeAllowed ? " In training, --plain also reads a pipe." : ""));
    }
    return PlainRenderer.onPipe(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        time,
        plainOptions(kind).inVirtualTime());
  }

  private PlainOptions plainOptions(TerminalKind kind) {
    PlainOptions usual = PlainOptions.usual();
    return options.ascii || kind.ascii() ? usual.inAscii() : usual;
  }

  private Renderer plainTerminal(TerminalKind kind, InstantSource time, boolean virtual) {
    Tty tty = tty();
    PlainOptions chosen = plainOptions(kind.on(tty));
    PlainRenderer renderer =
        PlainRenderer.onTerminal(tty, time, virtual ? chosen.inVirtualTime() : chosen);
    plain = Optional.of(renderer);
    return renderer;
  }

  private Renderer full(TerminalKind kind, InstantSource time, boolean virtual) {
    FullScreenOptions chosen =
        new FullScreenOptions(options.ascii, options.mono, virtual, virtual, savedTerminal);
    Tty tty = tty();
    FullScreen renderer = new FullScreen(tty, kind.on(tty), time, chosen);
    full = Optional.of(renderer);
    return renderer;
  }

  private Tty tty() {
    try {
      Tty tty = Tty.open(savedTerminal);
      if (cast.isPresent()) {
        beginCast(tty, cast.get());
      }
      return tty;
    } catch (TerminalException e) {
      throw new UsageException(ExitCode.REFUSED, e.getMessage() + " Nothing was started.");
    }
  }

  private static void beginCast(Tty tty, Path file) {
    try {
      tty.copyTo(CastFile.begin(file, tty.size(), SteadyClock.ofProcess().instant()));
    } catch (IOException e) {
      tty.close();
      throw new UsageException(
          ExitCode.USAGE,
          "No cast can be written to "
              + file
              + ": "
              + (e instanceof FileAlreadyExistsException ? "it is there already" : e.getMessage())
              + ". Nothing was started.");
    }
  }
}
