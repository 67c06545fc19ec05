// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy counts only if nobody but its owner could have written it. */
class TrustTests {

  private static final Path POLICY = Path.of("/etc/fmwizard/policy.json");
  private static final int FILE = 0100000;
  private static final int FOLDER = 0040000;
  private static final int LINK = 0120000;

  @TempDir private Path home;

  private static Trust file(int uid, int mode) {
    return new Trust.Something(POLICY, uid, FILE | mode);
  }

  @Test
  void aFileOfRootsIsTrusted() {
    assertThat(file(0, 0644).objections(Trust.Kind.FILE, Trust.ROOT)).isEmpty();
    assertThat(file(0, 0600).objections(Trust.Kind.FILE, Trust.ROOT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0664, 664", "0646, 646", "0666, 666", "0622, 622"})
  void oneThatOthersMayWriteIsNot(String mode, String shown) {
    assertThat(file(0, Integer.decode(mode)).objections(Trust.Kind.FILE, Trust.ROOT))
        .containsExactly(
            "/etc/fmwizard/policy.json: Others than its owner may write this (mode "
                + shown
                + "). Mend: chmod 644 /etc/fmwizard/policy.json.");
  }

  @Test
  void oneOfAnotherUsersIsNot() {
    assertThat(file(1000, 0644).objections(Trust.Kind.FILE, Trust.ROOT))
        .containsExactly(
            "/etc/fmwizard/policy.json: This belongs to user id 1000 and not to root. Mend: chown"
                + " root:root /etc/fmwizard/policy.json.");
  }

  @Test
  void allThatSpeaksAgainstItIsTold() {
    assertThat(file(1000, 0666).objections(Trust.Kind.FILE, Trust.ROOT)).hasSize(2);
  }

  @Test
  void anotherKindOfThingIsNot() {
    Trust folder = new Trust.Something(POLICY, 0, FOLDER | 0755);
    Trust link = new Trust.Something(POLICY, 0, LINK | 0777);

    assertThat(folder.objections(Trust.Kind.FOLDER, Trust.ROOT)).isEmpty();
    assertThat(folder.objections(Trust.Kind.FILE, Trust.ROOT))
        .singleElement()
        .asString()
        .contains("This is not a regular file, and links are not followed.");
    assertThat(link.objections(Trust.Kind.FILE, Trust.ROOT))
        .singleElement()
        .asString()
        .contains("This is not a regular file, and links are not followed.");
    assertThat(file(0, 0644).objections(Trust.Kind.FOLDER, Trust.ROOT))
        .singleElement()
        .asString()
        .contains("This is not a folder");
  }

  @Test
  void whatIsThereIsReadOffTheDisk() throws IOException {
    Path policy = Files.createFile(home.resolve("policy.json"));
    Files.setPosixFilePermissions(policy, PosixFilePermissions.fromString("rw-rw-rw-"));
    int owner = (Integer) Files.getAttribute(policy, "unix:uid");

    assertThat(Trust.of(policy).objections(Trust.Kind.FILE, owner))
        .singleElement()
        .asString()
        .contains("(mode 666)");
    assertThat(Trust.of(policy).objections(Trust.Kind.FILE, owner + 1)).hasSize(2);
    assertThat(Trust.of(home).objections(Trust.Kind.FOLDER, owner)).isEmpty();
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Path policy = Files.createFile(home.resolve("policy.json"));
    int owner = (Integer) Files.getAttribute(policy, "unix:uid");
    Path link = Files.createSymbolicLink(home.resolve("link"), policy);

    assertThat(Trust.of(link).objections(Trust.Kind.FILE, owner))
        .singleElement()
        .asString()
        .contains("links are not followed");
  }

  @Test
  void nothingIsNoObjectionAndIsToldApart() {
    Trust none = Trust.of(home.resolve("none"));

    assertThat(none.isAbsent()).isTrue();
    assertThat(none.objections(Trust.Kind.FILE, Trust.ROOT)).isEmpty();
  }

  @Test
  void whatNobodyCanLookAtIsAnObjectionAndNotAbsent() throws IOException {
    Path circle = home.resolve("circle");
    Trust hidden = Trust.of(Files.createSymbolicLink(circle, circle).resolve("policy.json"));

    assertThat(hidden.isAbsent()).isFalse();
    assertThat(hidden.objections(Trust.Kind.FILE, Trust.ROOT))
        .singleElement()
        .asString()
        .contains("This can't be looked at", "Mend: chmod 755 " + circle);
  }
}
