// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import static io.github.fmwizard.flow.json.FlowTexts.problems;
import static io.github.fmwizard.flow.json.FlowTexts.smallWith;
import static io.github.fmwizard.flow.json.FlowTexts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.json.ProblemLog;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FlowShapeTests {

  @ParameterizedTest
  @CsvFileSource(resources = "shapes.csv", delimiter = '|', quoteCharacter = '`')
  void isSaidToBeWrongAtItsPlace(String passage, String changed, String there, String message) {
    String text = smallWith(passage, changed == null ? "" : changed);

    assertThat(problems(text))
        .anySatisfy(
            problem -> {
              assertThat(problem).contains(message);
              assertThat(from(text, problem)).startsWith(there);
            });
  }

  /** Returns what stands at the place of a problem. */
  private static String from(String text, String problem) {
    int column = column(problem);
    return text.lines().toList().get(line(problem) - 1).substring(column - 1);
  }

  @Test
  void isSaidToBeWrongAllAtOnceAndInOrder() {
    String text =
        text("small.json")
            .replace("\"strength\"", "\"strenght\"")
            .replace("erase-smfs", "erase-sfms")
            .replace("\"format\": 1", "\"format\": \"1\"");

    assertThat(problems(text))
        .hasSize(7)
        .isSortedAccordingTo(Comparator.comparingInt(FlowShapeTests::line));
  }

  private static int line(String problem) {
    return number(problem, 0);
  }

  private static int column(String problem) {
    return number(problem, 1);
  }

  private static int number(String problem, int index) {
    List<String> parts = Arrays.asList(problem.split(":", 4));
    return Integer.parseInt(parts.get(1 + index));
  }

  @Test
  void isAnObjectAndSaysNothingOfItsKeysIfItIsNot() {
    assertThat(problems("[]"))
        .containsExactly("flow.json:1:1: Expected an object, found a list. Write an object here.");
  }

  @Test
  void listsWhatIsMissing() {
    assertThat(problems("{}"))
        .hasSize(7)
        .contains("flow.json:1:1: The flow has no \"rungs\". Add the key \"rungs\".");
  }

  @Test
  void hasTwelveRungsAtMost() {
    assertThat(problems(withRungs(13)))
        .singleElement()
        .asString()
        .contains("The list has 13 items, 12 at most");
    assertThat(FlowTexts.flow(withRungs(12)).rungs()).hasSize(12);
  }

  private static String withRungs(int number) {
    return flowOf(
        "",
        IntStream.range(0, number)
            .mapToObj(
                i ->
                    "{\"id\": \"r%d\", \"title\": \"R\", \"steps\": [%s]}"
                        .formatted(i, explain("s" + i)))
            .collect(Collectors.joining(",\n")));
  }

  @Test
  void hasTwoHundredStepsAtMostCountedOverTheWholeFlow() {
    assertThat(problems(withSteps(200)))
        .singleElement()
        .asString()
        .contains("The flow has more than 200 steps");
    assertThat(FlowTexts.flow(withSteps(199)).before()).hasSize(199);
  }

  private static String withSteps(int before) {
    String steps =
        IntStream.range(0, before)
            .mapToObj(i -> explain("b" + i))
            .collect(Collectors.joining(",\n"));
    return flowOf(steps, "{\"id\": \"r\", \"title\": \"R\", \"steps\": [" + explain("s") + "]}");
  }

  private static String explain(String id) {
    return "{\"id\": \"%s\", \"explain\": [\"x\"]}".formatted(id);
  }

  private static String flowOf(String before, String rungs) {
    return "{\"format\": 1, \"id\": \"f\", \"title\": \"F\", \"sources\": {}, \"before\": [%s], \"rungs\": [%s], \"after\": []}"
        .formatted(before, rungs);
  }

  @Test
  void hasTextsOfSixteenLinesAtMost() {
    String line = "x".repeat(40);
    String seventeen = String.join(" ", Collections.nCopies(17, line));

    assertThat(problems(smallWith("Start the services.", seventeen)))
        .singleElement()
        .asString()
        .contains("The text takes 17 lines of 76 columns");
    assertThat(FlowTexts.flow(smallWith("Start the services.", seventeen.substring(41))))
        .isNotNull();
  }

  @Test
  void hasNoTextThatIsTooLongForAnyScreen() {
    assertThat(problems(smallWith("Start the services.", "x".repeat(1217))))
        .anySatisfy(problem -> assertThat(problem).contains("1217 characters, 1216 at most"));
  }

  @Test
  void isNotReportedInUnreadableAmounts() {
    String text =
        "{"
            + IntStream.range(0, 5000)
                .mapToObj(i -> "\"k" + i + "\": 1")
                .collect(Collectors.joining(","))
            + "}";

    assertThat(problems(text)).hasSize(ProblemLog.MOST);
  }

  @Test
  void isQuotedHarmlessly() {
    assertThat(problems("{\"\\u001b[2J" + "x".repeat(100) + "\": 1}"))
        .noneMatch(problem -> problem.contains("\u001b"))
        .anyMatch(problem -> problem.contains("xxx...\""));
  }
}
