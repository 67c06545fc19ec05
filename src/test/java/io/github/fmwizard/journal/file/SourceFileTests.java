// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTests {

  @TempDir private Path home;

  @Test
  void aFileWithContentIsFine() throws IOException {
    assertThat(SourceFile.objection(file("a.fm", "content"))).isEmpty();
  }

  @Test
  void aLinkToAFileIsFine() throws IOException {
    Path link = home.resolve("link.fm");
    Files.createSymbolicLink(link, Path.of(file("a.fm", "content")));

    assertThat(SourceFile.objection(link.toString())).isEmpty();
  }

  @Test
  void aMissingFileIsToBeNamedAnew() {
    String path = home.resolve("none.fm").toString();

    assertThat(SourceFile.objection(path))
        .contains(path + " does not exist: correct the path, or choose a file from the list.");
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(SourceFile.objection(home.toString()))
        .contains(home + " is a folder: name a file in it.");
  }

  @Test
  void aLinkToItselfCannotBeRead() throws IOException {
    Path link = home.resolve("circle");
    String path = Files.createSymbolicLink(link, link).toString();

    // Java versions differ in what they call this.
    assertThat(SourceFile.objection(path).orElse(""))
        .matches(path + " (can't be read: |does not exist: correct the path).*");
  }

  @Test
  void anEmptyFileHoldsNothing() throws IOException {
    String path = file("empty.cert", "");

    assertThat(SourceFile.objection(path))
        .contains(path + " is empty: write it again, or name another file.");
  }

  @Test
  void aDeviceIsNeverOpened() {
    assertThat(SourceFile.objection("/dev/zero"))
        .contains("/dev/zero is not a regular file: name the file itself.");
  }

  @Test
  void whatIsNoPathIsSaidToBeNone() {
    assertThat(SourceFile.objection("a\0b")).contains("\"a\0b\" is not a path.");
  }

  /** This one not even root may read. */
  @Test
  void aFileThatMayNotBeReadNeedsLeave() {
    String path = "/proc/sys/vm/compact_memory";

    assertThat(SourceFile.objection(path))
        .contains(path + " may not be read by this user: let this user read it, or name a copy.");
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(home.resolve(name), content).toString();
  }
}
