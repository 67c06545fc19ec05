// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.hsm.tools.output.Dialogue;
import io.github.fmwizard.hsm.tools.output.LineBook;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Brings a supervised program and the officer's console together until the program ends. It never
 * signals the program and has no deadline.
 *
 * <p>What the program prints is shown as it comes; what the officer types goes through a {@link
 * OfficerTyping}. An officer who leaves is spoken for once, by the end of input; if the program
 * goes on nevertheless, the console is lent again. Who leaves again is left alone until the program
 * asks something new. If the line is lost nothing is typed, the program goes on and its end is
 * awaited.
 */
final class PromptRelay {

  private static final byte END_OF_INPUT = 4;
  private static final byte KILL_LINE = 0x15;

  /** How long a program may be silent before the console is lent. */
  record Patience(Duration afterLeaving, Duration atPrompt) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(3));
  }

  private final Supervised program;
  private final Console console;
  private final HandOver banner;
  private final Progress progress;
  private final Patience patience;
  private final AnswerBudget answers;
  private final Transcript transcript;
  private final Dialogue dialogue;
  private final BlockingQueue<RelayEvent> events = new LinkedBlockingQueue<>();
  private final boolean fromItsBeginning;
  private @Nullable ConsoleLease lease;
  private @Nullable OfficerTyping typist;
  private Dialogue.Waits waits = Dialogue.Waits.NOT_KNOWN;
  private boolean inputEnded;
  private boolean leftAgain;
  private boolean spokeSinceLeft;
  private boolean lineGone;

  /** What happens, in one queue. */
  private sealed interface RelayEvent {}

  private record FromProgram(Supervised.Event event) implements RelayEvent {}

  private record FromOfficer(OfficerTyping.Step step) implements RelayEvent {}

  PromptRelay(
      Supervised program,
      Console console,
      HandOver banner,
      Progress progress,
      Patience patience,
      boolean fromItsBeginning,
      LineBook book) {
    this.program = program;
    this.console = console;
    this.banner = banner;
    this.progress = progress;
    this.patience = patience;
    this.fromItsBeginning = fromItsBeginning;
    answers = new AnswerBudget(banner.attemptsLeft());
    transcript = new Transcript(progress);
    dialogue = new Dialogue(book);
  }

  /**
   * Attends the program to its end.
   *
   * @param lendAtOnce whether it will ask; else the console is lent when it seems to
   * @return how it went
   */
  ObservedRun attend(boolean lendAtOnce) {
    Thread pump = new Thread(this::pump, "supervised-output");
    pump.setDaemon(true);
    pump.start();
    if (lendAtOnce) {
      lend();
    }
    boolean interrupted = false;
    Supervised.@Nullable End end = null;
    while (end == null) {
      try {
        end = next();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    takeBack();
    transcript.flush();
    if (answers.answered() > 0) {
      transcript.remark(answers.answered() + " answered at the program's prompts");
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return new ObservedRun(
        transcript.lines(),
        end,
        answers.answered(),
        answers.anything(),
        inputEnded,
        fromItsBeginning);
  }

  private void pump() {
    boolean ended = false;
    while (!ended) {
      try {
        Supervised.Event event = program.next();
        ended = event instanceof Supervised.Ended;
        events.add(new FromProgram(event));
      } catch (InterruptedException e) {
        ended = true;
      } catch (RuntimeException e) {
        ended = true;
        String why = "what the supervisor says could not be read: " + e.getMessage();
        events.add(new FromProgram(new Supervised.Ended(new Supervised.End.Unknown(why))));
      }
    }
  }

  private Supervised.@Nullable End next() throws InterruptedException {
    RelayEvent next = awaited();
    if (next == null) {
      lend();
      return null;
    }
    return switch (next) {
      case FromOfficer officer -> {
        did(officer.step());
        yield null;
      }
      case FromProgram program -> heard(program.event());
    };
  }

  /** Waits; nothing comes back if the console should be lent, since the program seems to ask. */
  private @Nullable RelayEvent awaited() throws InterruptedException {
    if (lease != null || lineGone) {
      return events.take();
    }
    if (leftAgain && !(spokeSinceLeft && transcript.prompting())) {
      return events.take();
    }
    if (inputEnded) {
      return events.poll(patience.afterLeaving().toMillis(), TimeUnit.MILLISECONDS);
    }
    RelayEvent next = events.poll(patience.atPrompt().toMillis(), TimeUnit.MILLISECONDS);
    return next != null || transcript.prompting() ? next : events.take();
  }

  private Supervised.@Nullable End heard(Supervised.Event event) {
    switch (event) {
      case Supervised.Ended ended -> {
        return ended.end();
      }
      case Supervised.Output output -> show(output.bytes().duplicate());
      case Supervised.Gap gap -> transcript.gap(gap.bytes());
      case Supervised.Interrupted lost -> {
        transcript.remark("the supervisor was lost and is there again; the program did not notice");
        say(
            "A part of what you typed may be lost. Take the line back by Ctrl-U, then type it"
                + " again.");
      }
      case Supervised.Unattended alone -> {
        transcript.remark("nobody holds the program's terminal any more; what it prints is lost");
        say("Nothing can be typed at the program any more. It may go on; its end is awaited.");
      }
      case Supervised.Echo wish -> {
        // The supervisor keeps it off whatever the program wants.
      }
    }
    return null;
  }

  /** Typed bytes are kept back before the officer can see a question or a warning. */
  private void show(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    List<String> ended = transcript.take(bytes);
    Dialogue.Waits now = dialogue.after(ended, transcript.begun());
    boolean other = now != waits;
    waits = now;
    OfficerTyping reader = typist;
    if (reader != null) {
      reader.waitsFor(now);
    }
    ConsoleLease shown = lease;
    if (shown != null) {
      shown.write(copy);
    }
    spokeSinceLeft = true;
    if (other) {
      say(waitingWords());
    }
  }

  private String waitingWords() {
    return switch (waits) {
      case NOT_KNOWN, PASSWORD -> "";
      case QUESTION ->
          "This is a question, not a prompt for a password. What you type is shown, and goes to the"
              + " program only after the word send.";
      case ERASE_QUESTION ->
          "The program warns of what nobody approved. There is no yes here: type n and Enter, or"
              + " leave by Ctrl-].";
      case NOTHING_MORE ->
          "The program warns of what nobody approved. Nothing you type goes to it. Leave by"
              + " Ctrl-].";
    };
  }

  private void did(OfficerTyping.Step step) {
    switch (step) {
      case ANSWERED -> {
        progress.pointOfNoReturn();
        say(answeredWords());
      }
      case OPENED -> say("The next line you type goes to the program.");
      case DENIED -> say("Not typed: another try could be the last, which zeroizes the HSM.");
      case WITHHELD -> say("That did not go to the program. " + againWords());
      case SAID_NO -> {
        transcript.remark("the officer answered no");
        say("No went to the program.");
      }
      case NO_YES -> say("That did not go to the program. " + waitingWords());
      case PROPOSED -> say("Type send and Enter to send it. Anything else takes it back.");
      case SENT -> {
        transcript.remark("the officer answered the program's question");
        say("Your answer went to the program.");
      }
      case TAKEN_BACK -> say("Nothing went to the program.");
      case LEFT -> left(false);
      case LEFT_BEGUN_LINE -> left(true);
      case GONE -> gone();
    }
  }

  private String answeredWords() {
    return "Your answer went to the program. If it asks for a password again, that is another try. "
        + againWords();
  }

  private String againWords() {
    if (!answers.mayAnswerAgain()) {
      return "At worst " + answers.left() + " left: no further answer goes to it. Ctrl-] leaves.";
    }
    String left =
        answers.leftIsKnown()
            ? "at worst " + answers.left() + " left"
            : "how many are left is not known";
    return "To answer once more (" + left + ") type again and Enter first. Ctrl-] leaves.";
  }

  /** A begun line is erased first, for the end of input would send it on as it is. */
  private void left(boolean begunLine) {
    takeBack();
    answers.shut();
    spokeSinceLeft = false;
    if (inputEnded) {
      transcript.remark("the officer left again; nothing more was typed for them");
      leftAgain = true;
      return;
    }
    inputEnded = true;
    transcript.remark("the officer left; the end of input was typed for them");
    if (begunLine) {
      program.type(new byte[] {KILL_LINE});
    }
    program.type(new byte[] {END_OF_INPUT});
  }

  private void gone() {
    takeBack();
    lineGone = true;
    transcript.remark("the console is gone; the program goes on");
  }

  private void lend() {
    ConsoleLease lent = console.lend(banner);
    OfficerTyping reader =
        new OfficerTyping(lent, program::type, answers, step -> events.add(new FromOfficer(step)));
    lease = lent;
    typist = reader;
    reader.waitsFor(waits);
    if (inputEnded) {
      say("You left, but the program still runs. " + againWords());
    } else if (!fromItsBeginning) {
      answers.shut();
      say("This program was started earlier and still runs. " + againWords());
    }
    say(waitingWords());
    Thread thread = new Thread(reader, "officer-input");
    thread.setDaemon(true);
    thread.start();
  }

  private void takeBack() {
    OfficerTyping reader = typist;
    ConsoleLease lent = lease;
    if (reader != null && lent != null) {
      reader.dismiss();
      lent.close();
    }
    typist = null;
    lease = null;
  }

  private void say(String text) {
    ConsoleLease shown = lease;
    if (shown != null && !text.isEmpty()) {
      shown.write(("\r\n[fmwizard: " + text + "]\r\n").getBytes(StandardCharsets.US_ASCII));
    }
  }
}
