// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebriefTests {

  private final ScenarioLibrary library = new ScenarioLibrary(Path.of("wizard-flows/training"));

  @TempDir private Path folder;

  @Test
  void setsTheRungBesideTheLeastOne() throws Exception {
    assertThat(report(scenario("cured-by-delete")))
        .contains("Rung reached: 2, Delete the FM, then load.")
        .contains("Least rung that would have done: 2, Delete the FM, then load.")
        .contains("Lost: nothing.")
        .contains("Logins spent: 4 (failed: 0).")
        .contains("Gates answered no: 0.");
  }

  @Test
  void namesWhatWasLostAndWhetherThatWasNeeded() throws Exception {
    assertThat(report(scenario("not-curable")))
        .contains("none: this card cannot be cured so")
        .contains("To end here was right.")
        .contains("Key set \"pin-keys\" is lost", "needlessly; owner Clara Voss; backup: exported");
    assertThat(report(scenario("cured-by-erase-smfs")))
        .contains("Key set \"pin-keys\" is lost", "owner Clara Voss")
        .doesNotContain("Key set \"token-keys\" is lost")
        .doesNotContain("needlessly");
  }

  @Test
  void saysWhatIsStillLoadedWhateverWasTypedOfTheTest() throws Exception {
    Scenario scenario = scenario("cured-by-reload");
    List<ModelLine> model =
        new ArrayList<>(scenario.model().subList(0, indexOf(scenario.model(), "ask/reload-image")));
    model.add(new ModelLine("ask/reload-image", "leave-out", List.of()));
    model.add(new ModelLine("gate/reload-smfs-gate", "y", List.of()));
    model.add(new ModelLine("hand-over", "@password", List.of()));
    model.add(new ModelLine("ask/reload-test", "passed", List.of()));
    model.add(new ModelLine("ask/reload-test/test", "looks ok", List.of()));
    model.add(new ModelLine("failure/moves", "stop", List.of()));
    model.add(new ModelLine("stop/asked", "stop", List.of()));
    model.add(new ModelLine("stop/for-good", "end", List.of()));

    String report = report(with(scenario, model));

    assertThat(report)
        .contains("STOPPED SAFELY. The HSM is not known to be recovered.")
        .contains("failed: payment self-test failed; typed: passed, at ")
        .contains("PinGuard (a000), version 1.00, is loaded and faulty")
        .contains("it halts the HSM when it is called")
        .contains("You left before the card was cured.");
  }

  @Test
  void countsFailedLoginsAndGatesAnsweredNo() throws Exception {
    Scenario scenario = scenario("password-wrong-once");
    List<ModelLine> model = new ArrayList<>(scenario.model());
    model.addAll(
        indexOf(model, "gate/start-gate"),
        List.of(
            new ModelLine("gate/start-gate", "n", List.of()),
            new ModelLine("failure/moves", "look-again", List.of())));

    assertThat(report(with(scenario, model)))
        .contains("Logins spent: 3 (failed: 1).")
        .contains("Gates answered no: 1.");
  }

  @Test
  void saysThatTheLadderWasLeftTooEarly() throws Exception {
    Scenario scenario = scenario("cured-by-reload");
    List<ModelLine> model = new ArrayList<>(scenario.model());
    int gate = indexOf(model, "gate/reload-gate");
    model.subList(gate, model.size()).clear();
    model.add(new ModelLine("gate/reload-gate", "n", List.of()));
    model.add(new ModelLine("failure/moves", "stop", List.of("next-rung")));
    model.add(new ModelLine("stop/asked", "stop", List.of()));
    model.add(new ModelLine("stop/for-good", "end", List.of()));

    assertThat(report(with(scenario, model))).contains("You left before the card was cured.");
    assertThat(report(scenario("wrong-card"))).contains("Rung reached: none");
  }

  private Scenario scenario(String name) throws Exception {
    return library.find(name).orElseThrow();
  }

  private static int indexOf(List<ModelLine> model, String at) {
    return model.stream().map(ModelLine::at).toList().indexOf(at);
  }

  private static Scenario with(Scenario scenario, List<ModelLine> model) {
    return new Scenario(
        scenario.file(),
        scenario.order(),
        scenario.name(),
        scenario.title(),
        scenario.aim(),
        scenario.briefing(),
        scenario.setup(),
        scenario.expected(),
        model);
  }

  private String report(Scenario scenario) throws Exception {
    var played = ModelPlayer.play(scenario, folder.resolve(scenario.name()));
    assertThat(played.problem()).isEmpty();
    List<Screen> reports =
        played.screens().stream().filter(screen -> screen.id().equals(ScreenIds.REPORT)).toList();
    StringBuilder words = new StringBuilder();
    reports.get(0).body().forEach(block -> words.append(block).append('\n'));
    return words.toString();
  }
}
