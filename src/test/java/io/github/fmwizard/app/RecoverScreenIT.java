// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.journal.file.FolderVerdict;
import io.github.fmwizard.standin.FmFiles;
import io.github.fmwizard.standin.NeedsHost;
import io.github.fmwizard.standin.StandInClient;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ladder on the real layer in the full screen, by keys, at 80 columns and 24 rows. */
@NeedsTmux
@NeedsHost
class RecoverScreenIT extends InCardRoom {

  @Test
  void climbsAllFourRungsAndHasItsScreenBackAfterEachHandOver() throws Exception {
    room.client().faults("ctfm.i.start * escapes");
    room.terminal().resize(80, 24);
    room.run("recover --client '" + room.profile() + "'");

    int code = officer().untilTheEnd();

    assertThat(code).as(room.terminal().screen()).isEqualTo(0);
    room.terminal().hasItsStateBack();
    assertThat(room.terminal().screenWithHistory()).doesNotContain(StandInClient.SO_PASSWORD);
    assertThat(room.client().state(0, "acts.erase-smfs")).isEqualTo("1");
    assertThat(room.client().state(0, "logins-failed")).isEqualTo("0");
    assertThat(verdict().standing()).isEqualTo(FolderVerdict.Standing.CONSISTENT);
  }

  private ScreenOfficer officer() {
    ScreenOfficer officer =
        new ScreenOfficer(
            room.terminal(),
            Map.of(
                "serial",
                CardRoom.SERIAL,
                "tail",
                CardRoom.SERIAL.substring(2),
                "label",
                CardRoom.LABEL,
                "node",
                "/dev/k7pf0",
                "password",
                StandInClient.SO_PASSWORD,
                "image-1",
                room.images().get(0),
                "image-2",
                room.images().get(1),
                "image-3",
                room.images().get(2),
                "certificate",
                FmFiles.CERTIFICATE.toString()));
    return passingGates(namingFiles(answering(officer)));
  }

  private static ScreenOfficer answering(ScreenOfficer officer) {
    return officer
        .answers("Enter PIN for SO on; " + CardRoom.LABEL + ":$", "'{password}' Enter")
        .answers("Who is at the console?", "'Ada Lind' Enter")
        .answers("What comes closest?", "3 Enter")
        .answers("Serial on the asset", "'{serial}' Enter")
        .answers("Yes or no?", "=Yes Enter")
        .answers(
            "How did it end?",
            "=It failed Enter",
            "=It failed Enter",
            "=It failed Enter",
            "=It passed Enter")
        .answers("Which test was it?", "'payment self-test' Enter")
        .answers("To the next rung", "=To the next rung Enter")
        .answers("What is in SMFS?", "=Name the key sets Enter")
        .answers("What is the key set called?", "'pin-keys' Enter")
        .answers("Who answers for it?", "'Clara Voss' Enter")
        .answers("Where is a backup?", "'none' Enter")
        .answers("Are all key sets named?", "=Finished Enter");
  }

  private static ScreenOfficer namingFiles(ScreenOfficer officer) {
    return officer
        .answers("Which file?", "Enter")
        .answers("Is there an image?", "=Name Enter")
        .answers("Which image?", "'{image-1}' Enter", "'{image-2}' Enter", "'{image-3}' Enter")
        .answers("Where is its certificate?", "=file Enter")
        .answers("Which certificate?", "'{certificate}' Enter")
        .answers("FM ID is it said", "'a000' Enter")
        .answers("Which FM is it for?", "=PinGuard Enter")
        .answers("Which FM?", "=PinGuard Enter")
        .answers("Is the table complete?", "=Add Enter", "=Finished Enter");
  }

  private static ScreenOfficer passingGates(ScreenOfficer officer) {
    return officer
        .answers("1 of 1: type the masked digits; Esc no", "PageDown '{tail}' Enter")
        .answers("1 of 5: type the masked digits; Esc no", "PageDown '{tail}' Enter")
        .answers("2 of 5: Type", "'{fact}' Enter")
        .answers("3 of 5: who is your witness?", "'Ben Okoro' Enter")
        .answers("5 of 5: type the word erase", "'erase' Enter")
        .answers("5 of 5: type the word begin", "'begin' Enter")
        .answers("y and Enter; y, Enter yes", "PageDown y Enter")
        .answers("Go on?", "Enter")
        .answers("[Enter]", "Enter");
  }
}
