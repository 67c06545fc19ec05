// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.wizard.RunView;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads nothing: takes the first choice that can be taken, confirms each gate, and types what is
 * asked. Where that goes round in a circle, it takes the next choice, but for those that are called
 * a deviation; after a while it stops.
 */
final class HurriedOfficer implements Officer {

  private static final int ENOUGH = 200;
  private static final int ROUND = 3;

  private final Scenario scenario;
  private final DemoWords words;
  private final Map<String, Integer> visits = new HashMap<>();
  private Optional<RunView> view = Optional.empty();
  private int answers;

  HurriedOfficer(Scenario scenario, Path files) {
    this.scenario = scenario;
    this.words = new DemoWords(files, () -> view);
  }

  @Override
  public Answer answer(Screen screen, Optional<RunView> at) {
    view = at;
    answers++;
    if (screen.id().equals(ScreenIds.STOP)) {
      return new Answer.Chosen("stop");
    }
    if (screen.id().equals(ScreenIds.STOP_FOR_GOOD)) {
      return new Answer.Typed("end");
    }
    if (answers > ENOUGH && !(screen.prompt() instanceof Prompt.Go)) {
      return new Answer.Left(Answer.Cause.INTERRUPT);
    }
    return switch (screen.prompt()) {
      case Prompt.Go ignored -> new Answer.GoOn();
      case Prompt.Choose choose -> new Answer.Chosen(first(screen.id(), choose));
      case Prompt.Confirm ignored -> new Answer.Yes();
      case Prompt.Challenge ignored -> new Answer.Typed(challenge(screen.id()));
      case Prompt.Line line -> new Answer.Typed(line.suggestion().orElseGet(() -> line(screen)));
      case Prompt.FilePath path -> new Answer.Typed(path(path));
      case Prompt.Hold ignored -> throw new IllegalStateException("Nothing can be answered.");
      case Prompt.None ignored -> throw new IllegalStateException("Nothing is asked: " + screen);
    };
  }

  private String first(String id, Prompt.Choose choose) {
    List<String> open =
        choose.options().stream()
            .filter(option -> option.disabled().isEmpty())
            .map(Prompt.Option::word)
            .filter(word -> !word.equals("deviate"))
            .toList();
    int visit = visits.merge(id, 1, Integer::sum) - 1;
    boolean card = open.contains(scenario.setup().brokenCard().value());
    return card ? scenario.setup().brokenCard().value() : open.get(visit / ROUND % open.size());
  }

  private String challenge(String id) {
    String token =
        id.endsWith("/serial") ? "@serial-tail" : id.endsWith("/fact") ? "@fact" : "@word";
    return id.endsWith("/witness")
        ? scenario.briefing().people().get(1).name()
        : words.typed(token).orElse("1");
  }

  private String line(Screen screen) {
    String id = screen.id();
    if (id.endsWith("serial")) {
      return scenario.setup().brokenCard().value();
    }
    return id.endsWith("/id") || id.endsWith("/fm-id") ? "a000" : "it was in the way";
  }

  private String path(Prompt.FilePath path) {
    if (path.optional()) {
      return "";
    }
    return scenario.setup().files().stream()
        .map(TrainingFile::name)
        .filter(name -> path.suffixes().stream().anyMatch(name::endsWith))
        .findFirst()
        .flatMap(name -> words.typed("@file:" + name))
        .orElse("none.fm");
  }

  @Override
  public String credential(HandOver handOver) {
    return Officer.right(handOver, scenario);
  }
}
