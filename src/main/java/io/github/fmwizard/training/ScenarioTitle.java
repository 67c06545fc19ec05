// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a menu shows of a scenario. It is read from the head of the file without a look at the rest,
 * so that a menu of many scenarios comes up at once; whoever chooses one has it read in full.
 *
 * @param order where it stands among all scenarios, the easiest first
 * @param name the name of its file, without the ending
 * @param aim what is to be learnt, one line
 */
public record ScenarioTitle(int order, String name, String aim) {

  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads a title.
   *
   * @param file the scenario's file
   * @param name its name
   * @return the title, or empty if the file does not begin with one
   * @throws IOException if the file can't be read
   */
  static Optional<ScenarioTitle> read(Path file, String name) throws IOException {
    String text = Files.readString(file);
    try (JsonParser parser = JSON.createParser(text)) {
      return read(parser, name);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<ScenarioTitle> read(JsonParser parser, String name) throws IOException {
    Optional<Integer> order = Optional.empty();
    Optional<String> aim = Optional.empty();
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME && (order.isEmpty() || aim.isEmpty())) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (key.equals("order") && value == JsonToken.VALUE_NUMBER_INT) {
        order = Optional.of(parser.getIntValue());
      } else if (key.equals("aim") && value == JsonToken.VALUE_STRING) {
        aim = Optional.of(parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return order.isPresent() && aim.isPresent()
        ? Optional.of(new ScenarioTitle(order.get(), name, aim.get()))
        : Optional.empty();
  }
}
