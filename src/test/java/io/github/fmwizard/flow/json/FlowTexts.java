// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.json.JsonProblem;
import io.github.fmwizard.json.JsonReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Texts of flows for tests. */
public final class FlowTexts {

  /** The flow that is shipped. */
  public static final Path SHIPPED = Path.of("wizard-flows/luna-pcie-fm-recovery.json");

  private static final Path FOLDER = Path.of("src/test/resources/flows");

  private FlowTexts() {}

  /** Reads a text from the resources. */
  public static String text(String name) {
    return text(FOLDER.resolve(name));
  }

  /** Reads a text. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the small sound flow with one passage replaced, which must be there once. */
  public static String smallWith(String passage, String replacement) {
    String small = text("small.json");
    assertThat(small.split(Pattern.quote(passage), -1)).hasSize(2);
    return small.replace(passage, replacement);
  }

  /** Reads a flow that must be one. */
  public static Flow flow(String text) {
    JsonReading<FlowDocument> reading = FlowReader.read("flow.json", text.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(JsonReading.Read.class);
    return ((JsonReading.Read<FlowDocument>) reading).value().flow();
  }

  /** Reads what must not be a flow, and prints its problems. */
  public static List<String> problems(String text) {
    return problems(text.getBytes(UTF_8));
  }

  /** Reads what must not be a flow, and prints its problems. */
  public static List<String> problems(byte[] content) {
    JsonReading<FlowDocument> reading = FlowReader.read("flow.json", content);
    assertThat(reading).isInstanceOf(JsonReading.Problems.class);
    return ((JsonReading.Problems<FlowDocument>) reading)
        .problems().stream().map(JsonProblem::toString).toList();
  }
}
