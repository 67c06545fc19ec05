// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.FileNotes;
import io.github.fmwizard.screen.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBrowserTests {

  @TempDir private Path folder;
  private FileBrowser browser;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectory(folder.resolve("old"));
    for (String name : List.of("b.fm", "a.fm", "notes.txt", "old/x.fm")) {
      Files.createFile(folder.resolve(name));
    }
    browser = browser(false, ".fm");
  }

  @Test
  void listsWhatFitsWithNumbers() {
    assertThat(words("?"))
        .isEqualTo(
            "In %s:\n  1. ../\n  2. a.fm\n  3. b.fm\n  4. old/\nType a number, a name or a path."
                .formatted(folder));
  }

  @Test
  void saysWhatIsKnownOfFilesAndPutsTheFaultyOneLast() {
    FileNotes notes =
        new FileNotes(
            Map.of("a", new FileNotes.Note("failed", true), "b", new FileNotes.Note("good", false)),
            path ->
                path.endsWith(".fm")
                    ? Optional.of(
                        new FileNotes.Found(
                            path.substring(path.length() - 4, path.length() - 3), Optional.empty()))
                    : Optional.empty());
    browser =
        new FileBrowser(
            new Prompt.FilePath("Image", folder.toString(), List.of(".fm"), false, notes));

    assertThat(words("?")).contains("  1. ../\n  2. b.fm - good\n  3. old/\n  4. a.fm - failed\n");
    assertThat(browser.read("2")).isEqualTo(typed("b.fm"));
  }

  @Test
  void takesANumberOfTheList() {
    words("?");

    assertThat(browser.read("3")).isEqualTo(typed("b.fm"));
    assertThat(words("9")).startsWith("No such number");
  }

  @Test
  void entersAFolderByNumberOrName() {
    words("?");

    assertThat(words("4")).contains("  2. x.fm\n");
    assertThat(browser.read("2")).isEqualTo(typed("old/x.fm"));
    assertThat(words(folder.toString())).contains("a.fm");
    assertThat(words("old")).contains("x.fm");
  }

  @Test
  void takesNamesInTheFolderAndWholePaths() {
    assertThat(browser.read("new.fm")).isEqualTo(typed("new.fm"));
    assertThat(browser.read("7")).isEqualTo(typed("7"));
    assertThat(browser.read("/etc/passwd"))
        .isEqualTo(new Reading.Give(new Answer.Typed("/etc/passwd")));
  }

  @Test
  void listsAllFilesWhereAllFit() {
    browser = browser(false);

    assertThat(words("?")).contains("notes.txt");
  }

  @Test
  void showsOddNamesSafelyAndStillTakesThem() throws IOException {
    Files.createFile(folder.resolve("\u001B[2J.fm"));

    assertThat(words("?")).contains("  2. <U+001B>[2J.fm\n");
    assertThat(browser.read("2")).isEqualTo(typed("\u001B[2J.fm"));
  }

  @Test
  void saysHowManyAreNotListed() throws IOException {
    for (int i = 0; i < 200; i++) {
      Files.createFile(folder.resolve("c%03d.fm".formatted(i)));
    }

    assertThat(words("?")).contains("3 more are not listed");
  }

  @Test
  void saysThatAFolderCannotBeRead() {
    browser = new FileBrowser(new Prompt.FilePath("Image", "/nowhere/at/all", List.of(), false));

    assertThat(words("?")).isEqualTo("The folder /nowhere/at/all cannot be read.");
    assertThat(words("a\0b")).contains("cannot be a file's name");
  }

  @Test
  void mayBeLeftEmptyOnlyIfOptional() {
    assertThat(browser.read("")).isInstanceOf(Reading.Say.class);
    assertThat(browser(true).read(" ")).isEqualTo(new Reading.Give(new Answer.Typed("")));
  }

  private FileBrowser browser(boolean optional, String... suffixes) {
    return new FileBrowser(
        new Prompt.FilePath("Image", folder.toString(), List.of(suffixes), optional));
  }

  private String words(String line) {
    return browser.read(line) instanceof Reading.Say say ? say.words() : "no words";
  }

  private Reading typed(String name) {
    return new Reading.Give(new Answer.Typed(folder.resolve(name).toString()));
  }
}
