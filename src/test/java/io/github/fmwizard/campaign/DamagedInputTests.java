// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.json.FlowReader;
import io.github.fmwizard.flow.json.PolicyReader;
import io.github.fmwizard.hsm.simulated.file.SigningCertificate;
import io.github.fmwizard.hsm.tools.profile.ClientProfileReader;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.training.ScenarioException;
import io.github.fmwizard.training.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages each file that people write, and has it read: it is taken, or refused with words, and
 * nothing else ever happens.
 */
@Timeout(600)
class DamagedInputTests {

  private static final Path FLOWS = Path.of("wizard-flows");
  private static final List<String> WORDS =
      List.of("null", "[]", "{}", "-1", "1e999", "9223372036854775808", "\"\"", "true", "[[[[[[[[");

  @TempDir private Path folder;

  @Test
  void flowsAreTakenOrRefused() throws Exception {
    byte[] bytes = Files.readAllBytes(FLOWS.resolve("luna-pcie-fm-recovery.json"));
    play("damaged flows", 60, bytes, content -> told(FlowReader.read("flow.json", content)));
  }

  @Test
  void clientProfilesAreTakenOrRefused() throws Exception {
    byte[] bytes = Files.readAllBytes(FLOWS.resolve("clients/luna-pcie.json"));
    play(
        "damaged client profiles",
        150,
        bytes,
        content -> told(ClientProfileReader.read("client.json", content)));
  }

  @Test
  void policiesAreTakenOrRefused() throws Exception {
    byte[] bytes =
        """
        {"format": 1, "witness": "signed", "gates": {"load-fm": "typed-serial"},
         "least-logins-left": 3, "no-deviation-to": ["erase-smfs"],
         "evidence-folder": "/var/lib/fmwizard/evidence"}
        """
            .getBytes(StandardCharsets.UTF_8);
    play("damaged policies", 150, bytes, content -> told(PolicyReader.read("p.json", content)));
  }

  @Test
  void scenariosAreTakenOrRefused() throws Exception {
    byte[] bytes = Files.readAllBytes(FLOWS.resolve("training/cured-by-reload.json"));
    play("damaged scenarios", 80, bytes, this::scenario);
  }

  @Test
  void certificatesAreTakenOrRefused() throws Exception {
    Path one;
    try (var all = Files.list(FLOWS.resolve("training/certificates"))) {
      one = all.sorted().findFirst().orElseThrow();
    }
    play("damaged certificates", 150, Files.readAllBytes(one), this::certificate);
  }

  private interface Reader {
    String read(byte[] content) throws IOException;
  }

  private static void play(String name, int cases, byte[] whole, Reader reader) throws Exception {
    var counts = Campaign.of(name, cases, random -> reader.read(damaged(whole, random)));

    assertThat(counts).containsKey("refused");
  }

  /** Half of them stay JSON: a value is exchanged for another one. */
  private static byte[] damaged(byte[] whole, Random random) {
    if (random.nextBoolean()) {
      return Damage.any(random).done(whole, random);
    }
    String text = new String(whole, StandardCharsets.UTF_8);
    int from = text.indexOf(':', random.nextInt(text.length()));
    int to = from < 0 ? -1 : text.indexOf(',', from);
    return to < 0
        ? Damage.any(random).done(whole, random)
        : (text.substring(0, from + 1)
                + WORDS.get(random.nextInt(WORDS.size()))
                + text.substring(to))
            .getBytes(StandardCharsets.UTF_8);
  }

  private static String told(JsonReading<?> reading) {
    if (reading instanceof JsonReading.Problems<?> wrong) {
      assertThat(wrong.problems()).isNotEmpty();
      assertThat(wrong.problems().get(0).toString()).doesNotContain("Exception", "java.");
      return "refused";
    }
    return "taken";
  }

  private String scenario(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("cured-by-reload.json"), content);
    try {
      return ScenarioReader.readCopy(file).name().isEmpty() ? "without a name" : "taken";
    } catch (ScenarioException e) {
      assertThat(e.getMessage()).doesNotContain("Exception", "java.");
      return "refused";
    }
  }

  private String certificate(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("signer.pem"), content);
    try {
      return SigningCertificate.read(file).label().isEmpty() ? "without a label" : "taken";
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank();
      return "refused";
    }
  }
}
