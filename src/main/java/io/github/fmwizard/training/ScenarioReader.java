// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.fmwizard.hsm.simulated.file.Fields;
import io.github.fmwizard.hsm.simulated.file.SetupReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads scenario files, strictly: unknown keys, wrong types, missing values and contradictions are
 * problems, all told at once with file, line and column. A syntax error stands alone.
 *
 * <p>A file, where {@code setup}, {@code faults} and {@code image} are those of {@link
 * SetupReader}:
 *
 * <pre>{@code
 * {"format": 1, "order": 10, "name": "cured-by-reload", "title": "...", "aim": "one line",
 *  "story": ["a paragraph"], "operator": "Ada Lind",
 *  "people": [{"name": "Ada Lind", "role": "HSM SO; you"}],
 *  "password": "(unless every card has a PED)",
 *  "applications": [{"test": "payment test", "fm": "Caesar"}],
 *  "broken-card": "(a serial; may be left out if there is one card)",
 *  "setup": {...}, "faults": [...],
 *  "files": [
 *   {"name": "fm-signer.pem", "what": "...", "certificate": "fm-signer.pem"},
 *   {"name": "caesar-1.01.fm", "what": "...", "image": {...}, "size": 40000,
 *    "signer": "fm-signer.pem", "installed": {"card": "521234", "fm": "a000"}}],
 *  "least-rung": 1,
 *  "expect": {"end": "recovered", "exit": 0, "rung": 1, "keys-lost": [], "left-out": []},
 *  "model": [{"at": "ask/start-symptom", "answer": "misbehaves", "locked": []}]}
 * }</pre>
 *
 * <p>{@code least-rung} is 0 to 4, and is left out if no rung cures. {@code end} is one of {@code
 * recovered recovered-with-warning stopped ladder-ended unknown refused}.
 */
public final class ScenarioReader {

  /** No scenario file may be larger. */
  public static final int MAX_BYTES = 256 * 1024;

  private ScenarioReader() {}

  /**
   * Reads a file.
   *
   * @param file the file; its certificates are in the folder {@code certificates} beside it
   * @return the scenario
   * @throws ScenarioException if it is wrong
   * @throws IOException if it cannot be read
   */
  public static Scenario read(Path file) throws ScenarioException, IOException {
    return read(file, false);
  }

  /**
   * Reads the copy that a run keeps of its scenario. It may have any name, and its files were
   * written when the run began: no certificates are looked for.
   *
   * @param file the copy
   * @return the scenario
   * @throws ScenarioException if it is wrong
   * @throws IOException if it cannot be read
   */
  public static Scenario readCopy(Path file) throws ScenarioException, IOException {
    return read(file, true);
  }

  private static Scenario read(Path file, boolean copy) throws ScenarioException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw alone(file, 1, 1, "The file is larger than " + MAX_BYTES / 1024 + " KiB.");
      }
      return read(file, text(file, bytes), copy);
    }
  }

  private static String text(Path file, byte[] bytes) throws ScenarioException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw alone(file, 1, 1, "The file is not UTF-8.");
    }
  }

  private static Scenario read(Path file, String json, boolean copy)
      throws ScenarioException, IOException {
    JsonNode tree = parse(file, json);
    List<String> problems = new ArrayList<>();
    Fields fields = Fields.of(tree, "", problems);
    Scenario scenario = new ScenarioMapper(file, copy, problems).scenario(fields);
    fields.end();
    if (problems.isEmpty()) {
      ScenarioRules.check(scenario, copy, problems);
    }
    if (problems.isEmpty()) {
      return scenario;
    }
    Places places = Places.of(json);
    throw new ScenarioException(
        problems.stream().map(problem -> places.locate(file.toString(), problem)).toList());
  }

  private static JsonNode parse(Path file, String json) throws ScenarioException {
    try {
      return SetupReader.parse(json);
    } catch (JsonEOFException e) {
      // The library would tell where it was not found, in words of its own settings.
      throw alone(
          file, e, "The file ends in the middle of the document. Is it complete? Copy it again.");
    } catch (JsonProcessingException e) {
      throw alone(file, e, e.getOriginalMessage());
    }
  }

  private static ScenarioException alone(Path file, JsonProcessingException e, String sentence) {
    JsonLocation at = e.getLocation();
    int line = at == null ? 1 : at.getLineNr();
    int column = at == null ? 1 : at.getColumnNr();
    return alone(file, line, column, sentence);
  }

  private static ScenarioException alone(Path file, int line, int column, String sentence) {
    return new ScenarioException(List.of(file + ":" + line + ":" + column + ": " + sentence));
  }
}
