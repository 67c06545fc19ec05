// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.hsm.tools.output.Dialogue;
import io.github.fmwizard.hsm.tools.output.OutputLines;
import io.github.fmwizard.hsm.tools.output.StatusReport;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.profile.VendorProgram;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the FMs by {@code ctfm q} as a part of an inspection, where the profile says that it asks
 * nothing: it has no option for a password (LC-7.4, dossier 10.1), and that it asks for none is
 * inferred. So it gets no input and no terminal; if it asks nevertheless, it is never run again in
 * this process. It is never killed, since a program that is killed in a request can make the driver
 * hold the card for failed (K7-SRC, dossier 11.3).
 */
public final class StatusInspection {

  private static final int MOST_BYTES = 1 << 20;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ClientProfile profile;
  private final VendorPrograms programs;
  private final Map<String, String> environment;
  private boolean asks;
  private @Nullable Process late;

  /**
   * Makes inspections.
   *
   * @param profile what is believed of the client
   * @param programs finds its programs
   * @param environment what a program of the vendor gets
   */
  public StatusInspection(
      ClientProfile profile, VendorPrograms programs, Map<String, String> environment) {
    this.profile = profile;
    this.programs = programs;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads the reports of some cards.
   *
   * @param admins the numbers of their admin slots in a look of now
   * @return what could be read in full, one device for each card
   */
  public Optional<StatusReport> read(List<Long> admins) {
    Optional<String> program = program();
    if (program.isEmpty() || !mayAsk()) {
      return Optional.empty();
    }
    List<StatusReport.Device> devices = new ArrayList<>();
    for (long slot : admins) {
      printed(program.get(), slot)
          .flatMap(lines -> StatusReport.read(lines, true))
          .filter(StatusReport::complete)
          .ifPresent(report -> devices.addAll(report.devices()));
    }
    return devices.isEmpty() ? Optional.empty() : Optional.of(new StatusReport(devices, true));
  }

  private Optional<String> program() {
    return switch (programs.find(VendorProgram.CTFM)) {
      case VendorPrograms.Finding.Ready ready -> Optional.of(ready.program().path());
      case VendorPrograms.Finding.Refused refused -> Optional.empty();
    };
  }

  private boolean mayAsk() {
    Process earlier = late;
    return profile.query().login() == LoginNeed.NONE
        && !asks
        && (earlier == null || !earlier.isAlive());
  }

  /** Returns what it printed, if it ended well in time and asked nothing. */
  private Optional<List<String>> printed(String program, long slot) {
    if (!mayAsk()) {
      return Optional.empty();
    }
    ProcessBuilder builder = new ProcessBuilder("/usr/bin/setsid", program, "q", "-s", "" + slot);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.directory(new File("/"));
    builder.redirectInput(new File("/dev/null"));
    builder.redirectErrorStream(true);
    try {
      Process process = builder.start();
      late = process;
      CompletableFuture<Printed> all =
          CompletableFuture.supplyAsync(() -> printed(process.getInputStream()));
      Printed printed = all.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      boolean good =
          process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
      asks =
          new Dialogue(profile.inquiryBook()).after(printed.lines(), printed.begun())
              != Dialogue.Waits.NOT_KNOWN;
      return good && !asks && printed.begun().isEmpty()
          ? Optional.of(printed.lines())
          : Optional.empty();
    } catch (IOException | ExecutionException | TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Printed printed(InputStream output) {
    try (output) {
      OutputLines lines = new OutputLines();
      List<String> all = lines.add(ByteBuffer.wrap(output.readNBytes(MOST_BYTES)));
      output.transferTo(OutputStream.nullOutputStream());
      return new Printed(List.copyOf(all), lines.begunText());
    } catch (IOException e) {
      return new Printed(List.of(), "");
    }
  }

  /** What it printed: whole lines, and a line that has no end. */
  private record Printed(List<String> lines, String begun) {}
}
