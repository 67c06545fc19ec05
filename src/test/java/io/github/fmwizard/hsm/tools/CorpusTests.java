// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.tools.output.OutputLines;
import io.github.fmwizard.hsm.tools.output.OutputMeaning;
import io.github.fmwizard.hsm.tools.output.StatusReport;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.profile.ClientProfileReader;
import io.github.fmwizard.hsm.tools.profile.CommandTemplate;
import io.github.fmwizard.json.JsonReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every output of the corpus as its list of sources says that it must be read. */
class CorpusTests {

  private static final Path CORPUS =
      Path.of("src/test/resources/io/github/fmwizard/hsm/tools/corpus");

  /** One output: its file, how it is known, and what the readers must make of it. */
  record Sample(Path file, String known, String reading) {
    @Override
    public String toString() {
      return CORPUS.relativize(file).toString();
    }
  }

  static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (Path list : files("sources")) {
      for (String line : lines(list)) {
        String[] cells = line.split(" \\| ", -1);
        samples.add(new Sample(list.resolveSibling(cells[0]), cells[1], cells[3]));
      }
    }
    return samples;
  }

  private static List<String> lines(Path list) {
    try {
      return Files.readAllLines(list, UTF_8).stream().filter(l -> !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String name) {
    try (Stream<Path> all = Files.walk(CORPUS)) {
      return all.filter(Files::isRegularFile).filter(file -> file.endsWith(name)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void namesTheSourceOfEveryFile() throws IOException {
    try (Stream<Path> all = Files.walk(CORPUS)) {
      assertThat(samples())
          .extracting(Sample::file)
          .containsExactlyInAnyOrderElementsOf(
              all.filter(Files::isRegularFile).filter(file -> !file.endsWith("sources")).toList());
    }
    assertThat(samples())
        .extracting(Sample::known)
        .containsOnly("documented", "seen-in-code", "stand-in");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsWhatIsKnownAndNothingElse(Sample sample) throws IOException {
    OutputLines reader = new OutputLines();
    List<String> lines =
        new ArrayList<>(reader.add(ByteBuffer.wrap(Files.readAllBytes(sample.file()))));
    boolean whole = !reader.begun();
    lines.add(reader.rest());

    String[] words = sample.reading().split(" ", -1);
    switch (words[0]) {
      case "report" -> report(lines, whole, words);
      case "success" -> assertThat(said(lines, words[1])).isInstanceOf(OutputMeaning.Success.class);
      case "code" ->
          assertThat(said(lines, "ctfm-load"))
              .isInstanceOfSatisfying(
                  OutputMeaning.Code.class,
                  code -> assertThat(code.code()).hasToString(codeWords(code, words[1])));
      default -> assertThat(said(lines, "ctfm-load")).isInstanceOf(OutputMeaning.Nothing.class);
    }
  }

  private static String codeWords(OutputMeaning.Code code, String name) {
    assertThat(code.code().name()).isEqualTo(name);
    return code.code().toString();
  }

  private static void report(List<String> lines, boolean whole, String[] words) {
    Optional<StatusReport> report = StatusReport.read(lines, whole);

    assertThat(report.orElseThrow().complete()).isEqualTo(words[1].equals("whole"));
    assertThat(report.get().device("999999").orElseThrow().fms())
        .hasSize(Integer.parseInt(words[2]));
  }

  private static OutputMeaning said(List<String> lines, String template) throws IOException {
    JsonReading<ClientProfile> shipped =
        ClientProfileReader.read(Path.of("wizard-flows/clients/luna-pcie.json"));
    ClientProfile profile = ((JsonReading.Read<ClientProfile>) shipped).value();
    CommandTemplate by = CommandTemplate.named(template).orElseThrow();
    return OutputMeaning.of(lines, profile.book(by, OptionalInt.empty()));
  }
}
