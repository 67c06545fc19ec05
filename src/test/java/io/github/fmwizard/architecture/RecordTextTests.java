// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps what is written of a card structured: no entry rests on how a record prints itself. */
class RecordTextTests {

  /** Where reports, events and entries are made. */
  private static final List<String> PACKAGES =
      List.of("card", "hsm/agent", "run", "wizard", "journal", "evidence");

  @TempDir private Path folder;

  @Test
  void standInNoEntry() throws Exception {
    var files = new ArrayList<Path>();
    for (var name : PACKAGES) {
      files.addAll(ProjectFiles.java("src/main/java/io/github/fmwizard/" + name));
    }

    assertThat(files).hasSizeGreaterThan(100);
    assertThat(RecordTexts.in(files)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String f(StoredFile file) { return \"\" + file; }",
        "String f(StoredFile file) { return file.toString(); }",
        "String f(StoredFile file) { return String.valueOf(file); }",
        "String f(Object any) { return String.valueOf(any); }",
        "<T> String f(T any) { return any + \".\"; }",
        "String f(List<StoredFile> files) { return \"%s\".formatted(files); }",
        "String f(ChainVerdict verdict) { return \"\" + verdict; }",
        "Stream<String> f(Stream<StoredFile> files) { return files.map(StoredFile::toString); }",
        "Stream<String> f(Stream<StoredFile> files) { return files.map(String::valueOf); }",
        "void f(StringBuilder text, StoredFile file) { text.append(file); }",
      })
  void areFound(String member) throws Exception {
    assertThat(RecordTexts.in(example(member))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String f(StoredFile file) { return \"\" + file.size() + file.name() + file.sha256(); }",
        "String f(Optional<String> text) { return text.orElse(\"\") + 'x'; }",
        "String f(int number, Mode mode) { return String.valueOf(number) + mode; }",
        "void f(StoredFile file) { throw new IllegalStateException(\"What is \" + file); }",
      })
  void areNotSeenWhereThereAreNone(String member) throws Exception {
    assertThat(RecordTexts.in(example(member))).isEmpty();
  }

  private List<Path> example(String member) throws Exception {
    var imports =
        """
        import io.github.fmwizard.journal.*;
        import java.util.*;
        import java.util.stream.Stream;
        """;
    var text = imports + "class Example { " + member + " }\n";
    return List.of(Files.writeString(folder.resolve("Example.java"), text));
  }
}
