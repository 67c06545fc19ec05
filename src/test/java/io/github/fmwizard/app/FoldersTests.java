// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldersTests {

  @TempDir private Path state;

  @Test
  void isRefusedWhereItIsAnotherUsers() throws IOException {
    int uid = Folders.Owner.ofThisUser().uid();

    assertThat(new Folders.Owner(uid).objection(state)).isEmpty();
    assertThat(new Folders.Owner(uid + 1).objection(state))
        .get()
        .asString()
        .contains("belongs to user id " + uid);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx---rwx", "rwx----w-"})
  void isRefusedWhereOthersMayWrite(String mode) throws IOException {
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString(mode));

    assertRefused("chmod go-w " + state);
  }

  @Test
  void isRefusedWhereOthersMayWriteAFolderInIt() throws IOException {
    new Folders(state, state, List.of()).make();
    Path training = state.resolve("training");
    Files.setPosixFilePermissions(training, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertRefused("chmod go-w " + training);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwx------", "rwxr-xr-x"})
  void isTakenWhereOthersMayRead(String mode) throws IOException {
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString(mode));

    new Folders(state, state, List.of()).make();

    assertThat(state.resolve("runs")).isDirectory();
  }

  @Test
  void evidenceIsRefusedWhereSomebodyElseCouldExchangeIt() throws IOException {
    int uid = Folders.Owner.ofThisUser().uid();
    Folders.Owner other = new Folders.Owner(uid + 1);
    assertThat(Folders.evidence(state)).isEqualTo(state);
    assertThat(other.objectionToShared(state).isPresent()).isEqualTo(uid != 0);

    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> Folders.evidence(state))
        .withMessageContaining("chmod +t " + state)
        .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.REFUSED));

    Files.setAttribute(state, "unix:mode", 01777);
    assertThat(Folders.evidence(state)).isEqualTo(state);
  }

  private void assertRefused(String mend) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new Folders(state, state, List.of()).make())
        .withMessageContaining(mend)
        .satisfies(e -> assertThat(e.code()).isEqualTo(ExitCode.REFUSED));
  }
}
