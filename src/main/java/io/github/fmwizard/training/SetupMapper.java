// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.fmwizard.hsm.CardSerial;
import io.github.fmwizard.hsm.FmId;
import io.github.fmwizard.hsm.simulated.FaultScript;
import io.github.fmwizard.hsm.simulated.Fields;
import io.github.fmwizard.hsm.simulated.HostSetup;
import io.github.fmwizard.hsm.simulated.SetupException;
import io.github.fmwizard.hsm.simulated.SetupReader;
import io.github.fmwizard.hsm.simulated.TrainingImage;
import java.util.List;
import java.util.Optional;

/** Makes the host, its faults and its files of JSON. */
final class SetupMapper {

  private static final int USUAL_SIZE = 40_000;
  private static final int MOST_SIZE = 32 * 1024 * 1024;
  private static final String HARMLESS_HOST =
      "{\"cards\":[{\"serial\":\"0000\",\"label\":\"\",\"firmware\":\"7.7.1\",\"node\":\"/dev/k7pf0\"}]}";
  private static final String HARMLESS_IMAGE = "{\"id\":\"a000\",\"label\":\"?\"}";

  private final List<String> problems;

  SetupMapper(List<String> problems) {
    this.problems = problems;
  }

  /** Reads a part with a reader of its own. */
  private interface Reader<T> {
    T read(JsonNode node, String where) throws SetupException;
  }

  Scenario.Setup setup(Fields fields) {
    HostSetup host = part(fields, "setup", HARMLESS_HOST, SetupReader::host);
    FaultScript faults =
        fields.has("faults") ? part(fields, "faults", "[]", SetupReader::faults) : FaultScript.NONE;
    CardSerial first = host.cards().get(0).identity().serial();
    CardSerial broken =
        fields
            .optional("broken-card", "a serial of 4 to 16 digits", ScenarioMapper::serial)
            .orElse(first);
    return new Scenario.Setup(host, faults, fields.objects("files", this::file), broken);
  }

  private <T> T part(Fields fields, String key, String harmless, Reader<T> reader) {
    Optional<JsonNode> json = fields.json(key);
    if (json.isEmpty()) {
      fields.problem(key, "this key is missing.");
    }
    try {
      return reader.read(json.orElseGet(JsonNodeFactory.instance::objectNode), fields.place(key));
    } catch (SetupException e) {
      if (json.isPresent()) {
        problems.addAll(e.problems());
      }
      return fallback(harmless, reader);
    }
  }

  private static <T> T fallback(String harmless, Reader<T> reader) {
    try {
      return reader.read(SetupReader.parse(harmless), "");
    } catch (SetupException | JsonProcessingException e) {
      throw new IllegalStateException("What stands in is well formed.", e);
    }
  }

  private TrainingFile file(Fields fields) {
    String name =
        fields.parsed(
            "name",
            "",
            "a file name",
            text -> Optional.of(text).filter(word -> word.matches("[A-Za-z0-9][A-Za-z0-9._-]*")));
    String what = fields.text("what");
    if (fields.has("certificate")) {
      return new TrainingFile.Certificate(name, what, fields.text("certificate"));
    }
    TrainingImage header = part(fields, "image", HARMLESS_IMAGE, SetupReader::image);
    return new TrainingFile.Image(
        name,
        what,
        header,
        fields.number("size", USUAL_SIZE, MOST_SIZE),
        fields.text("signer"),
        fields.object("installed", SetupMapper::installed));
  }

  private static TrainingFile.Installed installed(Fields fields) {
    return new TrainingFile.Installed(
        fields.parsed(
            "card", new CardSerial("0000"), "a serial of 4 to 16 digits", ScenarioMapper::serial),
        fields.parsed("fm", new FmId(0), "an FM ID such as a000", FmId::parse));
  }
}
