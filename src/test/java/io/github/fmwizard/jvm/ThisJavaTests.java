// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThisJavaTests {

  private static final List<String> OURS = List.of("fmwizard.class-archive", "jna.nounpack");

  @AfterEach
  void forget() {
    OURS.forEach(System::clearProperty);
  }

  @Test
  void isTheJavaThatRunsThis() {
    assertThat(ThisJava.program()).isAbsolute().matches(Files::isExecutable);
  }

  @Test
  void handsOnTheArchiveOfClassesThatItWasStartedWith() {
    assertThat(ThisJava.options()).noneMatch(option -> option.contains("SharedArchiveFile"));

    System.setProperty("fmwizard.class-archive", "/opt/fm wizard/lib/fmwizard-25.jsa");

    assertThat(ThisJava.options())
        .contains("-XX:SharedArchiveFile=/opt/fm wizard/lib/fmwizard-25.jsa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jna.nounpack", "java.io.tmpdir"})
  void handsOnWhereTheNativePartOfJnaIs(String name) {
    System.setProperty(name, System.getProperty(name, "true"));

    assertThat(ThisJava.options()).contains("-D" + name + "=" + System.getProperty(name));
  }

  @Test
  void allowsNativeCallsWhereJavaAsksForIt() {
    var asks = Runtime.version().feature() >= 24;

    assertThat(ThisJava.options().contains("--enable-native-access=ALL-UNNAMED")).isEqualTo(asks);
  }

  @Test
  void namesEachPartOfTheClassPathWhereverTheChildWorks() {
    var options = ThisJava.options();
    var classPath = options.get(options.size() - 1).split(File.pathSeparator, -1);

    assertThat(options.get(options.size() - 2)).isEqualTo("-cp");
    assertThat(Arrays.stream(classPath).map(Path::of)).isNotEmpty().allMatch(Path::isAbsolute);
  }
}
