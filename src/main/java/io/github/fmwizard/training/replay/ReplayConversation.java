// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.replay;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** Shows a training again, page by page. */
public final class ReplayConversation implements Conversation {

  private static final int MOST_TYPED = 8;
  private static final int FASTEST = 100;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final String KEYS =
      "Enter next, b back, 1 to 9 to that rung, g next gate, t truth, p play, x5 speed, n branch.";

  private final Recording recording;
  private final List<RecordedPage.Pair> pages;
  private int at;
  private int speed = 1;
  private boolean truth;
  private boolean playing;
  private Instant pageSince;
  private Instant now;
  private String note = "";
  private OptionalLong branch = OptionalLong.empty();
  private long serial = 1;
  private boolean over;

  /**
   * Begins at the first page.
   *
   * @param recording the recording
   * @param now the time
   * @throws IOException if it can't be read, or has no page
   */
  public ReplayConversation(Recording recording, Instant now) throws IOException {
    this.recording = recording;
    this.pages = recording.read();
    this.now = now;
    this.pageSince = now;
    if (pages.isEmpty()) {
      throw new IOException("no page was recorded");
    }
  }

  /**
   * Tells where another training is to begin.
   *
   * @return how many entries of the journal it begins with; empty if nobody asked for one
   */
  public OptionalLong branch() {
    return branch;
  }

  @Override
  public Screen screen() {
    RecordedPage.Shown page = pages.get(at).shown();
    return new Screen(
            "replay",
            playing ? Screen.Kind.RUNNING : Screen.Kind.EXPLAIN,
            page.header(),
            page.place(),
            body(page),
            page.status(),
            KEYS,
            new Prompt.Line("Key", MOST_TYPED, Optional.empty(), true),
            List.of(new KeyHint("Esc", "", "leave"), new KeyHint("Ctrl-C", "", "leave")))
        .shown(serial, Set.of(), Optional.empty());
  }

  private List<Block> body(RecordedPage.Shown page) {
    List<Block> body = new ArrayList<>();
    body.add(new Block.Text(Block.Style.DIM, where(page)));
    if (!note.isEmpty()) {
      body.add(new Block.Text(Block.Style.STRONG, note));
    }
    if (truth) {
      body.addAll(TruthWords.of(recording, page.entries()));
    }
    body.addAll(page.body());
    body.add(new Block.Text(Block.Style.STRONG, page.question()));
    String answer = pages.get(at).answer().map(RecordedPage.Answered::words).orElse("");
    page.choices().forEach(choice -> body.add(new Block.Item(Mark.OPEN, choice, "")));
    body.add(
        answer.isEmpty()
            ? new Block.Text(Block.Style.DIM, "The next page came without an answer.")
            : new Block.Item(Mark.CURRENT, "answered: " + answer, ""));
    return body;
  }

  private String where(RecordedPage.Shown page) {
    Duration after = Duration.between(pages.get(0).shown().at(), page.at());
    return String.format(
        Locale.ROOT,
        "REPLAY page %d of %d, %d:%02d after the first, journal line %d%s",
        at + 1,
        pages.size(),
        after.toMinutes(),
        after.toSecondsPart(),
        page.entries(),
        playing ? ", playing " + speed + " times as fast" : "");
  }

  @Override
  public void answer(long answered, Answer answer, Instant time) {
    now = time;
    if (answered != serial) {
      return;
    }
    serial++;
    note = "";
    switch (answer) {
      case Answer.Typed typed -> key(typed.text().strip().toLowerCase(Locale.ROOT));
      case Answer.GoOn ignored -> step(1);
      case Answer.Left ignored -> over = true;
      case Answer.Chosen ignored -> {}
      case Answer.Yes ignored -> {}
    }
  }

  private void key(String key) {
    boolean played = playing;
    playing = false;
    if (key.isEmpty()) {
      step(1);
    } else if (key.equals("b")) {
      step(-1);
    } else if (key.equals("t")) {
      truth = !truth;
    } else if (key.equals("p")) {
      playing = !played;
      pageSince = now;
    } else if (key.equals("g")) {
      jump("no gate comes after this page", page -> isGate(page.kind()), at + 1);
    } else if (key.matches("[1-9]")) {
      jump("no page of rung " + key, page -> page.place().contains("rung " + key + " of"), 0);
    } else if (key.matches("x[1-9][0-9]?")) {
      speed = Math.min(FASTEST, Integer.parseInt(key.substring(1)));
      playing = played;
    } else if (key.equals("n")) {
      branchHere();
    } else if (key.equals("q")) {
      over = true;
    } else {
      note = "No such key: " + key + ".";
    }
  }

  private static boolean isGate(Screen.Kind kind) {
    return kind == Screen.Kind.GATE || kind == Screen.Kind.ERASING_GATE;
  }

  private void jump(String none, Predicate<RecordedPage.Shown> wanted, int from) {
    for (int i = from; i < pages.size(); i++) {
      if (wanted.test(pages.get(i).shown())) {
        at = i;
        return;
      }
    }
    note = "There is " + none + ".";
  }

  private void step(int by) {
    int next = at + by;
    if (next < 0 || next >= pages.size()) {
      note = next < 0 ? "This is the first page." : "This is the last page.";
    } else {
      at = next;
    }
  }

  private void branchHere() {
    RecordedPage.Shown page = pages.get(at).shown();
    if (!page.asks() || page.entries() < 1) {
      note = "No training can begin here: go to a page that asks something.";
    } else {
      branch = OptionalLong.of(page.entries());
      over = true;
    }
  }

  /** Turns pages at the pace of the training; long waits are shortened. */
  @Override
  public void tick(Instant time) {
    now = time;
    if (!playing || at + 1 >= pages.size()) {
      return;
    }
    Duration page = Duration.between(pages.get(at).shown().at(), pages.get(at + 1).shown().at());
    Duration pause = page.compareTo(LONGEST) > 0 ? LONGEST : page;
    if (Duration.between(pageSince, now).multipliedBy(speed).compareTo(pause) >= 0) {
      at++;
      serial++;
      pageSince = now;
    }
  }

  @Override
  public boolean over() {
    return over;
  }
}
