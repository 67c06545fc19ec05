// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.model.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTests {

  private static final String TEXT =
      "{\"format\": 1, \"gates\": {\"load-fm\": \"typed-serial\"}}\n";

  @TempDir private Path top;

  private Path folder;
  private Path file;
  private int me;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(top.resolve("fmwizard"));
    mode(top, "rwxr-xr-x");
    mode(folder, "rwxr-xr-x");
    file = folder.resolve("policy.json");
    me = (Integer) Files.getAttribute(top, "unix:uid");
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
    mode(file, "rw-r--r--");
  }

  private PolicyFile read() {
    return read(me);
  }

  private PolicyFile read(int owner) {
    return new PolicyFinder(top, owner).read(file);
  }

  @Test
  void liesInOnePlaceThatNothingRedirects() {
    assertThat(PolicyFile.PATH).isEqualTo(Path.of("/etc/fmwizard/policy.json"));
  }

  @Test
  void isReadWithItsBytesAndDigest() throws IOException {
    write(TEXT);

    assertThat(read())
        .isInstanceOfSatisfying(
            PolicyFile.Present.class,
            present -> {
              assertThat(present.policy())
                  .isEqualTo(Policy.none().withGate(ActionKind.LOAD_FM, Strength.TYPED_SERIAL));
              assertThat(present.bytes()).asString().isEqualTo(TEXT);
              assertThat(present.sha256())
                  .isEqualTo("f390e15a9d252c4b432585fed7208e2b834b310be544fae1a7403a802af1fd50");
            });
  }

  @Nested
  class IsAbsent {

    @Test
    void whereNoFileIs() {
      assertThat(read()).isEqualTo(new PolicyFile.Absent());
    }

    @Test
    void whereNoFolderIs() throws IOException {
      Files.delete(folder);

      assertThat(read()).isEqualTo(new PolicyFile.Absent());
    }
  }

  @Nested
  class IsRefused {

    @Test
    void ifAnotherUserOwnsTheFileOrItsFolders() throws IOException {
      write(TEXT);

      assertThat(problems(read(me + 1)))
          .contains(file + ": This belongs to user id " + me + " and not to root.")
          .contains("Mend: chown root:root " + file)
          .contains(folder + ": This belongs to user id ")
          .contains(top + ": This belongs to user id ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-r--", "rw-r--rw-", "rw--w----"})
    void ifOthersMayWriteTheFile(String mode) throws IOException {
      write(TEXT);
      mode(file, mode);

      assertThat(problems(read()))
          .contains(file + ": Others than its owner may write this (mode 6")
          .contains("Mend: chmod 644 " + file + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxr-x", "rwxr-xrwx"})
    void ifOthersMayWriteTheFolder(String mode) throws IOException {
      write(TEXT);
      mode(folder, mode);

      assertThat(problems(read()))
          .contains(folder + ": Others than its owner may write this")
          .contains("Mend: chmod 755 " + folder + ".");
    }

    @Test
    void ifOthersMayHaveRemovedIt() throws IOException {
      mode(folder, "rwxrwxrwx");

      assertThat(problems(read())).contains(folder + ": Others than its owner may write this");
    }

    @Test
    void ifItIsALink() throws IOException {
      Path elsewhere = Files.writeString(top.resolve("elsewhere.json"), TEXT);
      Files.createSymbolicLink(file, elsewhere);

      assertThat(problems(read())).contains(file + ": This is not a regular file");
    }

    @Test
    void ifItIsALinkToNowhere() throws IOException {
      Files.createSymbolicLink(file, top.resolve("nowhere"));

      assertThat(problems(read())).contains(file + ": This is not a regular file");
    }

    @Test
    void ifItsFolderIsALink() throws IOException {
      Path elsewhere = Files.createDirectory(top.resolve("elsewhere"));
      Files.writeString(elsewhere.resolve("policy.json"), TEXT);
      Files.delete(folder);
      Files.createSymbolicLink(folder, elsewhere);

      assertThat(problems(read())).contains(folder + ": This is not a folder");
    }

    @Test
    void ifItIsAFolder() throws IOException {
      Files.createDirectory(file);

      assertThat(problems(read())).contains(file + ": This is not a regular file");
    }

    @Test
    void withTheLineAndAMendIfItIsWrong() throws IOException {
      write(TEXT.replace("typed-serial", "typed"));

      assertThat(problems(read()))
          .isEqualTo(
              file
                  + ":1:36: \"typed\" is not a strength of gates."
                  + " Use one of: confirm, typed-serial, typed-serial-witness.");
    }

    @Test
    void ifItIsTooLarge() throws IOException {
      write(" ".repeat(65 * 1024));

      assertThat(problems(read())).contains(":1:1: The file is larger than 64 KiB.");
    }

    @Test
    void ifItIsEmpty() throws IOException {
      write("");

      assertThat(problems(read())).contains(":1:1: The file is empty.");
    }
  }

  private static String problems(PolicyFile read) {
    return read instanceof PolicyFile.Invalid invalid ? String.join("\n", invalid.problems()) : "";
  }
}
