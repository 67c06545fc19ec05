// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.FileNotes;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen.Kind;
import io.github.fmwizard.tui.key.PastedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathEditorTests {

  private static final String DOWN = "\u001B[B";

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(folder.resolve("images/old"));
    Files.createFile(folder.resolve("images/alpha-2.0.fm"));
    Files.createFile(folder.resolve("images/alpha-2.1.fm"));
    Files.createFile(folder.resolve("images/readme.txt"));
    Files.createFile(folder.resolve("images/.hidden.fm"));
    Files.createFile(folder.resolve("images/odd\u001B[31m.fm"));
  }

  @Test
  void listsFoldersAndFilesThatFit() {
    assertThat(probe().frame())
        .contains("alpha-2.0.fm", "alpha-2.1.fm", "old/", "odd<U+001B>[31m.fm")
        .doesNotContain("readme", ".hidden");
  }

  @Test
  void saysWhatIsKnownOfFilesAndPutsTheFaultyOneLast() {
    FileNotes notes =
        new FileNotes(
            Map.of("alpha-2.0.fm", new FileNotes.Note("failed the test", true)),
            path ->
                Optional.of(
                    new FileNotes.Found(
                        path.substring(path.lastIndexOf('/') + 1), Optional.empty())));
    var probe =
        ScreenProbe.of(
            SampleDecks.screen(
                Kind.ASK,
                List.of(),
                new Prompt.FilePath("Image", folder + "/images", List.of(".fm"), false, notes)));

    assertThat(probe.frame()).contains("alpha-2.0.fm - failed the test");
    assertThat(probe.frame().indexOf("alpha-2.0.fm")).isGreaterThan(probe.frame().indexOf("odd<"));
  }

  @Test
  void narrowsTheListByWhatIsTyped() {
    assertThat(probe().type("o").frame()).contains("old/").doesNotContain("alpha");
    assertThat(probe().type(".").frame()).contains(".hidden.fm");
  }

  @Test
  void tabCompletesAsFarAsIsClear() {
    var probe = probe().type("al\t");
    assertThat(probe.frame()).contains("[alpha-2.");

    assertThat(probe.type("1\t\r").answers())
        .containsExactly(new Answer.Typed(folder + "/images/alpha-2.1.fm"));
  }

  @Test
  void anArrowAndEnterPutAFileIntoTheFieldAndEnterTakesIt() {
    var probe = probe().type(DOWN + DOWN + "\r");
    assertThat(probe.answers()).isEmpty();
    assertThat(probe.frame()).contains("[alpha-2.1.fm");

    assertThat(probe.type("\r").answers())
        .containsExactly(new Answer.Typed(folder + "/images/alpha-2.1.fm"));
  }

  @Test
  void foldersAreEntered() {
    assertThat(probe().type("../\r").frame()).contains("images/", "That is a folder");
    assertThat(probe().type("old\r").frame()).contains("[old/", "That is a folder");
    assertThat(probe().type("../im" + DOWN + "\r").frame()).contains("alpha-2.0.fm");
  }

  @Test
  void anAbsolutePathIsTakenAsItIs() {
    assertThat(probe().type("/no/such/../file.fm\r").answers())
        .containsExactly(new Answer.Typed("/no/file.fm"));
  }

  @Test
  void saysWhyNothingIsListed() {
    assertThat(probe().type("nowhere/").frame()).contains("There is no folder");
    assertThat(probe().type("readme.txt/").frame()).contains("can't be read");
    assertThat(probe().press(new PastedText("a\0b/")).frame()).contains("control characters");
  }

  @Test
  void nothingIsTakenOnlyWhereItMayBe() {
    assertThat(probe().type("\r").answers()).isEmpty();
    assertThat(probe(true).type("\r").answers()).containsExactly(new Answer.Typed(""));
  }

  @Test
  void saysHowItIsLeftOutWhileItCanBe() {
    assertThat(probe(true).frame()).contains("Enter alone leaves it out.", "Enter leave out");
    assertThat(probe(true).type("a").frame())
        .contains("Enter take")
        .doesNotContain("leaves it out");
    assertThat(probe(false).frame()).doesNotContain("leaves it out");
  }

  @Test
  void theKeyBarSaysWhatEnterDoesNow() {
    assertThat(bar(probe(false))).doesNotContain("Enter");
    assertThat(bar(probe(false).type(DOWN))).contains("Enter choose");
    assertThat(bar(probe(false).type("ol" + DOWN))).contains("Enter open");
    assertThat(bar(probe(false).type(DOWN + "\r"))).contains("Enter take");
    assertThat(bar(probe(false).type("old"))).contains("Enter open");
    assertThat(bar(probe(false).type("old/"))).contains("Enter open");
    assertThat(bar(probe(true))).contains("Enter leave out");
  }

  @Test
  void theKeyBarHasNoKeyThatDoesNothing() {
    assertThat(bar(probe())).contains("Up/Down list").doesNotContain("Tab");
    assertThat(bar(probe().type("al"))).contains("Tab complete");
    assertThat(bar(probe().type("alpha-2."))).contains("Up/Down list").doesNotContain("Tab");
    assertThat(bar(probe().type("none"))).doesNotContain("Up/Down", "Tab");
  }

  private static String bar(ScreenProbe probe) {
    return probe.frame().lines().toList().get(23);
  }

  @Test
  void theCursorSitsOnTheListedName() {
    for (boolean optional : new boolean[] {false, true}) {
      var frame = probe(optional).type(DOWN).frame();
      var row = Integer.parseInt(frame.replaceAll("(?s).*row (\\d+),.*", "$1"));

      assertThat(frame.lines().toList().get(row - 1)).startsWith("> alpha-2.0.fm");
    }
  }

  @Test
  void whatIsTypedSurvivesASecond() {
    var probe = probe().type("al");

    assertThat(probe.show(SampleDecks.screen(Kind.ASK, List.of(), prompt(false))).frame())
        .contains("[al ");
  }

  private ScreenProbe probe() {
    return probe(false);
  }

  private ScreenProbe probe(boolean optional) {
    return ScreenProbe.of(SampleDecks.screen(Kind.ASK, List.of(), prompt(optional)));
  }

  private Prompt prompt(boolean optional) {
    return new Prompt.FilePath("Image", folder + "/images", List.of(".fm"), optional);
  }
}
