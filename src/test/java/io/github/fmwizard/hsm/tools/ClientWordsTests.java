// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.hsm.tools.output.KnownLine;
import io.github.fmwizard.hsm.tools.output.LineTells;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.profile.ClientProfileReader;
import io.github.fmwizard.hsm.tools.profile.VendorProgram;
import io.github.fmwizard.json.JsonReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped profile knows each line of the client 7.4.0, and what it tells. */
class ClientWordsTests {

  private static final Path LINES =
      Path.of("src/test/resources/io/github/fmwizard/hsm/tools/corpus-lines/client-7.4.0");

  /** One line of a program, and what it must be taken for. */
  record Spoken(VendorProgram program, ActionKind act, String tells, String line) {
    @Override
    public String toString() {
      return program.file() + ": " + line;
    }
  }

  static List<Spoken> lines() throws IOException {
    return Files.readAllLines(LINES, UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 4))
        .map(cells -> new Spoken(program(cells[0]), act(cells[1]), cells[2], cells[3]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void takesALineForWhatItIs(Spoken spoken) {
    String told = known(spoken).tells().word();

    assertThat(List.of(told, denied(told))).contains(spoken.tells());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void takesNoLineForAnotherByAWordMore(Spoken spoken) {
    String more = "Not yet: " + spoken.line();
    boolean success = spoken.tells().equals("done") || spoken.tells().equals("due-at-restart");

    if (success) {
      assertThat(find(spoken, more))
          .allMatch(known -> !known.tells().word().equals(spoken.tells()));
    }
  }

  @Test
  void holdsNoLineThatNoSampleShows() throws IOException {
    Set<KnownLine> used = new HashSet<>();
    lines().forEach(spoken -> used.addAll(find(spoken, spoken.line())));

    assertThat(profile().lines().stream().flatMap(group -> group.lines().stream()))
        .filteredOn(known -> !used.contains(known))
        .extracting(known -> known.pattern().shape())
        .allMatch(shape -> shape.contains("(64-bit)"));
  }

  private static KnownLine known(Spoken spoken) {
    return find(spoken, spoken.line()).getFirst();
  }

  private static List<KnownLine> find(Spoken spoken, String line) {
    return profile().lines().stream()
        .filter(group -> group.program() == spoken.program())
        .flatMap(group -> group.lines().stream())
        .filter(known -> known.acts().isEmpty() || known.acts().contains(spoken.act()))
        .filter(known -> known.pattern().matches(line))
        .toList();
  }

  private static String denied(String told) {
    return told.equals(LineTells.REFUSED.word()) || told.equals(LineTells.FAILED.word())
        ? "denied"
        : told;
  }

  private static VendorProgram program(String file) {
    for (VendorProgram program : VendorProgram.values()) {
      if (program.file().equals(file)) {
        return program;
      }
    }
    throw new AssertionError(file);
  }

  private static ActionKind act(String word) {
    return Word.find(ActionKind.class, word).orElseThrow();
  }

  private static ClientProfile profile() {
    try {
      return ((JsonReading.Read<ClientProfile>)
              ClientProfileReader.read(Path.of("wizard-flows/clients/luna-pcie.json")))
          .value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
