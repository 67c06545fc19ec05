// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Block.Style;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.Screen.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A small program on the full screen for tests in a real terminal: a menu of what can go wrong. It
 * notes every answer in the file {@code log} of the folder that it is given.
 */
public final class SampleProgram implements Conversation {

  private final Path folder;
  private final FullScreen screen;
  private volatile Screen shown = SampleDecks.withOverlays(menu());
  private volatile boolean over;
  private volatile Thread background;

  private SampleProgram(Path folder, FullScreen screen) {
    this.folder = folder;
    this.screen = screen;
  }

  /** Runs it; the argument is its folder. */
  public static void main(String[] args) throws Exception {
    var folder = Path.of(args[0]);
    var options = FullScreenOptions.usual(folder.resolve("tty-state"));
    int status;
    try (var screen = FullScreen.open(Clock.systemUTC(), options)) {
      var program = new SampleProgram(folder, screen);
      screen.run(program);
      program.awaitBackground();
      status = screen.signal().isPresent() ? 128 + screen.signal().getAsInt() : 0;
    }
    System.out.println("The program has ended.");
    System.exit(status);
  }

  @Override
  public Screen screen() {
    return shown;
  }

  @Override
  public Optional<Screen> overlay(Overlay overlay) {
    return Optional.of(SampleDecks.overlay(overlay));
  }

  @Override
  public void tick(Instant now) {}

  @Override
  public boolean over() {
    return over;
  }

  @Override
  public void answer(long serial, Answer answer, Instant now) {
    log(answer.toString());
    if (answer instanceof Answer.Chosen chosen) {
      choose(chosen.word());
    } else if (answer instanceof Answer.Left left) {
      leave(left.cause());
    } else if (answer instanceof Answer.Yes && shown.id().equals("stop")) {
      over = true;
    } else {
      show(menu());
    }
  }

  private void choose(String word) {
    switch (word) {
      case "line" -> show(SampleDecks.line("Reason", Optional.empty()));
      case "gate" -> show(SampleDecks.gate());
      case "erase" -> show(SampleDecks.erasing(new Prompt.Challenge("Type erase", 5, -1)));
      case "run" -> background(this::act);
      case "lend" -> background(this::lend);
      case "crash" -> throw new IllegalStateException("a crash on purpose");
      default -> over = true;
    }
  }

  private void leave(Answer.Cause cause) {
    switch (cause) {
      case HANG_UP -> over = true;
      case INTERRUPT -> show(stop());
      default -> show(menu());
    }
  }

  /** What runs goes on, whatever becomes of the screen. */
  private void act() {
    try {
      screen.post(() -> show(SampleDecks.running(1)));
      TimeUnit.MILLISECONDS.sleep(1500);
      log("the act is done");
      screen.post(() -> show(menu()));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void lend() {
    var handOver = new HandOver("lunacm", AuthenticationKind.PASSWORD, OptionalInt.of(3), true);
    try (var lease = screen.lend(handOver)) {
      log("asked twice: " + ask(lease) + " and " + ask(lease));
    }
    dumpHeap();
    screen.post(() -> show(menu()));
  }

  private static String ask(ConsoleLease lease) {
    lease.write("Password: ".getBytes(StandardCharsets.US_ASCII));
    int count = 0;
    int typed = lease.read();
    while (typed != '\n' && typed != ConsoleLease.LEFT) {
      count++;
      typed = lease.read();
    }
    lease.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    return typed == ConsoleLease.LEFT ? "left" : count + " bytes";
  }

  private void dumpHeap() {
    try {
      var bean =
          ManagementFactory.newPlatformMXBeanProxy(
              ManagementFactory.getPlatformMBeanServer(),
              "com.sun.management:type=HotSpotDiagnostic",
              com.sun.management.HotSpotDiagnosticMXBean.class);
      bean.dumpHeap(folder.resolve("heap.hprof").toString(), false);
      log("the heap is dumped");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void background(Runnable task) {
    var thread = new Thread(task, "sample-run");
    thread.setDaemon(true);
    background = thread;
    thread.start();
  }

  /** What ends together with the screen still gets to note it; what waits for ever does not. */
  private void awaitBackground() throws InterruptedException {
    if (background != null) {
      background.join(2_000);
    }
  }

  private void show(Screen main) {
    shown = main.shown(shown.serial() + 1, shown.overlays(), Optional.empty());
  }

  private void log(String line) {
    try {
      Files.writeString(
          folder.resolve("log"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Screen menu() {
    var words = Stream.of("line", "gate", "erase", "run", "lend", "crash", "end");
    Function<String, Prompt.Option> option = word -> Prompt.Option.of(word, "Try: " + word);
    return named(
        SampleDecks.screen(
            Kind.CHOOSER,
            List.of(
                new Block.Text(
                    Style.NORMAL, "Key \u9375, caf\u00e9 cafe\u0301, \u001B[31mred \u202E.")),
            new Prompt.Choose(words.map(option).toList(), 0)),
        "menu");
  }

  private static Screen stop() {
    return named(
        SampleDecks.screen(
            Kind.ASK,
            List.of(new Block.Text(Style.STRONG, "Nothing runs on the card.")),
            new Prompt.Confirm("stop here", "go on")),
        "stop");
  }

  private static Screen named(Screen screen, String id) {
    return new Screen(
        id,
        screen.kind(),
        screen.header(),
        screen.place(),
        screen.body(),
        screen.status(),
        screen.question(),
        screen.prompt(),
        screen.keys());
  }
}
