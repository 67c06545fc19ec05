// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.wizard.RunView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the answers of a list, each at its place, in their order; whatever is asked beside them is
 * left, and a run that has no answer any more is ended.
 */
final class ScriptedOfficer implements Officer {

  private static final String WRONG = "not-the-password";

  private final Scenario scenario;
  private final Path files;
  private final Map<String, Deque<String>> answers = new LinkedHashMap<>();
  private final List<String> refused = new ArrayList<>();

  private ScriptedOfficer(Scenario scenario, Path files) {
    this.scenario = scenario;
    this.files = files;
  }

  /** Plays a model run. */
  static ScriptedOfficer ofModel(Scenario scenario, Path files) {
    ScriptedOfficer officer = new ScriptedOfficer(scenario, files);
    scenario.model().forEach(line -> officer.add(line.at(), line.answer()));
    return officer;
  }

  /** Plays a file of lines such as {@code ask/start-symptom = not-sure}. */
  static ScriptedOfficer ofFile(Scenario scenario, Path files, Path script) throws IOException {
    ScriptedOfficer officer = new ScriptedOfficer(scenario, files);
    for (String line : Files.readAllLines(script)) {
      if (line.contains(" =") && !line.startsWith("#")) {
        String[] parts = line.split(" = ?", 2);
        officer.add(parts[0].strip(), parts[1].strip());
      }
    }
    return officer;
  }

  private void add(String at, String answer) {
    answers.computeIfAbsent(at, place -> new ArrayDeque<>()).add(answer);
  }

  /** Returns the answers that were never asked for. */
  List<String> left() {
    return answers.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(Map.Entry::toString)
        .toList();
  }

  /** Returns the answers that were not offered where they were to be given. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  private Optional<String> next(String at) {
    return Optional.ofNullable(answers.get(at)).flatMap(all -> Optional.ofNullable(all.poll()));
  }

  @Override
  public Answer answer(Screen screen, Optional<RunView> view) {
    if (screen.id().equals(ScreenIds.STOP)) {
      return new Answer.Chosen(next(screen.id()).orElse("stop"));
    }
    if (screen.id().equals(ScreenIds.STOP_FOR_GOOD)) {
      return new Answer.Typed(next(screen.id()).orElse("end"));
    }
    Optional<String> answer =
        next(screen.id()).flatMap(word -> new DemoWords(files, () -> view).typed(word));
    if (answer.isEmpty()) {
      return screen.prompt() instanceof Prompt.Go
          ? new Answer.GoOn()
          : new Answer.Left(Answer.Cause.INTERRUPT);
    }
    DemoAnswers.Found found =
        DemoAnswers.find(screen, new ModelLine(screen.id(), "", List.of()), answer.get());
    if (found.answer().isEmpty()) {
      refused.add(found.problem());
    }
    return found.answer().orElse(new Answer.Left(Answer.Cause.INTERRUPT));
  }

  @Override
  public String credential(HandOver handOver) {
    String answer = next(ModelLine.HAND_OVER).orElse(DemoWords.PASSWORD);
    return switch (answer) {
      case DemoWords.PASSWORD, "" -> Officer.right(handOver, scenario);
      case DemoWords.WRONG_PASSWORD -> WRONG;
      case "leave" -> "";
      default -> answer;
    };
  }
}
