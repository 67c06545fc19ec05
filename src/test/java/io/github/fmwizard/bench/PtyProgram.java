// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program on a pseudo-terminal, whose output is timed to the last byte. */
final class PtyProgram implements AutoCloseable {

  private static final long QUIET = 150_000_000L;
  private static final long LONGEST_RUN = 300_000_000_000L;
  private static final long SAMPLE_MILLIS = 50;
  private static final long AT_MOST = 20_000_000_000L;

  private final Pty pty;
  private final Process process;
  private final LinkedBlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final Thread reader;
  private final String program;
  private final long start;

  /** What was read at once, and when. */
  private record Piece(String bytes, long at) {}

  /**
   * What a program wrote.
   *
   * @param bytes all of it, a sign a byte
   * @param nanos from the start, or from the key, to the last byte
   */
  record Output(String bytes, long nanos) {}

  private PtyProgram(Pty pty, Process process, String program, long start) {
    this.pty = pty;
    this.program = program;
    this.process = process;
    this.start = start;
    reader = new Thread(this::read, "pty-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /** Starts a program in a session of its own, which has the terminal. */
  static PtyProgram start(List<String> command, Map<String, String> environment)
      throws IOException {
    Pty pty = Pty.open();
    List<String> line = new ArrayList<>(List.of("setsid", "--ctty"));
    line.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(environment);
    builder.redirectInput(pty.far().toFile());
    builder.redirectOutput(pty.far().toFile());
    builder.redirectError(pty.far().toFile());
    long start = System.nanoTime();
    return new PtyProgram(pty, builder.start(), String.join(" ", command), start);
  }

  private void read() {
    for (String bytes = pty.read(); !bytes.isEmpty(); bytes = pty.read()) {
      pieces.add(new Piece(bytes, System.nanoTime()));
    }
    pieces.add(new Piece("", System.nanoTime()));
  }

  /** Waits for the first frame, which holds a text. */
  Output first(String text) throws InterruptedException {
    return collect(start, text);
  }

  /** Returns the nanoseconds from the output of a mark to the output of a text behind it. */
  long between(String mark, String text) throws InterruptedException {
    StringBuilder bytes = new StringBuilder();
    long marked = start;
    while (true) {
      Piece piece = pieces.poll(AT_MOST, TimeUnit.NANOSECONDS);
      if (piece == null || piece.bytes().isEmpty()) {
        throw new IllegalStateException(program + " did not show \"" + text + "\", but: " + bytes);
      }
      boolean before = bytes.indexOf(mark) < 0;
      bytes.append(piece.bytes());
      int at = bytes.indexOf(mark);
      if (before && at >= 0) {
        marked = piece.at();
      }
      if (at >= 0 && bytes.indexOf(text, at + mark.length()) >= 0) {
        return piece.at() - marked;
      }
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Types keys and waits for what changes. */
  Output key(String keys) throws InterruptedException {
    long typed = System.nanoTime();
    pty.type(keys);
    return collect(typed, "");
  }

  /** Types keys that may change nothing, and waits until nothing comes any more. */
  void settle(String keys) throws InterruptedException {
    pty.type(keys);
    while (pieces.poll(2 * QUIET, TimeUnit.NANOSECONDS) != null) {
      // What came is not looked at.
    }
  }

  /** Collects until the text was seen and nothing came for a while, or the program is gone. */
  private Output collect(long from, String text) throws InterruptedException {
    StringBuilder bytes = new StringBuilder();
    long last = from;
    while (true) {
      boolean whole = bytes.length() > 0 && bytes.indexOf(text) >= 0;
      Piece piece = pieces.poll(whole ? QUIET : AT_MOST, TimeUnit.NANOSECONDS);
      if (piece == null || piece.bytes().isEmpty()) {
        if (!whole) {
          throw new IllegalStateException(
              program
                  + (process.isAlive() ? "" : ", which is gone,")
                  + " did not show \""
                  + text
                  + "\", but: "
                  + bytes);
        }
        return new Output(bytes.toString(), last - from);
      }
      bytes.append(piece.bytes());
      last = piece.at();
    }
  }

  /** Returns the greatest resident memory so far, in KiB. */
  long residentKib() throws IOException {
    for (String line : Files.readAllLines(proc("status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    throw new IOException("No VmHWM");
  }

  /** Waits for the program's end and returns the greatest resident memory, in KiB. */
  long residentKibToTheEnd() throws InterruptedException {
    long most = 0;
    long end = System.nanoTime() + LONGEST_RUN;
    while (isAlive() && System.nanoTime() < end) {
      try {
        most = Math.max(most, residentKib());
      } catch (IOException e) {
        // It has just ended.
      }
      Thread.sleep(SAMPLE_MILLIS);
    }
    return most;
  }

  /** Returns the ticks of processor time so far; a tick is a hundredth of a second. */
  long ticks() throws IOException {
    String[] fields = Files.readString(proc("stat")).replaceFirst(".*\\) ", "").split(" ", -1);
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(process.pid()), file);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      // A program that is traced does not hear of it.
      if (!process.waitFor(AT_MOST / 4, TimeUnit.NANOSECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      reader.join(TimeUnit.NANOSECONDS.toMillis(AT_MOST));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pty.close();
  }
}
