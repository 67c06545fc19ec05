// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.campaign.Campaign;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.plain.TypedStorm;
import io.github.fmwizard.tui.ScreenProbe;
import io.github.fmwizard.wizard.ScriptedAct;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Something lies on the keys, text goes to the wrong window, or an officer types ahead: bursts at
 * each kind of page of the real wizard, full screen and linear. Whatever they do, no run is ended
 * or resolved, and no gate of the full screen is passed.
 */
@Timeout(600)
class KeyStormTests {

  private static final List<Supplier<OperatedRun>> PLACES =
      List.of(
          OperatedRun::new,
          Climbs::atFirstGate,
          Climbs::atImage,
          Climbs::atLoadGate,
          Climbs::atFirstMoves,
          Climbs::atEraseGate,
          Climbs::atSmfsGate,
          KeyStormTests::atUnknown,
          () -> Climbs.atFirstMoves().leave(Answer.Cause.INTERRUPT),
          () -> atUnknown().say("unknown/reload-load", "resolve"));

  /** What people and cats press, the dangerous ones more often than the others. */
  private static final List<String> KEYS =
      List.of(
          "\r",
          "\r",
          "\r",
          "\r",
          "y",
          "y",
          "n",
          "1",
          "2",
          "3",
          "4",
          "5",
          "\u0003",
          "\u001B[A",
          "\u001B[B",
          "\u001B[6~",
          "\u001B",
          "end",
          "end\r",
          "3\rend\r",
          "done",
          "not-done\r",
          "Ana",
          " ",
          "L",
          "?",
          "\u0004",
          "\u007F",
          "x",
          "\u001B[200~3\rend\r\u001B[201~");

  private static OperatedRun atUnknown() {
    return Climbs.atLoadGate()
        .nextAct(ScriptedAct.unknown(card -> {}))
        .say("gate/reload-gate", "y");
  }

  @Test
  void endNothingOnTheFullScreen() throws Exception {
    var counts = Campaign.of("key storms, full screen", 60, KeyStormTests::onTheFullScreen);

    assertThat(counts).isNotEmpty();
  }

  @Test
  void endNothingInTheLinearMode() throws Exception {
    var counts = Campaign.of("key storms, linear", 12, KeyStormTests::inLines);

    assertThat(counts).isNotEmpty();
  }

  private static String onTheFullScreen(Random random) {
    OperatedRun run = place(random);
    int before = run.decisions.size();
    ScreenProbe probe = ScreenProbe.inRealTime(run.settling(() -> false));
    for (int burst = 0; burst < 12; burst++) {
      probe.type(burst(random)).after(50 + random.nextInt(4000));
      run.tick(1);
      probe.attend();
    }
    assertThat(since(run, before)).noneMatch(Decision.PassGate.class::isInstance);
    return harmless(run, before);
  }

  /** A line that is y alone, while its gate is read, is what an officer types. */
  private static String inLines(Random random) throws Exception {
    OperatedRun run = place(random);
    int before = run.decisions.size();
    AtomicBoolean over = new AtomicBoolean();
    try (TypedStorm storm = TypedStorm.on(run.settling(over::get), () -> over.set(true))) {
      for (int burst = 0; burst < 5; burst++) {
        storm.type(burst(random).replace('\r', '\n'), 50 + random.nextInt(4000));
      }
    }
    return harmless(run, before);
  }

  private static List<Decision> since(OperatedRun run, int before) {
    return run.decisions.subList(before, run.decisions.size());
  }

  private static OperatedRun place(Random random) {
    return PLACES.get(random.nextInt(PLACES.size())).get();
  }

  private static String burst(Random random) {
    StringBuilder keys = new StringBuilder();
    int count = 2 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      keys.append(KEYS.get(random.nextInt(KEYS.size())));
    }
    return keys.toString();
  }

  private static String harmless(OperatedRun run, int before) {
    List<Decision> storm = since(run, before);
    assertThat(run.state().ended()).as("ended by %s", storm).isFalse();
    assertThat(storm)
        .noneMatch(one -> one instanceof Event.Stopped || one instanceof Event.Resolved);
    return run.id().replaceAll("/.*", "");
  }
}
