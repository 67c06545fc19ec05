// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.training.ModelLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A renderer for somebody who writes a scenario: it shows the id of each page, and notes each
 * answer that was taken, as a line of a model run. What is typed at a password prompt is not looked
 * at.
 */
final class AuthorRenderer implements Renderer {

  private static final String TYPED = "@typed";

  private final Renderer console;
  private final Path files;
  private final boolean ids;
  private final List<ModelLine> lines = new ArrayList<>();

  AuthorRenderer(Renderer console, Path files, boolean ids) {
    this.console = console;
    this.files = files;
    this.ids = ids;
  }

  /**
   * Returns the model run.
   *
   * @param logins what became of each login of the run, in their order
   */
  synchronized List<ModelLine> model(List<LoginUse> logins) {
    List<ModelLine> all = new ArrayList<>();
    int login = 0;
    for (ModelLine line : lines) {
      if (line.at().equals(ModelLine.HAND_OVER) && line.answer().equals(TYPED)) {
        boolean failed = login < logins.size() && logins.get(login) == LoginUse.FAILED;
        login++;
        all.add(new ModelLine(line.at(), failed ? "@wrong-password" : "@password", List.of()));
      } else {
        all.add(line);
      }
    }
    return all;
  }

  private synchronized void note(String at, String answer) {
    lines.add(new ModelLine(at, answer, List.of()));
  }

  @Override
  public void run(Conversation conversation) {
    console.run(new Noted(conversation));
  }

  @Override
  public void post(Runnable task) {
    console.post(task);
  }

  @Override
  public ConsoleLease lend(HandOver handOver) {
    boolean ped = handOver.authentication() == AuthenticationKind.PED;
    return new NotedLease(console.lend(handOver), ped ? "" : TYPED);
  }

  /** Notes whether a line was typed, and nothing of it. */
  private final class NotedLease implements ConsoleLease {

    private final ConsoleLease inner;
    private final String whenTyped;
    private boolean typed;

    NotedLease(ConsoleLease inner, String whenTyped) {
      this.inner = inner;
      this.whenTyped = whenTyped;
    }

    @Override
    public void write(byte[] bytes) {
      inner.write(bytes);
    }

    @Override
    public int read() {
      int next = inner.read();
      typed |= next == '\n' || next == '\r';
      return next;
    }

    @Override
    public boolean lineGone() {
      return inner.lineGone();
    }

    @Override
    public void echo(boolean on) {
      inner.echo(on);
    }

    @Override
    public void close() {
      note(ModelLine.HAND_OVER, typed ? whenTyped : "leave");
      inner.close();
    }
  }

  @Override
  public void close() {
    console.close();
  }

  /** Tokens stand for what differs from run to run. */
  private Optional<String> word(Screen screen, Answer answer) {
    return switch (answer) {
      case Answer.Chosen chosen -> Optional.of(chosen.word());
      case Answer.Yes ignored -> Optional.of("y");
      case Answer.Typed typed -> Optional.of(typed(screen.id(), typed.text()));
      case Answer.Left left ->
          left.cause() == Answer.Cause.NO ? Optional.of("n") : Optional.empty();
      case Answer.GoOn ignored -> Optional.empty();
    };
  }

  private String typed(String at, String text) {
    if (text.startsWith(files + "/")) {
      return "@file:" + text.substring(files.toString().length() + 1);
    }
    boolean erasing = at.startsWith("erasing/");
    String last = at.substring(at.lastIndexOf('/') + 1);
    return switch (erasing ? last : "") {
      case "serial" -> "@serial-tail";
      case "fact" -> "@fact";
      case "word" -> "@word";
      default -> text;
    };
  }

  /** The conversation, noted. */
  private final class Noted implements Conversation {

    private final Conversation inner;
    private long noted = -1;

    Noted(Conversation inner) {
      this.inner = inner;
    }

    @Override
    public Screen screen() {
      Screen screen = inner.screen();
      return ids ? screen.asking(screen.question() + " [" + screen.id() + "]") : screen;
    }

    @Override
    public Optional<Screen> overlay(Overlay overlay) {
      return inner.overlay(overlay);
    }

    /** An answer that is refused draws the same page again; one that is taken does not. */
    @Override
    public void answer(long serial, Answer answer, Instant now) {
      Screen asked = inner.screen();
      inner.answer(serial, answer, now);
      Screen next = inner.screen();
      boolean taken =
          inner.over() || !next.id().equals(asked.id()) || next.serial() == asked.serial();
      if (taken && asked.serial() == serial && serial != noted) {
        noted = serial;
        word(asked, answer).ifPresent(text -> note(asked.id(), text));
      }
    }

    @Override
    public void tick(Instant now) {
      inner.tick(now);
    }

    @Override
    public void deserted(Instant now) {
      inner.deserted(now);
    }

    @Override
    public boolean over() {
      return inner.over();
    }
  }
}
