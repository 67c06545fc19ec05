// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Says which build this is and which flow it brings. */
final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    List<String> lines = new ArrayList<>();
    lines.add("fmwizard " + number());
    Path file = Main.home().resolve("wizard-flows/luna-pcie-fm-recovery.json");
    if (Files.isReadable(file)) {
      FlowFile.read(file)
          .result()
          .document()
          .ifPresent(d -> lines.add("flow " + d.flow().id() + " sha256 " + d.sha256()));
    }
    return lines.toArray(new String[0]);
  }

  static String number() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
