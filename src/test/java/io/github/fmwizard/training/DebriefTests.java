// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.binding.RecordJson;
import io.github.fmwizard.training.debrief.Debrief;
import io.github.fmwizard.training.debrief.Debrief.Verdict;
import io.github.fmwizard.training.debrief.DebriefPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays trainees of several kinds on the real wizard, and reads what they are told at the end. */
class DebriefTests {

  private final ScenarioLibrary library = new ScenarioLibrary(Path.of("wizard-flows/training"));

  @TempDir private Path folder;

  @Test
  void tellsThreeTraineesOfOneScenarioThreeThings() throws Exception {
    Scenario scenario = scenario("wrong-suspect");

    Debrief perfect = play(scenario, scenario.model());
    Debrief lying = play(scenario, lying(scenario));
    Debrief hurried = play(scenario, hurried(scenario));

    assertThat(DebriefPage.text(perfect))
        .startsWith("RIGHT: ended as recovered on rung 1")
        .contains("Every criterion of this case was shown, with 2 of 2 logins.")
        .contains("Lost: nothing, on all cards of this host.")
        .doesNotContain("turning point", "Next time");
    assertThat(DebriefPage.text(lying))
        .startsWith("NOT RIGHT: ended as stopped; the test had failed.")
        .contains("Said, and not so")
        .contains("you typed \"passed\"; payment self-test failed")
        .contains("Write down what the test says, also when it is not what you hoped for.");
    assertThat(DebriefPage.text(hurried))
        .contains("you named FM a001; its code is not the faulty one")
        .contains("PinGuard (a000) 1.00: Enabled, start Failed")
        .contains("The turning point\nAt ")
        .contains("It could be seen once more at ")
        .contains("Read start-up status, kernel lines and what was loaded last")
        .doesNotContain("Said, and not so");
    assertThat(hurried.turningPoint().orElseThrow().page())
        .isEqualTo("before the ladder, start-culprit");
    assertThat(List.of(perfect.question(), lying.question(), hurried.question()))
        .doesNotHaveDuplicates();
    assertThat(perfect.score().met()).isGreaterThan(lying.score().met());
    assertThat(verdicts(lying)).containsEntry("false-pass", Verdict.DONE);
  }

  /** Loads nothing, and says that the test has passed. */
  private static List<ModelLine> lying(Scenario scenario) {
    List<ModelLine> model = upTo(scenario, "ask/reload-image");
    model.add(line("ask/reload-image", "leave-out"));
    model.add(line("gate/reload-smfs-gate", "y"));
    model.add(line("ask/reload-test", "passed"));
    model.add(line("ask/reload-test/test", "looks ok"));
    return model;
  }

  /** Believes the loudest complaint, overrides the check that speaks against it, and loads. */
  private static List<ModelLine> hurried(Scenario scenario) {
    List<ModelLine> model = new ArrayList<>();
    for (ModelLine one : scenario.model()) {
      switch (one.at()) {
        case "gate/start-gate" -> override(model, "check/start-client");
        case "ask/reload-image" -> override(model, "check/reload-ready");
        case "gate/reload-gate" -> override(model, "check/reload-fit");
        default -> {}
      }
      if (one.at().equals("ask/start-culprit")) {
        model.add(line(one.at(), "a001"));
      } else if (one.at().equals("ask/reload-image/path")) {
        model.add(line(one.at(), "@file:tokenmill-3.02.fm"));
      } else if (one.at().equals("ask/reload-image/fm-id")) {
        model.add(line(one.at(), "a001"));
      } else if (one.at().equals("ask/reload-test")) {
        model.add(line(one.at(), "failed"));
      } else {
        model.add(one);
      }
    }
    return model;
  }

  private static void override(List<ModelLine> model, String at) {
    model.add(line(at, "override"));
    model.add(line("override/reason", "its users complain the loudest"));
    model.add(line("override/name", "Ada Lind"));
    model.add(line(at, "go-on"));
  }

  @Test
  void saysWhatIsStillLoadedAndWhereTheCaseCouldHaveGoneOn() throws Exception {
    Scenario scenario = scenario("cured-by-reload");
    List<ModelLine> model = upTo(scenario, "gate/reload-gate");
    model.add(line("gate/reload-gate", "n"));

    String text = DebriefPage.text(play(scenario, model));

    assertThat(text)
        .contains("PinGuard (a000), version 1.00: faulty: it halts the HSM when it is called.")
        .contains("you left before the card was cured, and nothing seen by then spoke against")
        .contains("HSM SO logins: 0 spent (failed: 0), 2 at least.");
  }

