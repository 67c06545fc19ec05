// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.hsm.tools.output.LineTells;
import io.github.fmwizard.json.JsonProblem;
import io.github.fmwizard.json.JsonReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientProfileReaderTests {

  private static final Path SHIPPED = Path.of("wizard-flows/clients/luna-pcie.json");

  @Test
  void readsTheShippedProfile() throws Exception {
    ClientProfile profile = profile(ClientProfileReader.read(SHIPPED));

    assertThat(profile.sha256()).matches("[0-9a-f]{64}");
    assertThat(profile.candidates(VendorProgram.CTFM)).contains("/usr/safenet/lunaclient/bin/ctfm");
    assertThat(profile.way(ActionKind.DELETE_FM).known()).isEqualTo("seen-in-code");
    assertThat(profile.book(CommandTemplate.CTFM_LOAD, OptionalInt.empty()).silence()).isEmpty();
    assertThat(profile.book(CommandTemplate.LUNARESET, OptionalInt.empty()).silence())
        .contains(LineTells.DONE);
    assertThat(profile.words().status()).isEmpty();
  }

  @Test
  void theShippedProfileActsThroughProgramsOnly() throws Exception {
    ClientProfile profile = profile(ClientProfileReader.read(SHIPPED));

    for (ActionKind act : ActionKind.values()) {
      assertThat(profile.way(act).by().program()).as(act.word()).isPresent();
      assertThat(profile.way(act).by().act()).isEqualTo(act);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lunaclient/bin/ctfm, lunaclient/bin/hsmrecover, ends in /ctfm",
    "/usr/safenet/lunaclient/bin/ctfm, bin/ctfm, absolute path",
    "/usr/safenet/lunaclient/bin/ctfm, /usr/../bin/ctfm, absolute path",
    "ctfm-load, ctfm-delete, is not a way of load-fm",
    "fmrecover-fms, fmrecover-both, is not a way of erase-all-fms",
    "documented, remembered, is not a degree of knowledge",
  })
  void refusesWhatIsNotInItsLists(String right, String wrong, String message) throws Exception {
    String text = Files.readString(SHIPPED).replaceFirst(right, wrong);

    List<JsonProblem> problems = problems(text);

    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).toString()).contains("p:", message);
    assertThat(problems.get(0).line()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"libCryptoki2.so", "libCryptoki2_64.so.10.7.0", "libreal.so"})
  void takesALibraryUnderAnyNameOfALibrary(String name) throws Exception {
    String text = Files.readString(SHIPPED).replace("libCryptoki2_64.so", name);

    assertThat(profile(read(text)).libraries().cryptoki().get(0)).endsWith("/" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"libCryptoki2_64.sox", "Cryptoki.so", "lib.so", "ctfm"})
  void takesNoOtherFileForALibrary(String name) throws Exception {
    assertThat(problems(Files.readString(SHIPPED).replace("libCryptoki2_64.so", name)))
        .first()
        .asString()
        .contains("of a shared library");
  }

  @Test
  void namesAllProblemsAtOnce() throws Exception {
    String text =
        Files.readString(SHIPPED)
            .replace("\"format\": 1", "\"format\": 2")
            .replace("\"login\": \"none\"", "\"login\": \"never\"")
            .replace("\"query\"", "\"queries\"");

    assertThat(problems(text)).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "'Download FM cancelled.', 'Download {what} cancelled.', is no shape of a line",
    "'Importing FM on device {device}', 'Importing FM {device} on {device}', is no shape of a line",
    "'\"against\": \"mendable\", ', '', neither why nor against whom",
    "'\"tells\": \"refused\"', '\"tells\": \"maybe\"', what a line can tell",
    "'\"seen-in\": [\"7.4.0\"]', '\"seen-in\": [\"7.x\"]', is not a version",
  })
  void refusesALineThatSaysNothing(String right, String wrong, String message) throws Exception {
    assertThat(problems(Files.readString(SHIPPED).replace(right, wrong)))
        .first()
        .asString()
        .contains(message);
  }

  @Test
  void aRawValueHasOneWord() throws Exception {
    String word = "{\"raw\": \"0x1\", \"word\": \"Enabled\", \"known\": \"inferred\"}";
    String once = Files.readString(SHIPPED).replace("\"status\": []", "\"status\": [" + word + "]");
    String twice = once.replace(word, word + ", " + word);

    assertThat(profile(read(once)).words().status().get("0x1").word()).isEqualTo("Enabled");
    assertThat(problems(twice)).singleElement().asString().contains("stands twice");
  }

  private static JsonReading<ClientProfile> read(String text) {
    return ClientProfileReader.read("p", text.getBytes(UTF_8));
  }

  private static ClientProfile profile(JsonReading<ClientProfile> reading) {
    assertThat(reading).isInstanceOf(JsonReading.Read.class);
    return ((JsonReading.Read<ClientProfile>) reading).value();
  }

  private static List<JsonProblem> problems(String text) {
    JsonReading<ClientProfile> reading = read(text);
    assertThat(reading).isInstanceOf(JsonReading.Problems.class);
    return ((JsonReading.Problems<ClientProfile>) reading).problems();
  }
}
