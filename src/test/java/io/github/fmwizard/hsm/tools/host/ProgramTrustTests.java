// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program is trusted only if nobody but its owner could have put it where it is. */
class ProgramTrustTests {

  private static final String USER = System.getProperty("user.name");

  @TempDir private Path folder;
  private Path root;
  private Path bin;
  private Path file;
  private ProgramTrust trust;

  @BeforeEach
  void putAProgram() throws IOException {
    root = folder.toRealPath().resolve("host");
    bin = root.resolve("usr/bin");
    Files.createDirectories(bin);
    for (Path each = bin; !each.equals(folder.toRealPath()); each = each.getParent()) {
      allow(each, "rwxr-xr-x");
    }
    file = allow(Files.createFile(bin.resolve("ctfm")), "rwxr-xr-x");
    trust = new ProgramTrust(HostFiles.under(root, USER));
  }

  private static Path allow(Path path, String permissions) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private String why() {
    return trust.objectionTo(file).map(ProgramTrust.Objection::why).orElse("");
  }

  @Test
  void aFileOfTheOwnersIsTrusted() {
    assertThat(trust.objectionTo(file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwxr-x", "rwxr-xrwx"})
  void aFileThatOthersMayWriteIsNot(String permissions) throws IOException {
    allow(file, permissions);

    assertThat(trust.objectionTo(file))
        .contains(
            new ProgramTrust.Objection(
                file + " can be written by others than its owner",
                "chmod go-w " + file + ", after finding out why"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"usr/bin", "usr", ""})
  void norIsOneInAFolderThatOthersMayWrite(String above) throws IOException {
    Path open = allow(above.isEmpty() ? root : root.resolve(above), "rwxrwxrwx");

    assertThat(why()).isEqualTo(open + " can be written by others than its owner");
  }

  @Test
  void whatLiesAboveTheHostIsNotLookedAt() throws IOException {
    allow(folder, "rwxrwxrwx");

    assertThat(trust.objectionTo(file)).isEmpty();
  }

  @Test
  void aFileOfSomebodyElseIsNot() {
    ProgramTrust strict = new ProgramTrust(HostFiles.under(root, "somebody"));

    assertThat(strict.objectionTo(file))
        .contains(
            new ProgramTrust.Objection(
                file + " belongs to " + USER + ", not to somebody",
                "chown somebody " + file + ", after finding out why"));
  }

  @Test
  void aLinkIsNamedWithWhereItLeads() throws IOException {
    Path link = Files.createSymbolicLink(bin.resolve("link"), file);

    assertThat(trust.objectionTo(link))
        .contains(
            new ProgramTrust.Objection(
                link + " is reached through a symbolic link and is really " + file,
                "Replace the link by the file itself: cp --remove-destination "
                    + file
                    + " "
                    + link));
  }

  /** The reader of profiles takes no other names, so no other is proposed. */
  @Test
  void aRealPathIsProposedOnlyIfAProfileMayNameIt() throws IOException {
    Path library = Files.copy(file, bin.resolve("libCryptoki2.so.10.7"));
    Path link = Files.createSymbolicLink(bin.resolve("libCryptoki2_64.so"), library);

    assertThat(trust.objectionTo(link).orElseThrow().mend())
        .isEqualTo("Name the real path in a client profile of this site, and use it with --client");
  }

  @Test
  void norIsAFileBelowALink() throws IOException {
    Files.createSymbolicLink(root.resolve("opt"), bin);
    Path below = root.resolve("opt/ctfm");

    assertThat(trust.objectionTo(below).orElseThrow().why()).contains("through a symbolic link");
  }

  @Test
  void aFolderIsNoProgram() {
    assertThat(trust.objectionTo(bin).orElseThrow().why())
        .isEqualTo(bin + " is not a regular file");
  }

  @Test
  void whatIsMissingIsToBeInstalled() {
    Path none = bin.resolve("none");

    assertThat(trust.objectionTo(none))
        .contains(new ProgramTrust.Objection(none + " is not there", "Install the client's part"));
  }

  @Test
  void whatCanNotBeLookedAtIsNotTrusted() {
    Path below = file.resolve("below");

    assertThat(trust.objectionTo(below).orElseThrow().why())
        .startsWith(below + " can't be looked at: ");
  }
}