  @Test
  void namesLossesWithTheirOwnersAndWhetherTheyWereNeeded() throws Exception {
    Scenario cured = scenario("cured-by-erase-smfs");
    Scenario not = scenario("not-curable");

    assertThat(DebriefPage.text(play(cured, cured.model())))
        .contains("Key set \"pin-keys\" of card 5247001: needed; owner Clara Voss; backup: none")
        .doesNotContain("Key set \"token-keys\"");
    assertThat(DebriefPage.text(play(not, not.model())))
        .contains("Key set \"pin-keys\" of card 5247001: needless; owner Clara Voss");
  }

  /** Whoever stops at a gate shows less than who goes on, at every gate of the model run. */
  @Test
  void givesNoMoreToWhoeverGivesUpEarly() throws Exception {
    for (String name : List.of("cured-by-reload", "cured-by-delete", "halts-again")) {
      Scenario scenario = scenario(name);
      int last = -1;
      for (int i = 0; i < scenario.model().size(); i++) {
        if (scenario.model().get(i).at().startsWith("gate/")) {
          Debrief early = play(scenario, scenario.model().subList(0, i));
          assertThat(early.right()).isFalse();
          assertThat(early.score().met()).isGreaterThanOrEqualTo(last);
          last = early.score().met();
        }
      }
      Debrief whole = play(scenario, scenario.model());
      assertThat(whole.right()).isTrue();
      assertThat(whole.score().met()).isGreaterThan(last).isEqualTo(whole.score().of());
    }
  }

  @Test
  void judgesByTheCriteriaOfTheScenarioToo() throws Exception {
    String shipped = Files.readString(Path.of("wizard-flows/training/cured-by-reload.json"));
    Path file = folder.resolve("cured-by-reload.json");
    Path certificates = Files.createDirectory(folder.resolve("certificates"));
    Files.copy(
        Path.of("wizard-flows/training/certificates/fm-signer.pem"),
        certificates.resolve("fm-signer.pem"));
    Files.writeString(
        file,
        shipped.replace(
            "\"least-rung\"",
            """
            "question": "Why?",
            "criteria": [
              {"id": "backed-up", "text": "Ask for the backup.",
               "shown-by": {"answered": "partitions-backed-up", "is": "yes"}},
              {"id": "asked-first", "text": "Ask before the load.",
               "shown-by": {"first": {"gate": "start-gate"}, "then": {"did": "load-fm"}}},
              {"id": "looked", "text": "Look again.", "next-time": "Look again after a doubt.",
               "shown-by": {"moved": "look-again"}},
              {"id": "loads", "text": "Load nothing here.", "harmful": true,
               "shown-by": {"all": [{"did": "load-fm"}, {"ended": ["recovered"]}]}},
              {"id": "erases", "text": "Erase nothing.", "shown-by": {"never": {"did": "erase-smfs"}}}
            ],
            "least-rung\""""));
    Scenario scenario = ScenarioReader.read(file);

    Debrief debrief = play(scenario, scenario.model());

    assertThat(debrief.question()).isEqualTo("Why?");
    assertThat(debrief.score().harmful()).isEqualTo(1);
    assertThat(debrief.nextTime()).contains("Look again after a doubt.");
    assertThat(verdicts(debrief))
        .containsEntry("backed-up", Verdict.MET)
        .containsEntry("asked-first", Verdict.MET)
        .containsEntry("looked", Verdict.NOT_MET)
        .containsEntry("loads", Verdict.DONE)
        .containsEntry("erases", Verdict.MET);
  }

  private static Map<String, Verdict> verdicts(Debrief debrief) {
    return debrief.criteria().stream()
        .collect(Collectors.toMap(Debrief.Result::id, Debrief.Result::verdict));
  }

  private Scenario scenario(String name) throws Exception {
    return library.find(name).orElseThrow();
  }

  private static ModelLine line(String at, String answer) {
    return new ModelLine(at, answer, List.of());
  }

  private static List<ModelLine> upTo(Scenario scenario, String at) {
    List<String> places = scenario.model().stream().map(ModelLine::at).toList();
    return new ArrayList<>(scenario.model().subList(0, places.indexOf(at)));
  }

  /** Gives these answers; whatever else is asked is left. What is stored is what is returned. */
  private Debrief play(Scenario scenario, List<ModelLine> answers) throws Exception {
    Path place = Files.createTempDirectory(folder, "played");
    OfficerRun.Played played =
        OfficerRun.play(
            scenario,
            place,
            ScriptedOfficer.ofModel(scenario.playing(answers), place.resolve("files")),
            1);
    Debrief stored =
        RecordJson.read(Files.readAllBytes(played.run().resolve("debrief.json")), Debrief.class);
    assertThat(stored).isEqualTo(played.debrief().orElseThrow());
    assertThat(played.run().resolve("debrief.txt")).hasContent(DebriefPage.text(stored));
    return stored;
  }
}
