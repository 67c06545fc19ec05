// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.journal.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Says which build this is and which flow it brings. */
final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    List<String> lines = new ArrayList<>();
    lines.add("fmwizard " + number());
    program().ifPresent(jar -> lines.add("build sha256 " + sha256(jar)));
    for (Path file : files(Folders.home().resolve("wizard-flows"))) {
      FlowFile.read(file)
          .result()
          .document()
          .ifPresent(d -> lines.add("flow " + d.flow().id() + " sha256 " + d.sha256()));
    }
    for (Path file : files(Folders.home().resolve("wizard-flows/clients"))) {
      lines.add("client profile " + file.getFileName() + " sha256 " + sha256(file));
    }
    return lines.toArray(new String[0]);
  }

  /** Finds the program's own file, if it is packaged: its digest is the build's. */
  private static Optional<Path> program() {
    return Optional.of(Folders.home().resolve("lib/fmwizard.jar")).filter(Files::isReadable);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static String sha256(Path file) {
    try {
      return Digest.of(Files.readAllBytes(file)).hex();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static UsageException unreadable(Path path, IOException e) {
    return new UsageException(
        ExitCode.USAGE, path + ": This can't be read: " + InputFile.why(e) + ".");
  }

  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
