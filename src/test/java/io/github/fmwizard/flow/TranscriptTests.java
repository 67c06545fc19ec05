// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.engine.IllegalTransitionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays transcripts of the shipped flow: lines after {@code >} are verbs, indented ones what came
 * of them, all else is prose. A file's name tells the rung and what comes of it. {@code
 * -Dgolden.rewrite=true} writes anew what came of them; read the difference before it is committed.
 */
class TranscriptTests {

  private static final Path FOLDER = Path.of("src/test/resources/transcripts");
  private static final Path OF_WIZARD = FOLDER.resolve("wizard");
  private static final String WRONG = "  wrong: ";
  private static final String TRACE = "  | ";

  static Stream<Path> transcripts() throws IOException {
    return in(FOLDER);
  }

  static Stream<Path> transcriptsOfTheWizard() throws IOException {
    return Stream.concat(in(FOLDER), in(OF_WIZARD));
  }

  private static Stream<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void comesOutAsWrittenOnTheEngineAlone(Path file) throws IOException {
    String written = Files.readString(file);
    String played = play(written, new Verbs());

    assertThat(played).doesNotContain(WRONG);
    assertThat(played).isEqualTo(untraced(written));
  }

  @ParameterizedTest
  @MethodSource("transcriptsOfTheWizard")
  void comesOutAsWrittenOnTheRealWizard(Path file) throws IOException {
    String written = Files.readString(file);
    String played = play(written, new Verbs(new WizardStory()));
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(file, played);
    }

    assertThat(played).doesNotContain(WRONG);
    assertThat(Files.readString(file)).isEqualTo(played);
  }

  private static String untraced(String written) {
    return written
        .lines()
        .filter(line -> !line.startsWith(TRACE))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4"})
  void tellOfEachRungWhatCanComeOfIt(int rung) throws IOException {
    List<String> names = transcripts().map(file -> file.getFileName().toString()).toList();

    for (String end : List.of("cures", "refusal", "failure", "unknown", "crash")) {
      assertThat(names).anyMatch(name -> name.startsWith("rung-" + rung + "-" + end + "-"));
    }
  }

  private static String play(String text, Verbs verbs) {
    List<String> out = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(" ")) {
        continue;
      }
      out.add(line);
      if (line.startsWith("> ")) {
        out.addAll(came(verbs, line.substring(2)));
        boolean far = line.matches("> (climb|go to|begin) .*");
        verbs.story().traced(far).forEach(words -> out.add(TRACE + words));
      }
    }
    return String.join("\n", out) + "\n";
  }

  private static List<String> came(Verbs verbs, String line) {
    RunState before = verbs.story().state;
    try {
      verbs.perform(line);
    } catch (IllegalTransitionException e) {
      return List.of("  not possible here");
    } catch (RuntimeException e) {
      return List.of(WRONG + e);
    }
    return before.equals(verbs.story().state) ? List.of() : Picture.of(before, verbs.story());
  }
}
