// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import io.github.fmwizard.hsm.simulated.file.Fields;
import io.github.fmwizard.hsm.simulated.file.SetupException;
import io.github.fmwizard.hsm.simulated.file.SetupReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the host, its faults and its files of JSON. */
final class SetupMapper {

  private static final int USUAL_SIZE = 40_000;
  private static final int MOST_SIZE = 32 * 1024 * 1024;
  private static final String HOST = "setup";
  private static final String FAULTS = "faults";
  private static final String IMAGE = "image";
  private static final String SERIAL = "a serial of 4 to 16 digits";

  private final List<String> problems;

  SetupMapper(List<String> problems) {
    this.problems = problems;
  }

  Scenario.Setup setup(Fields fields) {
    HostSetup host = host(fields);
    FaultScript faults = faults(fields);
    CardSerial broken =
        fields
            .optional("broken-card", SERIAL, CardSerial.parse(fields.raw("broken-card")))
            .orElse(host.cards().get(0).identity().serial());
    List<TrainingFile> files = new ArrayList<>();
    for (Fields file : fields.objects("files")) {
      files.add(file(file));
    }
    return new Scenario.Setup(host, faults, files, broken);
  }

  private HostSetup host(Fields fields) {
    if (fields.needs(HOST)) {
      try {
        return SetupReader.host(fields.json(HOST), fields.place(HOST));
      } catch (SetupException e) {
        problems.addAll(e.problems());
      }
    }
    return Harmless.HOST;
  }

  private FaultScript faults(Fields fields) {
    if (fields.has(FAULTS)) {
      try {
        return SetupReader.faults(fields.json(FAULTS), fields.place(FAULTS));
      } catch (SetupException e) {
        problems.addAll(e.problems());
      }
    }
    return FaultScript.NONE;
  }

  private TrainingImage image(Fields fields) {
    if (fields.needs(IMAGE)) {
      try {
        return SetupReader.image(fields.json(IMAGE), fields.place(IMAGE));
      } catch (SetupException e) {
        problems.addAll(e.problems());
      }
    }
    return Harmless.IMAGE;
  }

  private TrainingFile file(Fields fields) {
    String name = fields.parsed("name", "", "a file name", name(fields.raw("name")));
    String what = fields.text("what");
    if (fields.has("certificate")) {
      return new TrainingFile.Certificate(name, what, fields.text("certificate"));
    }
    return new TrainingFile.Image(
        name,
        what,
        image(fields),
        fields.number("size", USUAL_SIZE, MOST_SIZE),
        fields.text("signer"),
        installed(fields));
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

  private static Optional<TrainingFile.Installed> installed(Fields file) {
    Optional<Fields> installed = file.object("installed");
    if (installed.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = installed.get();
    return Optional.of(
        new TrainingFile.Installed(
            fields.parsed(
                "card", new CardSerial("0000"), SERIAL, CardSerial.parse(fields.raw("card"))),
            fields.parsed(
                "fm", new FmId(0), "an FM ID such as a000", FmId.parse(fields.raw("fm")))));
  }

  /** What counts for a part that is wrong, so that reading goes on. */
  private static final class Harmless {

    static final HostSetup HOST;
    static final TrainingImage IMAGE;

    static {
      try {
        HOST =
            SetupReader.host(
                SetupReader.parse(
                    """
                    {"cards": [{"serial": "0000", "label": "", "firmware": "7.7.1",
                                "node": "/dev/k7pf0"}]}
                    """),
                "");
        IMAGE = SetupReader.image(SetupReader.parse("{\"id\": \"a000\", \"label\": \"?\"}"), "");
      } catch (SetupException | JsonProcessingException e) {
        throw new IllegalStateException("What stands in is well formed.", e);
      }
    }

    private Harmless() {}
  }
}
