// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds for every screen on the way up the whole ladder, and for those beside it. */
class WholeClimbTests {

  /** A line of a script, with those before it. */
  private record Place(List<String> before, String line) {
    String id() {
      return line.split(" = ?", 2)[0].strip();
    }

    OperatedRun run() {
      OperatedRun run = OperatedRun.training();
      before.forEach(one -> play(run, one));
      return run;
    }
  }

  private static void play(OperatedRun run, String line) {
    if (line.startsWith("tick")) {
      run.tick(30);
    } else {
      run.play(line);
    }
  }

  private static final String CLIMB =
      Scripts.TO_FIRST_GATE
          + Scripts.TO_IMAGE
          + Scripts.TO_LOAD_GATE
          + Scripts.FIRST_RUNG_FAILS
          + Scripts.TO_DELETE_GATE
          + Scripts.SECOND_RUNG_FAILS
          + Scripts.TO_FILES
          + Scripts.TO_ERASE_GATE
          + Scripts.THIRD_RUNG_FAILS
          + Scripts.TO_SMFS_GATE
          + Scripts.TO_PAUSE
          + "tick\n"
          + Scripts.TO_LAST_REPORT
          + """
            report = go
            """;

  private static final List<String> DETOURS =
      List.of(
          "failure/moves = manual-act\nmanual-act/what = other\nmanual-act/words = a\n"
              + "manual-act/name = Bea",
          "failure/moves = stop\nstop/asked = stop\nstop/for-good = end",
          "failure/moves = repeat-rung\nask/reload-image = keep");

  /** Every screen that was come across, once. */
  private static List<Place> places() {
    Map<String, Place> places = new LinkedHashMap<>();
    add(places, List.of(), CLIMB);
    List<String> toMoves =
        (Scripts.TO_FIRST_GATE + Scripts.TO_IMAGE + Scripts.TO_LOAD_GATE + Scripts.FIRST_RUNG_FAILS)
            .lines()
            .toList();
    DETOURS.forEach(detour -> add(places, toMoves, detour));
    return List.copyOf(places.values());
  }

  private static void add(Map<String, Place> places, List<String> first, String script) {
    List<String> before = new ArrayList<>(first);
    for (String line : script.lines().toList()) {
      Place place = new Place(List.copyOf(before), line);
      if (!line.equals("tick")) {
        places.putIfAbsent(place.id(), place);
      }
      before.add(line);
    }
  }

  @Test
  void noEnterAloneAndNoSilencePassesAGate() {
    List<Place> gates =
        places().stream()
            .filter(place -> place.id().startsWith("gate/") || place.id().startsWith("erasing/"))
            .toList();

    assertThat(gates).hasSizeGreaterThan(8);
    for (Place gate : gates) {
      OperatedRun run = gate.run();
      run.answer(new Answer.GoOn());
      run.answer(new Answer.Typed(""));
      run.tick(60);
      run.leave(Answer.Cause.NO).leave(Answer.Cause.END_OF_INPUT);
      long passed = run.decisions.stream().filter(Decision.PassGate.class::isInstance).count();
      long before =
          gate.run().decisions.stream().filter(Decision.PassGate.class::isInstance).count();

      assertThat(passed).as(gate.id()).isEqualTo(before);
    }
  }

  @Test
  void everyChoiceHasAnEffect() {
    int tried = 0;
    for (Place place : places()) {
      OperatedRun here = place.run();
      assertThat(here.id()).isEqualTo(place.id());
      if (here.screen().prompt() instanceof Prompt.Choose choose) {
        for (Prompt.Option option : choose.options()) {
          tried += effect(place, option);
        }
      }
    }

    assertThat(tried).isGreaterThan(60);
  }

  private static int effect(Place place, Prompt.Option option) {
    OperatedRun run = place.run();
    int decisions = run.decisions.size();
    run.answer(new Answer.Chosen(option.word()));
    boolean moved = run.decisions.size() > decisions || !run.id().equals(place.id());

    assertThat(moved).as(place.id() + " " + option.word()).isEqualTo(option.disabled().isEmpty());
    return 1;
  }

  @Test
  void everyKeyInTheBarDoesSomething() {
    for (Place place : places()) {
      OperatedRun run = place.run();
      for (KeyHint key : run.screen().keys()) {
        Optional<Overlay> overlay = overlay(key);
        boolean live =
            overlay.isPresent()
                ? run.talk.screen().overlays().contains(overlay.get())
                : leaves(key, place.run());
        assertThat(live).as(place.id() + " " + key).isTrue();
      }
    }
  }

  private static Optional<Overlay> overlay(KeyHint key) {
    return Arrays.stream(Overlay.values())
        .filter(one -> key.key().equals(String.valueOf(one.key())))
        .findFirst();
  }

  private static boolean leaves(KeyHint key, OperatedRun run) {
    String before = run.id();
    int decisions = run.decisions.size();
    boolean escape = key.key().equals("Esc");
    run.leave(escape ? Answer.Cause.ESCAPE : Answer.Cause.INTERRUPT);
    return run.decisions.size() > decisions || !run.id().equals(before) || run.talk.over();
  }

  @Test
  void endOfInputEndsTheRunFromEverywhere() {
    for (Place place : places()) {
      OperatedRun run = place.run();
      for (int i = 0; i < 4 && !run.talk.over(); i++) {
        run.leave(Answer.Cause.END_OF_INPUT);
      }

      assertThat(run.talk.over()).as(place.id()).isTrue();
      assertThat(run.state().ended()).isTrue();
    }
  }

  @Test
  void saysNeitherSerialsNorTheSpentWordAndHasHelp() {
    OperatedRun run = OperatedRun.training();
    for (String line : CLIMB.lines().toList()) {
      Screen asked = run.talk.screen();
      Screen help = run.talk.overlay(Overlay.HELP).orElseThrow();
      assertThat(help.id()).isEqualTo("help/" + run.id());
      assertThat(ScreenDump.of(help)).contains("Esc: ").contains("Ctrl-C: ");
      List<Screen> screens = new ArrayList<>(List.of(asked));
      asked.overlays().forEach(key -> screens.add(run.talk.overlay(key).orElseThrow()));
      screens.forEach(WholeClimbTests::assertDiscreet);
      play(run, line);
    }
  }

  private static void assertDiscreet(Screen screen) {
    assertThat(ScreenDump.of(screen))
        .as(screen.id())
        .doesNotContain(CardPicture.SERIAL)
        .doesNotContainIgnoringCase("proceed")
        .doesNotContain("Exception")
        .doesNotContain("null");
    assertThat(screen.header().card()).isEqualTo("lab 53****");
  }
}
