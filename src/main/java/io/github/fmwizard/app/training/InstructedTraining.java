// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.Hsm;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Journal;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.training.instructor.InjectedConversation;
import io.github.fmwizard.training.instructor.Injection;
import io.github.fmwizard.training.instructor.InjectionBox;
import io.github.fmwizard.training.replay.PageRecorder;
import io.github.fmwizard.training.replay.Recording;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * A training whose pages are recorded, and into which an instructor can let things happen. An
 * injection is recorded when it is taken; what it does to the simulated card is done on the run
 * thread, before that thread uses the card next.
 */
final class InstructedTraining {

  private final InjectionBox box;
  private final CardSerial card;
  private final SimulatedHsm simulated;
  private final TrainingTime time;
  private final SharedJournal journal;
  private final PageRecorder recorder;
  private final Queue<Injection.Kind> pending = new ConcurrentLinkedQueue<>();
  private final Queue<Injection> shows = new ConcurrentLinkedQueue<>();

  InstructedTraining(
      Recording recording, CardSerial card, Journal inner, SimulatedHsm hsm, TrainingTime time) {
    this.box = new InjectionBox(recording.folder());
    this.card = card;
    this.simulated = hsm;
    this.time = time;
    this.journal = new SharedJournal(inner);
    this.recorder = new PageRecorder(recording, time, journal::entries);
  }

  Journal journal() {
    return journal;
  }

  Hsm hsm() {
    return new InjectedHsm();
  }

  Renderer at(Renderer console) {
    return new InjectedRenderer(console);
  }

  /** Takes what came; called on both threads. A box that can't be read stops no training. */
  private synchronized void arrive() {
    try {
      for (var found = box.take(); found.isPresent(); found = box.take()) {
        Injection injection = found.get();
        if (journal.inject(injection, time.now())) {
          pending.add(injection.kind());
          shows.add(injection);
        }
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(InstructedTraining.class).warn("No injection can be taken", e);
    }
  }

  private Optional<Injection> next() {
    arrive();
    return Optional.ofNullable(shows.poll());
  }

  /** Does to the card what was injected; called on the run thread. */
  private void settle() {
    arrive();
    for (Injection.Kind kind = pending.poll(); kind != null; kind = pending.poll()) {
      switch (kind) {
        case NO_RETURN -> simulated.byHand().loseNextRestart();
        case SECOND_OFFICER -> simulated.byHand().failLogin(card);
        case PHONE -> {}
      }
    }
  }

  /** Two threads append: the run thread all that happens, the renderer's what was injected. */
  private static final class SharedJournal implements Journal {
    private final Journal inner;
    private boolean over;

    SharedJournal(Journal inner) {
      this.inner = inner;
    }

    @Override
    public synchronized Digest append(EntryKind kind, Fields data, Instant at, boolean durable) {
      Digest digest = inner.append(kind, data, at, durable);
      over = kind == EntryKind.CLOSED || suspends(kind, data);
      return digest;
    }

    private static boolean suspends(EntryKind kind, Fields data) {
      return kind == EntryKind.CHECKPOINT
          && data.optionalText("why").equals(Optional.of(Decision.Suspend.Why.CHOICE.entry()));
    }

    /** Records an injection; false if the run takes none any more. */
    synchronized boolean inject(Injection injection, Instant at) {
      if (over || inner.entries() == 0) {
        return false;
      }
      Fields fields =
          Fields.builder()
              .put("path", "")
              .put("why", "injected by the instructor: " + injection.kind().word())
              .put("injected", injection.kind().word())
              .put("words", injection.words())
              .build();
      inner.append(EntryKind.CHECKPOINT, fields, at, true);
      return true;
    }

    @Override
    public synchronized Mode mode() {
      return inner.mode();
    }

    @Override
    public synchronized long entries() {
      return inner.entries();
    }

    @Override
    public synchronized Digest last() {
      return inner.last();
    }
  }

  private final class InjectedHsm implements Hsm {
    @Override
    public HostReport host() {
      return simulated.host();
    }

    @Override
    public CardReport inspect(CardRef ref) {
      settle();
      return simulated.inspect(ref);
    }

    @Override
    public Invocation resolve(CardRef ref, Action action) {
      return simulated.resolve(ref, action);
    }

    @Override
    public ActResult perform(CardRef ref, Action action, Console console, Progress progress) {
      settle();
      return simulated.perform(ref, action, console, progress);
    }

    @Override
    public int begun() {
      return simulated.begun();
    }

    @Override
    public List<String> describe() {
      return simulated.describe();
    }
  }

  private final class InjectedRenderer implements Renderer {
    private final Renderer console;

    InjectedRenderer(Renderer console) {
      this.console = console;
    }

    @Override
    public void run(Conversation conversation) {
      console.run(
          recorder.over(new InjectedConversation(conversation, InstructedTraining.this::next)));
    }

    @Override
    public void post(Runnable task) {
      console.post(task);
    }

    @Override
    public ConsoleLease lend(HandOver handOver) {
      return console.lend(handOver);
    }

    @Override
    public void close() {
      console.close();
    }
  }
}
