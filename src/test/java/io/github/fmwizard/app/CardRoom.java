// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.standin.FmFiles;
import io.github.fmwizard.standin.StandInClient;
import io.github.fmwizard.standin.StandInHost;
import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A host with the stand-in client at its place, on which the packaged program runs. */
final class CardRoom implements AutoCloseable {

  static final String SERIAL = "521234";
  static final String LABEL = "hsm-pay";
  private static final List<String> VERSIONS = List.of("1.01", "1.02", "1.03");

  private static final Path LAUNCHER =
      Path.of(System.getProperty("fmwizard.distribution"), "bin", "fmwizard");
  private static final Path PROFILES = LAUNCHER.resolve("../../wizard-flows/clients").normalize();

  private final Path folder;
  private final StandInClient client;
  private final StandInHost host;
  private final TmuxTerminal terminal;

  /** Makes a room below a folder that only its owner writes, so that programs in it are trusted. */
  CardRoom(Path folder) throws IOException {
    this.folder = folder;
    client = StandInClient.install(folder.resolve("luna"));
    client.newCard(
        0,
        "serial=" + SERIAL,
        "label=" + LABEL,
        "policy.51=0",
        "restart-ms=1500",
        "wait-for-look=1",
        "smfs-active=1");
    client.fm(0, 0, "a000", "PinGuard", "misbehaves");
    host = StandInHost.of(client, folder.resolve("host"));
    for (String version : VERSIONS) {
      FmFiles.image(folder, "a000", "PinGuard", version, Behaviour.MISBEHAVES);
    }
    Files.writeString(profile(), knowingStatuses(), UTF_8);
    terminal =
        TmuxTerminal.open(
            folder,
            Map.of(
                "FMWIZARD_STATE", state().toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "HOME", folder.toString()));
    terminal.resize(100, 60);
  }

  /** The site has found out what the raw statuses of its client mean. */
  private static String knowingStatuses() throws IOException {
    String shipped = Files.readString(PROFILES.resolve("luna-pcie.json"), UTF_8);
    String words =
        """
        "statuses": {
            "status": [
              {"raw": "0x0", "word": "Enabled", "known": "not-found"},
              {"raw": "0x1", "word": "Loaded (reboot HSM to activate)", "known": "not-found"}
            ],
            "startup-status": [
              {"raw": "0x0", "word": "OK", "known": "not-found"},
              {"raw": "0x1", "word": "N/A (FM not started)", "known": "not-found"}
            ]
          }""";
    String known = shipped.replace("\"statuses\": {\"status\": [], \"startup-status\": []}", words);
    if (known.equals(shipped)) {
      throw new AssertionError("The shipped profile has another shape than this test knows.");
    }
    return known;
  }

  Path profile() {
    return folder.resolve("client.json");
  }

  Path state() {
    return folder.resolve("state");
  }

  /** Returns builds of the FM, in the order of their versions: a new one for each attempt. */
  List<String> images() {
    return VERSIONS.stream()
        .map(version -> FmFiles.file(folder, "PinGuard", version).toString())
        .toList();
  }

  StandInClient client() {
    return client;
  }

  StandInHost host() {
    return host;
  }

  TmuxTerminal terminal() {
    return terminal;
  }

  /** Starts the program inside, at the terminal. */
  void run(String arguments) {
    terminal.run("'" + host.script() + "' '" + LAUNCHER + "' " + arguments);
  }

  void recover() {
    run("recover --plain --client '" + profile() + "'");
  }

  Path onlyRun() throws IOException {
    try (var runs = Files.list(state().resolve("runs"))) {
      List<Path> all = runs.toList();
      if (all.size() != 1) {
        throw new AssertionError("runs: " + all);
      }
      return all.get(0);
    }
  }

  /** Returns an officer who knows this card. */
  TerminalOfficer officer() {
    return officer(StandInClient.PROMPT, StandInClient.SO_PASSWORD);
  }

  /** Returns such an officer who gives this answer, whatever else is known. */
  TerminalOfficer officer(String question, String answer) {
    return new TerminalOfficer(terminal)
        .answers(question, answer)
        .answers("Who is at the console", "Ada Lind")
        .answers("Which FM ID is it said", "a000")
        .answers(
            "Read this, then go on|go on with the run|the digest's words: write them on paper", "")
        .answers("What comes closest", "misbehaves")
        .answers("Serial on the asset sheet", SERIAL)
        .answers("Go on\\?", "go-on")
        .answers("(?s)Which file\\?.*Enter alone leaves it", "")
        .answers("Yes or no\\?", "yes")
        .answers("Type y, then Enter", "y")
        .answers("Is there an image\\?", "name")
        .answers("Which image\\?", images().toArray(String[]::new))
        .answers("Which certificate( file)?\\?", FmFiles.CERTIFICATE.toString())
        .answers("(?s)1\\. .*\\(file\\).*2\\. .*\\(label\\)", "file")
        .answers("Which FM( is it for)?\\?", "1")
        .answers("Name of the test|What was tested|[Ww]hich test", "payment self-test")
        .answers("next-rung\\)", "next-rung")
        .answers("Who says so\\?", "Ada Lind")
        .answers("Is the table complete\\?", "add", "finished")
        .answers("Last four digits", SERIAL.substring(2))
        .answers("What is in SMFS\\?", "listed")
        .answers("Name of the key set|[Ww]hich key set", "pin-keys")
        .answers("Who owns|Owner,", "Clara Voss")
        .answers("backup\\?|Backup,", "none")
        .answers("Are all key sets named\\?", "finished")
        .answers("Type the device node of the card", "/dev/k7pf0")
        .answers("Type how many lines", "1")
        .answers("Type the label of the card", LABEL)
        .answers("[Ww]itness", "Ben Okoro")
        .answers("type the word begin", "begin")
        .answers("type the word erase", "erase");
  }

  @Override
  public void close() {
    terminal.close();
  }
}
