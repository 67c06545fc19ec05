// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.process.ChildJava;
import io.github.fmwizard.standin.NeedsGcc;
import io.github.fmwizard.standin.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Takes the example out of the Javadoc, compiles it, and runs it on the stand-in client. */
@NeedsGcc
@Timeout(120)
class LibraryExampleTests {

  private static final Path JAVADOC =
      Path.of("src/main/java/io/github/fmwizard/hsm/package-info.java");

  private static final String IMPORTS =
      Stream.of(
              "io.github.fmwizard.card.*",
              "io.github.fmwizard.hsm.*",
              "io.github.fmwizard.hsm.agent.*",
              "io.github.fmwizard.hsm.luna.*",
              "io.github.fmwizard.hsm.tools.host.*",
              "io.github.fmwizard.hsm.tools.profile.*",
              "io.github.fmwizard.hsm.tools.supervision.*",
              "io.github.fmwizard.json.JsonReading",
              "java.nio.file.Path",
              "java.time.InstantSource",
              "java.util.*")
          .map(each -> "import " + each + ";\n")
          .collect(Collectors.joining());

  @TempDir Path folder;

  @Test
  void looksAtACardWithoutWizardOrTerminal() throws Exception {
    StandInRig rig = new StandInRig(folder);
    Path profile = Files.writeString(folder.resolve("profile.json"), rig.shipped());
    Path source = Files.writeString(folder.resolve("LookAtCard.java"), IMPORTS + example());
    String classPath = ChildJava.classPath();
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                source.toString());

    assertThat(compiled).isZero();
    Ran ran =
        Ran.of(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + ":" + classPath,
                "LookAtCard",
                profile.toString(),
                rig.client.library().toString(),
                rig.client.dispatchLibrary().toString(),
                FakeLibraryReports.CARD.serial().value()));

    assertThat(ran.output()).contains("condition: ANSWERING, by", "label=Vault");
    assertThat(rig.logins()).isZero();
  }

  private static String example() throws Exception {
    String text =
        Files.readAllLines(JAVADOC).stream()
            .map(line -> line.replaceFirst("^ \\* ?", ""))
            .collect(Collectors.joining("\n"));
    return text.substring(
        text.indexOf("{@code\npublic") + "{@code".length(), text.indexOf("\n}</pre>"));
  }
}
