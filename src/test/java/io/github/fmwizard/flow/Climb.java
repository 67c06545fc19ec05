// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import java.util.List;

/** Comes to a rung by failures that unlock it. */
final class Climb {

  private static final List<String> READY = List.of("reload-ready", "delete-ready");
  private static final int FIRST = 1;
  private static final int LAST = 4;

  private final Verbs verbs;

  Climb(Verbs verbs) {
    this.verbs = verbs;
  }

  void to(int rung) {
    play("open", "go to start-gate");
    if (rung == FIRST) {
      play("go to reload-what");
      return;
    }
    play("card card.condition halted", "begin start-restart", "act says done", "go");
    play("move next-rung");
    for (String ready : READY.subList(0, Math.min(rung, LAST - 1) - 1)) {
      play("go to " + ready, "go", "move next-rung");
    }
    if (rung == LAST) {
      play("go to erase-test", "answer failed", "look", "go", "move next-rung");
    }
  }

  private void play(String... lines) {
    List.of(lines).forEach(verbs::perform);
  }
}
