// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.process.ChildJava;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentFaultTests {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "segv, crashed (status 13[49]) in C_GetTokenInfo",
    "abort, crashed (status 134) in C_GetTokenInfo",
    "exit, ended with status 3 in C_GetTokenInfo",
    "garbage, said something that is no answer in C_GetTokenInfo",
    "flood, said something that is no answer in C_GetTokenInfo",
    "large, said something that is no answer in C_GetTokenInfo",
    "negative, said something that is no answer in C_GetTokenInfo",
    "half, said something that is no answer in C_GetTokenInfo",
    "nested, said something that is no answer in C_GetTokenInfo",
    "chatter, said far too much in C_GetTokenInfo"
  })
  void saysWhatIsKnownOfALostLook(String fault, String words) throws Exception {
    var libraryReport = agent(fault, LONG).look();

    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.LOST);
    assertThat(libraryReport.library().seen().orElseThrow().description()).isEqualTo("faulty");
    var pattern = "the process that looked " + words.replace("(", "[(]").replace(")", "[)]");
    assertThat(why(slot(libraryReport).features())).matches(pattern);
    assertThat(slot(libraryReport).features().how()).isEqualTo("C_GetTokenInfo");
    assertThat(why(libraryReport.dispatch())).matches(pattern);
  }

  @ParameterizedTest
  @ValueSource(strings = {"silence", "blocked"})
  void killsALookThatIsSilentTooLong(String fault) throws Exception {
    var libraryReport = agent(fault, Duration.ofSeconds(4)).look();

    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.LOST);
    assertThat(libraryReport.library().seen()).isPresent();
    assertThat(why(slot(libraryReport).token()))
        .isEqualTo("the process that looked did not come back within 4 s in C_GetTokenInfo");
    assertThat(lookers()).isEmpty();
  }

  /** Partitions of network HSMs come last and have a share of their own. */
  @Test
  void losesNothingOfTheCardsToAnotherHsmThatIsSlow() throws Exception {
    var libraryReport = agent("slow-network", LONG).look();

    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.ENDED);
    assertThat(why(slot(libraryReport).token()))
        .isEqualTo("the process that looked did not come back within 5 s in C_GetTokenInfo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"noise", "error-noise"})
  void hearsTheAnswerBehindAFloodOfPrintedNoise(String fault) throws Exception {
    var libraryReport = agent(fault, LONG).look();

    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.ENDED);
    assertThat(slot(libraryReport).features().seen()).contains(17L);
    assertThat(why(slot(libraryReport).token())).isEqualTo("the process that looked left it out");
  }

  @Test
  void doesNotWaitForAProcessThatTheLibraryLeftBehind() throws Exception {
    var file = folder.resolve("pid");
    var libraryReport = agent("grandchild", LONG, Optional.of(file.toString())).look();

    try {
      assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.LOST);
      assertThat(why(slot(libraryReport).token()))
          .isEqualTo("the process that looked ended with status 4 in C_GetTokenInfo");
    } finally {
      ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
          .ifPresent(ProcessHandle::destroy);
    }
  }

  @Test
  void startsNoOtherLookWhileOneIsStuckInTheDriver() throws Exception {
    var survivors = new ArrayList<Process>();
    var agent = agent("silence", Duration.ofSeconds(3), Optional.empty(), survivors::add);

    var first = agent.look();
    var second = agent.look();

    assertThat(survivors).hasSize(1);
    assertThat(first.fate()).isEqualTo(LibraryReport.Fate.STUCK_IN_DRIVER);
    assertThat(first.library().seen()).isPresent();
    assertThat(second.fate()).isEqualTo(LibraryReport.Fate.STUCK_IN_DRIVER);
    assertThat(why(second.slots()))
        .isEqualTo(
            "process "
                + survivors.get(0).pid()
                + ", which looked, can't be ended: it is stuck in the driver");
    survivors.get(0).destroyForcibly().waitFor();
    agent.look();
    assertThat(survivors).hasSize(2);
    survivors.get(1).destroyForcibly();
  }

  @Test
  void saysThatNothingCanBeStarted() throws Exception {
    var setup = new AgentSetup(List.of("/nowhere/java"), "x", Optional.empty(), Map.of(), LONG);

    var libraryReport = new Agent(setup, InstantSource.system()).look();

    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.LOST);
    assertThat(why(libraryReport.slots()))
        .isEqualTo("the process that looked ended with status 127 before its first call");
  }

  @Test
  void namesTheMendWhereNativeCallsCanNotBeMade() throws Exception {
    var java = new ArrayList<String>(ChildJava.command());
    java.add(1, "-Djna.nounpack=true");
    var setup = new AgentSetup(java, "/x.so", Optional.empty(), Map.of(), LONG);

    var libraryReport = new Agent(setup, InstantSource.system()).look();

    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.ENDED);
    assertThat(why(libraryReport.slots()))
        .startsWith("JNA can't load its own native part (")
        .endsWith("name another folder in FMWIZARD_JNA_TMPDIR");
  }

  @Test
  void isEndedByItsOwnWatchdogIfNobodyElseDoes() throws Exception {
    // A pipe that nobody opens for writing makes the loading of the library wait for ever.
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    var line =
        JavaCommand.line(ChildJava.command(), Agent.MAIN, List.of("2000", pipe.toString(), "-"));
    var process = new ProcessBuilder(JavaCommand.inShell("exec \"$@\" 3>/dev/null", line)).start();

    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(75);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void leavesAFileAloneThatStandsWhereThePipeOfFramesShould() throws Exception {
    var file = Files.writeString(folder.resolve("modules"), "of Java");
    var line = JavaCommand.line(ChildJava.command(), Agent.MAIN, List.of("20000", "/x.so", "-"));
    var shell = "file=$1; shift; exec \"$@\" 3<\"$file\"";
    line.add(0, file.toString());
    var process = new ProcessBuilder(JavaCommand.inShell(shell, line)).start();

    assertThat(process.errorReader().readLine())
        .isEqualTo(
            "fmwizard: the inspecting process failed: /proc/self/fd/3 is a file. This process is"
                + " started by fmwizard alone.");
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(file).hasContent("of Java");
  }

  private static Agent agent(String fault, Duration deadline) {
    return agent(fault, deadline, Optional.empty());
  }

  private static Agent agent(String fault, Duration deadline, Optional<String> file) {
    return agent(fault, deadline, file, Process::destroyForcibly);
  }

  private static Agent agent(
      String fault, Duration deadline, Optional<String> file, Consumer<Process> killer) {
    var setup = new AgentSetup(ChildJava.command(), fault, file, Map.of(), deadline);
    return new Agent(setup, InstantSource.system(), FaultyMain.class.getName(), killer);
  }

  private static List<ProcessHandle> lookers() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("FaultyMain"))
        .toList();
  }

  private static LibraryReport.Slot slot(LibraryReport libraryReport) {
    return libraryReport.slots().seen().orElseThrow().get(0);
  }

  private static String why(Fact<?> fact) {
    return switch (fact) {
      case Fact.Known<?> known -> "known: " + known.value();
      case Fact.Contradicted<?> contradicted -> "contradicted: " + contradicted.words();
      case Fact.Unknown<?> unknown -> unknown.why();
    };
  }
}
