// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTests {

  private FakeJavaHost host;

  @BeforeEach
  void setUp(@TempDir Path root) throws IOException {
    host = new FakeJavaHost(root.toRealPath());
  }

  @Nested
  class ChoosingJava {

    @Test
    void prefersTheOneThatIsMeantForIt() throws Exception {
      host.set("FMWIZARD_JAVA_HOME", host.java("own", "21.0.1"));
      host.set("JAVA_HOME", host.java("common", "25"));

      assertThat(host.launch().out()).contains("java=" + host.path("own/bin/java"));
    }

    @Test
    void takesNoOtherIfTheOneThatIsMeantForItIsTooOld() throws Exception {
      host.set("FMWIZARD_JAVA_HOME", host.java("own", "11.0.2"));
      host.set("JAVA_HOME", host.java("common", "25"));

      var launch = host.launch();

      assertThat(launch.exitCode()).isEqualTo(2);
      assertThat(launch.out()).isEmpty();
      assertThat(launch.err())
          .contains("FMWIZARD_JAVA_HOME does not name a Java 21 or newer", "is Java 11.0.2");
    }

    @Test
    void takesJavaHomeBeforeThePath() throws Exception {
      host.set("JAVA_HOME", host.java("common", "25"));
      host.link("bin/java", host.java("onpath", "21").resolve("bin/java"));

      assertThat(host.launch().out()).contains("java=" + host.path("common/bin/java"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_452", "11.0.2", "17.0.15", "20", "9-ea"})
    void passesOverAnOldOne(String version) throws Exception {
      host.set("JAVA_HOME", host.java("common", version));
      host.java("jvms/twentyone", "21");

      assertThat(host.launch().out()).contains("java=" + host.path("jvms/twentyone/bin/java"));
    }

    @Test
    void followsLinksOnThePathToTheReleaseFile() throws Exception {
      host.java("jvms/real", "21.0.15");
      host.link("alternatives/java", Path.of("../jvms/real/bin/java"));
      host.link("bin/java", host.path("alternatives/java"));

      assertThat(host.launch().out()).contains("/jvms/real/bin/java");
    }

    @Test
    void followsLinksOnThePathToAPlaceOfItsOwn() throws Exception {
      host.java("opt/real", "21.0.15");
      host.link("alternatives/java", Path.of("../opt/real/bin/java"));
      host.link("bin/java", host.path("alternatives/java"));

      assertThat(host.launch().out()).contains("/opt/real/bin/java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "21.0.1", "25", "26-ea"})
    void asksAJavaThatHasNoReleaseFile(String version) throws Exception {
      host.set("JAVA_HOME", host.javaWithoutReleaseFile("bare", version));

      assertThat(host.launch().out()).contains("java=" + host.path("bare/bin/java"));
    }

    @Test
    void saysSoIfThereIsNone() throws Exception {
      var launch = host.launch();

      assertThat(launch.exitCode()).isEqualTo(2);
      assertThat(launch.out()).isEmpty();
      assertThat(launch.err())
          .isEqualTo(
              "fmwizard: no Java 21 or newer found. Install one, or name its folder in"
                  + " FMWIZARD_JAVA_HOME.\n");
    }

    @Test
    void tellsWhatItLookedAt() throws Exception {
      host.set("JAVA_HOME", host.path("nowhere"));
      host.java("jvms/old", "11.0.2");

      assertThat(host.launch().err())
          .contains("JAVA_HOME: there is no " + host.path("nowhere/bin/java"))
          .contains(host.path("jvms/old/bin/java") + " is Java 11.0.2");
    }
  }

  @Nested
  class Starting {

    @BeforeEach
    void setUp() throws IOException {
      host.set("JAVA_HOME", host.java("common", "21.0.15"));
    }

    @Test
    void handsOverArgumentsAndExitCodeUnchanged() throws Exception {
      var launch = host.launch("train", "two words", "*", "");

      assertThat(launch.exitCode()).isEqualTo(5);
      assertThat(launch.out())
          .endsWith(
              "<-cp>\n<%s>\n<io.github.fmwizard.app.Main>\n<train>\n<two words>\n<*>\n<>\n"
                  .formatted(host.path("home/lib/fmwizard.jar")));
    }

    @Test
    void leavesNothingOfTheMemoryBehind() throws Exception {
      assertThat(host.launch().out())
          .contains("core=0 umask=0077")
          .contains("<-XX:-CreateCoredumpOnCrash>", "<-XX:ErrorFile=/dev/null>")
          .contains("<-XX:+DisableAttachMechanism>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX"})
    void startsJavaInALocaleThatCanNameEveryFile(String locale) throws Exception {
      host.set("LC_ALL", locale);

      assertThat(host.launch().out())
          .contains("locale=C.UTF-8\n")
          .contains("<-Dfmwizard.locale=" + locale + ">");
    }

    @Test
    void leavesALocaleOfThePersonsOwn() throws Exception {
      host.set("LC_ALL", "de_DE.ISO-8859-1");

      assertThat(host.launch().out()).contains("locale=de_DE.ISO-8859-1\n");
    }

    /** No name of a device tells it: the kernel is asked. */
    @Test
    void saysWhichDescriptorsAreTerminals() throws Exception {
      assertThat(host.launch().out()).contains("<-Dfmwizard.terminals=>");
    }

    @Test
    void saysWhyJavaCannotStart() throws Exception {
      host.failsToStart("common", "Could not allocate class space");

      var launch =
          host.launchFrom(
              host.path("home"),
              Path.of("/bin/sh"),
              "-c",
              "ulimit -v 9000000; exec " + host.launcher() + " --version");

      assertThat(launch.exitCode()).isEqualTo(2);
      assertThat(launch.err())
          .contains("Java can not start here", "Could not allocate class space", "9000000");
    }

    @Test
    void dropsJavaOptionsOfTheEnvironment() throws Exception {
      host.set("JAVA_TOOL_OPTIONS", "-javaagent:a.jar");
      host.set("_JAVA_OPTIONS", "-Xint");
      host.set("JDK_JAVA_OPTIONS", "-Xint");

      assertThat(host.launch().out()).contains("options=\n");
    }

    @Test
    void worksFromAnyFolder() throws Exception {
      var elsewhere = Files.createDirectories(host.path("else where"));

      assertThat(host.launchFrom(elsewhere, host.launcher()).out()).contains(homeOption());
    }

    @Test
    void worksThroughLinks() throws Exception {
      host.link("far/away/second", Path.of("../../home/bin/fmwizard"));
      var first = host.link("links/fmwizard", Path.of("../far/away/second"));

      assertThat(host.launchFrom(host.path("bin"), first).out()).contains(homeOption());
    }

    @Test
    void worksFromThePath() throws Exception {
      host.link("bin/fmwizard", host.launcher());

      assertThat(
              host.launchFrom(host.path("home"), Path.of("/bin/sh"), "-c", "exec fmwizard").out())
          .contains(homeOption());
    }

    @Test
    void usesAnArchiveOfClassesForThisJavaOnly() throws Exception {
      Files.createFile(host.path("home/lib/fmwizard-21.0.14.jsa"));
      assertThat(host.launch().out()).doesNotContain("SharedArchiveFile");

      var archive = Files.createFile(host.path("home/lib/fmwizard-21.0.15.jsa"));
      assertThat(host.launch().out())
          .contains(
              "<-XX:SharedArchiveFile=" + archive + ">",
              "<-Dfmwizard.class-archive=" + archive + ">");
    }

    private String homeOption() {
      return "<-Dfmwizard.home=" + host.path("home") + ">";
    }
  }
}
