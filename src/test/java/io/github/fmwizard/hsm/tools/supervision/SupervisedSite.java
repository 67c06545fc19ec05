// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import static org.awaitility.Awaitility.await;

import io.github.fmwizard.hsm.tools.supervision.HostProcesses.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder with fake vendor programs, their supervised runs, and a file in which fakes write. */
final class SupervisedSite implements AutoCloseable {

  private final Path folder;
  private final Supervision supervision;
  private final List<AttachedOfficer> officers = new ArrayList<>();

  SupervisedSite(Path folder) throws IOException {
    this(folder, QuickSupervision.client());
  }

  SupervisedSite(Path folder, Supervision supervision) {
    this.folder = folder;
    this.supervision = supervision;
  }

  /** Makes a fake program; {@code $1} is the witness file. */
  Supervision.Command fake(String script) throws IOException {
    var file = Files.createTempFile(folder, "fake", ".sh");
    Files.writeString(file, script);
    return new Supervision.Command(
        List.of("/bin/sh", file.toString(), witness().toString()),
        Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C"));
  }

  AttachedOfficer start(String script) throws IOException {
    return start(fake(script));
  }

  AttachedOfficer start(Supervision.Command command) throws IOException {
    var officer = new AttachedOfficer(supervision.start(run(), command));
    officers.add(officer);
    return officer;
  }

  AttachedOfficer find() throws IOException {
    var officer = new AttachedOfficer(supervision.find(run()).orElseThrow());
    officers.add(officer);
    return officer;
  }

  Supervision supervision() {
    return supervision;
  }

  /** Returns the folder of the supervised program. */
  Path run() {
    return folder.resolve("act");
  }

  Path witness() {
    return folder.resolve("witness");
  }

  String witnessed() throws IOException {
    return Files.exists(witness()) ? Files.readString(witness()) : "";
  }

  SupervisedSite awaitWitness(String text) {
    await("witness " + text)
        .atMost(AttachedOfficer.PATIENCE)
        .until(() -> witnessed().contains(text));
    return this;
  }

  /** Returns the process named in a file of the run, by its mark. */
  ProcessHandle process(String name) throws IOException {
    var text = Files.readString(run().resolve(name)).split(" ", -1);
    return ProcessHandle.of(Long.parseLong(text[1])).orElseThrow();
  }

  private static void end(ProcessHandle process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Also ends what a failed test left running, for a supervised program has no deadline. */
  @Override
  public void close() {
    officers.forEach(AttachedOfficer::close);
    for (var name : List.of("guardian", "supervisor", "began")) {
      try {
        var mark = ProcessMark.parse(Files.readString(run().resolve(name)));
        if (mark.isPresent() && HostProcesses.here().fate(mark.get()) == Fate.ALIVE) {
          // It may have ended since.
          ProcessHandle.of(mark.get().pid()).ifPresent(SupervisedSite::end);
        }
      } catch (IOException e) {
        // There was no such process.
      }
    }
  }
}
