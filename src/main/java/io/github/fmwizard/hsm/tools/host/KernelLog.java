// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import static java.util.concurrent.CompletableFuture.runAsync;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.hsm.tools.output.OutputLines;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * The lines of the kernel log that name a K7 card, asked from {@code dmesg}: the driver writes its
 * alarms there (TAMPER, ALARM).
 */
public final class KernelLog {

  private static final List<String> CANDIDATES = List.of("/usr/bin/dmesg", "/bin/dmesg");
  private static final Pattern OF_A_CARD = Pattern.compile("\\bk7pf[0-9]{1,3}\\b");
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int MOST_LINES = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HostFiles host;
  private final Instant at;
  private final Duration patience;

  /**
   * Makes a look.
   *
   * @param host the host
   * @param at when it is taken
   */
  public KernelLog(HostFiles host, Instant at) {
    this(host, at, PATIENCE);
  }

  KernelLog(HostFiles host, Instant at, Duration patience) {
    this.host = host;
    this.at = at;
    this.patience = patience;
  }

  /**
   * Asks for the lines.
   *
   * @return the last lines that name a card, oldest first
   */
  public Fact<List<String>> alarms() {
    Optional<Path> program = CANDIDATES.stream().map(host::at).filter(Files::exists).findFirst();
    if (program.isEmpty()) {
      return unknown("dmesg is not at " + String.join(" nor at ", CANDIDATES));
    }
    Optional<ProgramTrust.Objection> objection = new ProgramTrust(host).objectionTo(program.get());
    if (objection.isPresent()) {
      return unknown(objection.get().why());
    }
    try {
      return ask(program.get());
    } catch (IOException e) {
      return unknown("dmesg can't be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unknown("the look was interrupted");
    }
  }

  private Fact<List<String>> ask(Path program) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(program.toString());
    builder.environment().clear();
    builder.environment().put("LANG", "C");
    builder.redirectInput(Redirect.from(new File("/dev/null")));
    builder.redirectError(Redirect.DISCARD);
    Process process = builder.start();
    AtomicBoolean late = new AtomicBoolean();
    Runnable end =
        () -> {
          late.set(true); // before the end that it causes can be seen
          process.destroyForcibly();
        };
    CompletableFuture<Void> limit = runAsync(end, after(patience));
    try (InputStream output = process.getInputStream()) {
      List<String> lines = new OutputLines().add(ByteBuffer.wrap(output.readNBytes(MOST_BYTES)));
      boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended || late.get()) {
        return unknown("dmesg did not end within " + patience.toSeconds() + " s");
      }
      return process.exitValue() == 0
          ? new Fact.Known<>(ofCards(lines), "dmesg", at)
          : unknown(
              "the kernel log can't be read by this user; run as root, or set the kernel's"
                  + " dmesg_restrict to 0");
    } finally {
      limit.cancel(false);
      process.destroyForcibly();
    }
  }

  private static Executor after(Duration time) {
    return CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static List<String> ofCards(List<String> lines) {
    List<String> found = new ArrayList<>(lines);
    found.removeIf(line -> !OF_A_CARD.matcher(line).find());
    return List.copyOf(found.subList(Math.max(0, found.size() - MOST_LINES), found.size()));
  }

  private Fact<List<String>> unknown(String why) {
    return new Fact.Unknown<>(why, "dmesg", at);
  }
}
