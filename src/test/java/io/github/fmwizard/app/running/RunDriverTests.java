// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.flow.json.FlowReader;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.RunOptions;
import io.github.fmwizard.screen.run.RunConversation;
import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.RunInfo;
import io.github.fmwizard.wizard.RunView;
import io.github.fmwizard.wizard.Wizard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever becomes of the run thread, people are told. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RunDriverTests {

  private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");

  private final ReadingRenderer renderer = new ReadingRenderer();
  private final RunInfo info =
      new RunInfo("r1", "/r1", false, Optional.empty(), "verify", false, "");
  private RunConversation conversation;
  private Flow flow;
  private String leftAt = "";

  @BeforeEach
  void begin() throws IOException {
    flow = flow();
    var view =
        new RunView(
            info,
            RunState.start(flow),
            new Activity.Looking(START),
            Optional.empty(),
            Optional.empty(),
            new RunView.EvidenceState("", "", 1, Optional.empty()),
            List.of(),
            START);
    conversation =
        new RunConversation(
            view, decision -> {}, RunOptions.real("Ana", "/nowhere", path -> Optional.empty()));
  }

  private static Flow flow() throws IOException {
    var reading = FlowReader.read(Path.of("wizard-flows/luna-pcie-fm-recovery.json"));
    return ((JsonReading.Read<FlowDocument>) reading).value().flow();
  }

  @Test
  void aFaultIsShownUntilItIsRead() {
    var exit =
        RunDriver.drive(
            renderer,
            conversation,
            () -> {
              throw new IllegalStateException("a fault");
            },
            this::left);

    assertThat(exit).isEqualTo(Wizard.Exit.INTERNAL_ERROR);
    assertThat(renderer.read).contains("A fault in this program", "fmwizard resume r1");
    assertThat(renderer.read).doesNotContain("IllegalState");
  }

  @Test
  void aFaultOfTheMachineIsShownToo() {
    var exit =
        RunDriver.drive(
            renderer,
            conversation,
            () -> {
              throw new StackOverflowError();
            },
            this::left);

    assertThat(exit).isEqualTo(Wizard.Exit.INTERNAL_ERROR);
    assertThat(renderer.read).contains("A fault in this program");
  }

  @Test
  void aBrokenJournalIsShownUntilItIsRead() {
    var exit =
        RunDriver.drive(renderer, conversation, () -> Wizard.Exit.JOURNAL_BROKEN, this::left);

    assertThat(exit).isEqualTo(Wizard.Exit.JOURNAL_BROKEN);
    assertThat(renderer.read).contains("The journal can't be written", "fmwizard resume r1");
  }

  @Test
  void aLostLineIsLeftAtOnce() {
    var exit = RunDriver.drive(renderer, conversation, () -> Wizard.Exit.SUSPENDED, this::left);

    assertThat(exit).isEqualTo(Wizard.Exit.SUSPENDED);
    assertThat(renderer.read).isEmpty();
  }

  @Test
  void anActThatNeverEndsIsLeftWithoutWaiting() {
    CountDownLatch never = new CountDownLatch(1);
    leaveAnAct();

    var exit = RunDriver.drive(renderer, conversation, () -> endless(never), this::left);

    assertThat(exit).isEqualTo(Wizard.Exit.LEFT);
    assertThat(leftAt).isEqualTo(conversation.path());
    never.countDown();
  }

  @Test
  void aRunThatEndedWhileSomebodyLeftHasEnded() {
    leaveAnAct();

    var exit = RunDriver.drive(renderer, conversation, () -> Wizard.Exit.ENDED, path -> false);

    assertThat(exit).isEqualTo(Wizard.Exit.ENDED);
  }

  /** Has somebody leave as soon as an act runs. */
  private void leaveAnAct() {
    renderer.post(() -> conversation.view(acting()));
    answer(new Answer.Left(Answer.Cause.INTERRUPT));
    answer(new Answer.Chosen("leave"));
  }

  private void answer(Answer answer) {
    renderer.post(() -> conversation.answer(conversation.screen().serial(), answer, START));
  }

  private static Wizard.Exit endless(CountDownLatch never) throws InterruptedException {
    never.await();
    return Wizard.Exit.ENDED;
  }

  private boolean left(String path) {
    leftAt = path;
    return true;
  }

  private RunView acting() {
    return new RunView(
        info,
        RunState.start(flow),
        new Activity.Acting(
            ActionKind.ERASE_ALL_FMS,
            new Invocation(
                List.of("/opt/fmrecover", "--fm", "/dev/k7pf0"),
                Invocation.LoginNeed.NONE,
                "documented",
                List.of()),
            START,
            List.of(),
            List.of(),
            true),
        Optional.empty(),
        Optional.empty(),
        new RunView.EvidenceState("", "", 1, Optional.empty()),
        List.of(),
        START);
  }

  /** Reads the last screen of a run and leaves it. */
  private static final class ReadingRenderer implements Renderer {

    private static final int PATIENCE = 60;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private String read = "";

    @Override
    public void run(Conversation conversation) {
      while (!conversation.over()) {
        next().run();
        Screen screen = conversation.screen();
        if (!conversation.over() && screen.kind() == Screen.Kind.REPORT) {
          read = String.join("\n", screen.body().stream().map(Block::toString).toList());
          conversation.answer(conversation.screen().serial(), new Answer.GoOn(), START);
        }
      }
    }

    private Runnable next() {
      try {
        return Optional.ofNullable(tasks.poll(PATIENCE, TimeUnit.SECONDS)).orElseThrow();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void post(Runnable task) {
      tasks.add(task);
    }

    @Override
    public ConsoleLease lend(HandOver handOver) {
      throw new AssertionError("No program runs here");
    }

    @Override
    public void close() {}
  }
}
