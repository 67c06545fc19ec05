// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.binding.RecordException;
import io.github.fmwizard.binding.RecordJson;
import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.training.debrief.Debrief;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays a scenario's model run without a console, and compares what comes of it. */
public final class ModelCheck {

  private final Scenario scenario;
  private final List<String> differences = new ArrayList<>();

  private ModelCheck(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Plays the model run in a folder of its own, which is removed afterwards.
   *
   * @param scenario the scenario
   * @param flow the flow
   * @param program the program's version
   * @return what differs from what the scenario says, a sentence each; empty if nothing does
   * @throws IOException if the folder can't be made or read
   */
  public static List<String> differences(Scenario scenario, TrainingFlow flow, String program)
      throws IOException {
    Path folder = Files.createTempDirectory("fmwizard-check");
    try {
      ModelCheck check = new ModelCheck(scenario);
      check.play(folder, flow, program);
      return List.copyOf(check.differences);
    } finally {
      Training.discard(folder);
    }
  }

  private void play(Path folder, TrainingFlow flow, String program) throws IOException {
    Path runs = Files.createDirectory(folder.resolve("runs"));
    Path cards = Files.createDirectory(folder.resolve("training"));
    TrainingRunSettings place =
        new TrainingRunSettings(runs, cards, Optional.empty(), program, "none");
    RunEnd end;
    try {
      end =
          new Training(place, new QuietRenderers())
              .start(scenario, 1, () -> flow, Training.Way.DEMO);
    } catch (Training.ModelRunException e) {
      differences.add("model: " + e.getMessage());
      return;
    }
    Optional<Path> file = end.folder().map(run -> run.resolve(RunData.DEBRIEF_FILE));
    if (file.isEmpty() || Files.notExists(file.get())) {
      differences.add("model: the run did not come to an end.");
      return;
    }
    try {
      compare(RecordJson.read(Files.readAllBytes(file.get()), Debrief.class));
    } catch (RecordException e) {
      throw new IllegalStateException("A debrief of this program can't be read", e);
    }
  }

  private void compare(Debrief played) {
    Scenario.Expected expected = scenario.expected();
    Waiting.End end = expected.end();
    differ("expect.end", end.word(), played.end());
    differ("expect.rung", expected.rung(), played.rung());
    differ(
        "expect.keys-lost",
        expected.keysLost().stream().sorted().toList(),
        played.losses().stream()
            .filter(loss -> loss.what() == Debrief.Loss.What.KEY_SET)
            .map(Debrief.Loss::name)
            .sorted()
            .toList());
    played.losses().stream()
        .filter(loss -> loss.what() != Debrief.Loss.What.KEY_SET)
        .forEach(
            loss ->
                differences.add(
                    "expect: the model run loses "
                        + loss.name()
                        + " of card "
                        + loss.card()
                        + ". Name an FM that is rightly gone in left-out, or change the model."));
    for (Debrief.Result one : played.criteria()) {
      if (one.verdict() != Debrief.Verdict.MET) {
        differences.add(
            "criterion "
                + one.id()
                + ": the model run does not meet it: "
                + one.why()
                + one.place().map(at -> ", " + at.time() + ", " + at.page()).orElse("")
                + ". Change the model or the criterion.");
      }
    }
  }

  private void differ(String key, Object expected, Object played) {
    if (!expected.equals(played)) {
      differences.add(
          key + ": the scenario says " + expected + ", the model run came to " + played + ".");
    }
  }
}
