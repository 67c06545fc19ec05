// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.fmwizard.journal.Copy;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.JournalBrokenException;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.StoredFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTests {

  private static final byte[] IMAGE = "an image".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path root;
  private Path runs;
  private Path home;
  private final FailingDisk disk = new FailingDisk();
  private RunFolder folder;
  private Path source;

  @BeforeEach
  void createFolder() throws IOException {
    runs = Files.createDirectory(root.resolve("runs"));
    home = Files.createDirectory(root.resolve("home"));
    folder = RunFolder.create(runs, "run-1", disk);
    source = Files.write(home.resolve("Crypto Engine v2.fm"), IMAGE);
  }

  @Nested
  class Creation {

    @Test
    void makesAllPartsOpenToTheirOwnerOnly() throws IOException {
      assertThat(folder.path()).isEqualTo(runs.resolve("run-1"));
      assertThat(modeOf(folder.path())).isEqualTo("rwx------");
      for (Part part : Part.values()) {
        assertThat(modeOf(folder.part(part))).as(part.word()).isEqualTo("rwx------");
      }
    }

    @Test
    void neverTakesOverWhatIsThere() {
      assertThatThrownBy(() -> RunFolder.create(runs, "run-1"))
          .isInstanceOf(FileAlreadyExistsException.class);
    }

    @ParameterizedTest
    @EnumSource(
        value = FailingDisk.Step.class,
        names = {"RENAME", "SYNC_FOLDER"})
    void leavesNothingOfTheNameBehindIfItFails(FailingDisk.Step step) {
      disk.fail(step);

      assertThatThrownBy(() -> RunFolder.create(runs, "run-2", disk))
          .isInstanceOf(IOException.class);
      assertThat(runs.resolve("run-2")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", ".hidden", "a b", "ä"})
    void refusesOtherNames(String name) {
      assertThatIllegalArgumentException().isThrownBy(() -> RunFolder.create(runs, name));
    }

    @Test
    void isNotMistakenForALinkToIt() throws IOException {
      Path link = Files.createSymbolicLink(runs.resolve("link"), folder.path());

      assertThatThrownBy(() -> RunFolder.open(link)).isInstanceOf(IOException.class);
      assertThat(RunFolder.open(folder.path()).path()).isEqualTo(folder.path());
    }
  }

  @Nested
  class CopyingIn {

    @Test
    void keepsTheBytesUnderTheirRoleAndDigest() throws IOException {
      StoredFile file = copyIn("image");

      assertThat(file.sha256()).isEqualTo(Digest.of(IMAGE));
      assertThat(file.size()).isEqualTo(IMAGE.length);
      assertThat(file.name())
          .isEqualTo("files/image-" + Digest.of(IMAGE).hex().substring(0, 16) + ".fm");
      assertThat(folder.path(file)).hasBinaryContent(IMAGE);
      assertThat(modeOf(folder.path(file))).isEqualTo("rw-------");
      assertThat(folder.files()).containsExactly(file.name());
    }

    @Test
    void syncsTheContentBeforeItGetsItsName() {
      disk.takeSteps();

      copyIn("image");

      assertThat(disk.takeSteps())
          .containsExactly(
              FailingDisk.Step.WRITE,
              FailingDisk.Step.SYNC,
              FailingDisk.Step.RENAME,
              FailingDisk.Step.SYNC_FOLDER);
    }

    @Test
    void storesTheSameContentOnce() throws IOException {
      assertThat(copyIn("image")).isEqualTo(copyIn("image"));
      assertThat(folder.files()).hasSize(1);
    }

    @Test
    void followsALinkOfTheOperators() throws IOException {
      source = Files.createSymbolicLink(home.resolve("current.fm"), source);

      assertThat(folder.path(copyIn("image"))).isRegularFile().hasBinaryContent(IMAGE);
    }

    @Test
    void takesAFileOfExactlyTheLimit() {
      assertThat(folder.copyIn(source, Part.FILES, "image", IMAGE.length))
          .isInstanceOf(Copy.Stored.class);
    }

    @Test
    void refusesALargerFileAndKeepsNothingOfIt() throws IOException {
      assertRefused(folder.copyIn(source, Part.FILES, "image", IMAGE.length - 1L), "larger than 7");
      assertThat(folder.files()).isEmpty();
    }

    @Test
    void refusesWhatIsNoRegularFile() throws Exception {
      Path pipe = home.resolve("pipe");
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

      assertRefused(folder.copyIn(home, Part.FILES, "image", 10), "a folder");
      assertRefused(folder.copyIn(pipe, Part.FILES, "image", 10), "not a regular file");
      assertRefused(
          folder.copyIn(Path.of("/dev/zero"), Part.FILES, "image", 10), "not a regular file");
    }

    @Test
    void refusesWhatIsNotThere() {
      assertRefused(folder.copyIn(home.resolve("none"), Part.FILES, "image", 10), "does not exist");
      assertRefused(folder.copyIn("a\0b", Part.FILES, "image", 10), "is not a path");
    }

    @ParameterizedTest
    @EnumSource(
        value = FailingDisk.Step.class,
        names = {"WRITE", "SYNC", "RENAME", "SYNC_FOLDER"})
    void isBrokenByAnyFailureOfTheFolder(FailingDisk.Step step) {
      disk.fail(step);

      assertThatExceptionOfType(JournalBrokenException.class).isThrownBy(() -> copyIn("image"));
    }

    @Test
    void isBrokenByALinkInPlaceOfThePart() throws IOException {
      Files.delete(folder.part(Part.FILES));
      Files.createSymbolicLink(folder.part(Part.FILES), home);

      assertThatExceptionOfType(JournalBrokenException.class)
          .isThrownBy(() -> copyIn("image"))
          .withMessageContaining("is not a folder");
      assertThat(home).isDirectoryNotContaining(path -> path.toString().contains("image-"));
    }

    @Test
    void mendsAnAlteredCopyOfTheSameNameAndKeepsItAside() throws IOException {
      StoredFile stored = copyIn("image");
      Files.writeString(folder.path(stored), "altered!");

      assertThat(copyIn("image")).isEqualTo(stored);
      assertThat(folder.verify(stored)).isEmpty();
      assertThat(folder.path().resolve(stored.name() + ".altered-1")).hasContent("altered!");
    }

    @Test
    void takesOnlyTheSameBytesAgain() throws IOException {
      StoredFile stored = copyIn("image");
      Files.writeString(folder.path(stored), "altered!");
      byte[] right = Files.readAllBytes(source);
      Files.write(source, new byte[right.length]);

      assertThat(folder.restore(stored, source.toString()))
          .get()
          .asString()
          .contains("does not hold");
      assertThat(folder.verify(stored)).isPresent();
      Files.write(source, right);
      assertThat(folder.restore(stored, source.toString())).isEmpty();
      assertThat(folder.verify(stored)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Image", "../x", "a/b", "1"})
    void refusesOtherRoles(String role) {
      assertThatIllegalArgumentException().isThrownBy(() -> copyIn(role));
    }

    private StoredFile copyIn(String role) {
      return switch (folder.copyIn(source.toString(), Part.FILES, role, 1 << 20)) {
        case Copy.Stored stored -> stored.file();
        case Copy.Refused refused -> throw new AssertionError(refused.why());
      };
    }

    private void assertRefused(Copy copy, String why) {
      assertThat(copy)
          .asInstanceOf(type(Copy.Refused.class))
          .satisfies(refused -> assertThat(refused.why()).contains(why));
    }
  }

  @Nested
  class Storing {

    @Test
    void keepsContentUnderItsPart() {
      StoredFile file = folder.store(IMAGE, Part.OUTPUTS, "ctfm");

      assertThat(file.name()).startsWith("outputs/ctfm-");
      assertThat(folder.path(file)).hasBinaryContent(IMAGE);
      assertThat(StoredFile.of(file.toFields())).isEqualTo(file);
    }

    @Test
    void keepsEmptyContentToo() {
      assertThat(folder.verify(folder.store(new byte[0], Part.OUTPUTS, "ctfm"))).isEmpty();
    }

    @Test
    void underAKnownNameStandsAtTheTop() {
      StoredFile file = folder.storeAs("brief.txt", IMAGE);

      assertThat(file.name()).isEqualTo("brief.txt");
      assertThat(folder.storeAs("brief.txt", IMAGE)).isEqualTo(file);
      assertThatExceptionOfType(JournalBrokenException.class)
          .isThrownBy(() -> folder.storeAs("brief.txt", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"journal.jsonl", "head", "head.new", "lock", "journal.torn-1", "files", "a/b"})
    void neverTakesANameOfTheJournals(String name) {
      assertThatIllegalArgumentException().isThrownBy(() -> folder.storeAs(name, IMAGE));
    }
  }

  @Nested
  class Verifying {

    private StoredFile file;

    @BeforeEach
    void storeAFile() {
      file = folder.store(IMAGE, Part.INPUTS, "flow");
    }

    @Test
    void findsNothingWrongWithWhatWasStored() {
      assertThat(folder.verify(file)).isEmpty();
    }

    @Test
    void findsAnAlteredByte() throws IOException {
      Files.writeString(folder.path(file), "an imagE");

      assertWrong("was altered");
    }

    @Test
    void findsAnotherSize() throws IOException {
      Files.writeString(folder.path(file), "an image and more");

      assertWrong("has 17 bytes, the journal says 8");
    }

    @Test
    void findsAMissingFile() throws IOException {
      Files.delete(folder.path(file));

      assertWrong("is missing");
    }

    @Test
    void findsALinkInPlaceOfTheFile() throws IOException {
      Files.delete(folder.path(file));
      Files.createSymbolicLink(folder.path(file), source);

      assertWrong("is not a regular file");
    }

    @Test
    void findsALinkInPlaceOfThePart() throws IOException {
      Files.move(folder.part(Part.INPUTS), home.resolve("inputs"));
      Files.createSymbolicLink(folder.part(Part.INPUTS), home.resolve("inputs"));

      assertWrong("is not a folder");
    }

    @Test
    void neverOpensTheLock() {
      StoredFile lock = new StoredFile("lock", 1, Digest.of(IMAGE));

      assertThat(folder.verify(lock))
          .hasValueSatisfying(why -> assertThat(why).contains("is no stored file"));
    }

    private void assertWrong(String what) {
      assertThat(folder.verify(file)).hasValueSatisfying(why -> assertThat(why).contains(what));
    }
  }

  @Nested
  class Names {

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "files/../../x", "a//b", "files/", "."})
    void ofStoredFilesStayWithinTheFolder(String name) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new StoredFile(name, 0, Digest.of(IMAGE)));
    }

    @Test
    void ofTemporaryFilesDoNotRemain() throws IOException {
      folder.store(IMAGE, Part.OUTPUTS, "ctfm");
      folder.copyIn(source, Part.FILES, "image", 1);

      try (Stream<Path> paths = Files.walk(runs)) {
        assertThat(paths.map(path -> path.getFileName().toString()))
            .noneMatch(name -> name.startsWith(".new-"));
      }
    }
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
