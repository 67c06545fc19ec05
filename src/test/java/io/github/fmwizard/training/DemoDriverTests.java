// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.screen.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDriverTests {

  private Scenario scenario;

  @TempDir private Path folder;

  @BeforeEach
  void read() throws Exception {
    scenario =
        new ScenarioLibrary(Path.of("wizard-flows/training")).find("wrong-card").orElseThrow();
  }

  @Test
  void showsWhatItIsGoingToAnswer() throws Exception {
    var played = ModelPlayer.play(scenario, folder);

    assertThat(played.screens())
        .filteredOn(screen -> screen.id().equals("ask/start-serial"))
        .first()
        .extracting(Screen::question)
        .asString()
        .endsWith("Demo: 5247013");
  }

  @Test
  void stopsAtAQuestionThatNoLineAnswers() throws Exception {
    var played = playWithout("ask/start-symptom");

    assertThat(played.end()).contains(Waiting.End.STOPPED);
    assertThat(played.problem())
        .hasValueSatisfying(
            problem ->
                assertThat(problem)
                    .contains("ask/start-symptom", "misbehaves", "is for ask/start-serial"));
  }

  @Test
  void stopsAtAnAnswerThatIsNotOffered() throws Exception {
    var played =
        play(
            lines -> {
              lines.replaceAll(
                  line ->
                      line.at().equals("ask/start-symptom")
                          ? new ModelLine(line.at(), "no-such-symptom", List.of())
                          : line);
              return lines;
            });

    assertThat(played.problem())
        .hasValueSatisfying(text -> assertThat(text).contains("no-such-symptom"));
    assertThat(played.end()).contains(Waiting.End.STOPPED);
  }

  @Test
  void findsThatAChoiceWhichMustBeLockedIsOffered() throws Exception {
    var played =
        play(
            lines -> {
              lines.replaceAll(
                  line ->
                      line.at().equals("failure/moves")
                          ? new ModelLine(line.at(), line.answer(), List.of("look-again"))
                          : line);
              return lines;
            });

    assertThat(played.problem())
        .hasValueSatisfying(text -> assertThat(text).contains("must not be"));
  }

  @Test
  void findsALineThatWasNeverAskedFor() throws Exception {
    var played =
        play(
            lines -> {
              lines.add(new ModelLine("gate/reload-gate", "y", List.of()));
              return lines;
            });

    assertThat(played.end()).contains(Waiting.End.REFUSED);
    assertThat(played.problem())
        .hasValueSatisfying(text -> assertThat(text).contains("gate/reload-gate"));
  }

  private ModelPlayer.Played playWithout(String at) throws Exception {
    return play(
        lines -> {
          lines.removeIf(line -> line.at().equals(at));
          return lines;
        });
  }

  private ModelPlayer.Played play(UnaryOperator<List<ModelLine>> change) throws Exception {
    List<ModelLine> model = change.apply(new ArrayList<>(scenario.model()));
    return ModelPlayer.play(scenario.playing(model), folder);
  }
}
