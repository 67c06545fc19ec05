// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ObjectFields;
import java.util.List;
import java.util.Optional;

/** Reads the host of a scenario, what goes wrong on it, and the files that its trainee finds. */
final class SetupMapper {

  private static final int USUAL_SIZE = 40_000;
  private static final int MOST_SIZE = 32 * 1024 * 1024;

  private final ScenarioValues values;

  SetupMapper(ScenarioValues values) {
    this.values = values;
  }

  Scenario.Setup setup(ObjectFields fields) {
    HostSetup host = new HostReader(values).host(fields.required("setup"));
    FaultScript faults = fields.get("faults", new FaultReader(values)::script, FaultScript.NONE);
    CardSerial broken =
        fields.get("broken-card", values::serial, host.cards().get(0).identity().serial());
    List<TrainingFile> files = fields.get("files", list -> values.all(list, this::file), List.of());
    return new Scenario.Setup(host, faults, files, broken);
  }

  private TrainingFile file(Node node) {
    ObjectFields fields = values.object(node, "The file");
    String name = values.parsed(fields.required("name"), SetupMapper::name, "a file name", "");
    String what = values.text(fields.required("what"));
    Optional<Node> certificate = fields.optional("certificate");
    Optional<Node> text = fields.optional("text");
    TrainingFile file =
        certificate.isPresent()
            ? new TrainingFile.Certificate(name, what, values.text(certificate.get()))
            : text.isPresent()
                ? new TrainingFile.Text(name, what, values.texts(text.get()))
                : image(fields, name, what);
    fields.end();
    return file;
  }

  private TrainingFile image(ObjectFields fields, String name, String what) {
    return new TrainingFile.Image(
        name,
        what,
        new FmReader(values).image(fields.required("image")),
        fields.get("size", size -> values.number(size, 0, MOST_SIZE), USUAL_SIZE),
        values.text(fields.required("signer")),
        fields.optional("installed").map(this::installed),
        fields.get("damaged", values::flag, false));
  }

  /** Takes a letter or a digit with letters, digits, dots, underscores and hyphens after it. */
  private static Optional<String> name(String text) {
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean letter = (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
      boolean digit = sign >= '0' && sign <= '9';
      boolean inner = i > 0 && (sign == '.' || sign == '_' || sign == '-');
      if (!letter && !digit && !inner) {
        return Optional.empty();
      }
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private TrainingFile.Installed installed(Node node) {
    ObjectFields fields = values.object(node, "The place on a card");
    TrainingFile.Installed installed =
        new TrainingFile.Installed(
            values.serial(fields.required("card")), values.fmId(fields.required("fm")));
    fields.end();
    return installed;
  }
}
