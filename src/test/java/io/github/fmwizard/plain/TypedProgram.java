// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.terminal.Tty;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;

/** A small program for a real terminal: a question, a password, a gate, a question. */
public final class TypedProgram {

  private TypedProgram() {}

  /**
   * Runs it.
   *
   * @param args the file for the terminal's state
   */
  public static void main(String[] args) throws Exception {
    var story =
        new Story(
            Screens.asking("ask", Screens.choice()),
            Screens.running("run", List.of()),
            Screens.gate("gate", Screens.confirm()),
            Screens.asking("reason", Screens.reason()),
            Screens.asking("last", new Prompt.Go("end")));
    var tty = Tty.open(Path.of(args[0]));
    try (var renderer =
        PlainRenderer.onTerminal(tty, InstantSource.system(), PlainOptions.usual())) {
      story.afterFirst(() -> new Thread(() -> handOver(renderer, story)).start());
      renderer.run(story);
    }
    System.out.println("Answers: " + story.answers);
  }

  private static void handOver(PlainRenderer renderer, Story story) {
    int length = 0;
    var handOver = new HandOver("ctfm", AuthenticationKind.PASSWORD, OptionalInt.empty(), true);
    try (var lease = renderer.lend(handOver)) {
      lease.write("Password: ".getBytes(StandardCharsets.US_ASCII));
      for (int next = lease.read();
          next != '\n' && next != ConsoleLease.LEFT;
          next = lease.read()) {
        length++;
      }
      lease.write(("\nGot " + length + ".\n").getBytes(StandardCharsets.US_ASCII));
    }
    try {
      // So long somebody can type ahead.
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    renderer.post(story::next);
  }
}
