// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.BoundFiles;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.hsm.agent.Agent;
import io.github.fmwizard.hsm.agent.AgentSetup;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.tools.host.HostFiles;
import io.github.fmwizard.hsm.tools.supervision.QuickSupervision;
import io.github.fmwizard.process.ChildJava;
import io.github.fmwizard.standin.FmFiles;
import io.github.fmwizard.standin.StandInClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The real layer, with its real agent and supervisor, over the stand-in client. */
final class StandInRig {

  /** What the stand-in's question for the password ends with. */
  static final String PROMPT = "Enter PIN for ";

  final StandInClient client;
  final Path folder;
  final RecordedProgress heard = new RecordedProgress();
  LunaHsm hsm;

  StandInRig(Path folder) {
    try {
      this.folder = folder.toRealPath();
      client = StandInClient.install(this.folder.resolve("luna"));
      client.newCard(
          0,
          "serial=" + FakeLibraryReports.CARD.serial(),
          "node=" + FakeLibraryReports.CARD.node(),
          "restart-ms=300");
      client.fm(0, 0, "a000", "Vault", "good");
      Path root = client.prefix();
      Files.createDirectories(root.resolve("dev"));
      Files.createFile(root.resolve("dev/k7pf0"));
      Files.createDirectories(root.resolve("usr/bin"));
      Path dmesg = root.resolve("usr/bin/dmesg");
      Files.writeString(dmesg, "#!/bin/sh\ncat '" + root.resolve("state/kernel") + "' || :\n");
      Files.setPosixFilePermissions(dmesg, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.createDirectories(root.resolve("etc"));
      Files.writeString(
          root.resolve("etc/Chrystoki.conf"), "Misc = {\n  LoginAllowedOnFMEnabledHSMs = 1;\n}\n");
      hsm = hsm(Duration.ofSeconds(60), shipped());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the shipped profile with the folders of the stand-in. */
  String shipped() {
    try {
      return Files.readString(Path.of("wizard-flows/clients/luna-pcie.json"))
          .replace("/usr/safenet/lunaclient", client.prefix().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LunaHsm hsm(Duration deadline, String profile) {
    try {
      Agent agent =
          new Agent(
              new AgentSetup(
                  ChildJava.command(),
                  client.library().toString(),
                  Optional.of(client.dispatchLibrary().toString()),
                  Map.of("LANG", "C"),
                  deadline),
              InstantSource.system());
      LunaHsm made =
          new LunaHsm(
              new LunaSetup(
                  FakeLunaHost.profile(profile),
                  HostFiles.under(client.prefix(), System.getProperty("user.name")),
                  LibraryInspection.of(agent),
                  QuickSupervision.client(),
                  folder.resolve("acts"),
                  ChildJava.command(),
                  FakeLunaHost.locks(folder),
                  InstantSource.system()),
              Map.of());
      made.hold(FakeLibraryReports.CARD, "run-1");
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Action.LoadFm load(String id, String label, String version) {
    FmFiles.image(folder, id, label, version, Behaviour.GOOD);
    return BoundFiles.load(FmFiles.file(folder, label, version), FmFiles.CERTIFICATE);
  }

  ScriptedOfficer officer() {
    return new ScriptedOfficer().awaiting(PROMPT);
  }

  ScriptedOfficer rightPassword() {
    return officer().typing(StandInClient.SO_PASSWORD + "\n");
  }

  CardReport inspect() {
    return hsm.inspect(FakeLibraryReports.CARD);
  }

  /** Returns how many logins the card has seen, failed ones too. */
  int logins() {
    return Integer.parseInt(client.state(0, "logins"));
  }
}
