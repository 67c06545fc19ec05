// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.tools.host.HostFiles;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.profile.ClientProfileReader;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.lock.CardLocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A host in a folder, with the vendor's programs as empty files and one card's node. */
public final class FakeLunaHost {

  static final List<String> PROGRAMS =
      List.of("bin/ctfm", "bin/fmrecover", "sbin/lunareset", "bin/lunacm");

  public final Path root;

  public FakeLunaHost(Path folder) {
    try {
      root = folder.toRealPath().resolve("host");
      for (String program : PROGRAMS) {
        file("/usr/safenet/lunaclient/" + program, "#!/bin/false\n");
      }
      file("/usr/safenet/lunaclient/lib/libCryptoki2_64.so", "");
      file("/dev/k7pf0", "");
      file("/sys/bus/pci/devices/0000:03:00.0/vendor", "0xcafe\n");
      file("/sys/bus/pci/devices/0000:03:00.0/device", "0x0008\n");
      file("/sys/bus/pci/devices/0000:04:00.0/vendor", "0x8086\n");
      file("/etc/Chrystoki.conf", "Misc = {\n  LoginAllowedOnFMEnabledHSMs = 1;\n}\n");
      Files.createDirectories(root.resolve("proc"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns locks of cards that nobody else has. */
  static CardLocks locks(Path folder) {
    try {
      return new CardLocks(Files.createTempDirectory(folder, "locks"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HostFiles files() {
    return HostFiles.under(root, System.getProperty("user.name"));
  }

  public Path file(String path, String content) {
    try {
      Path file = root.resolve(path.substring(1));
      Files.createDirectories(
          file.getParent(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
      Files.writeString(file, content);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the shipped profile with the vendor's folders moved below this host's root. */
  public ClientProfile profile() {
    return profile(shipped());
  }

  /** Returns the text of the shipped profile, with folders moved below this host's root. */
  public String shipped() {
    try {
      return Files.readString(Path.of("wizard-flows/clients/luna-pcie.json"))
          .replace("/usr/safenet", root + "/usr/safenet");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ClientProfile profile(String text) {
    JsonReading<ClientProfile> reading =
        ClientProfileReader.read("profile", text.getBytes(StandardCharsets.UTF_8));
    if (reading instanceof JsonReading.Read<ClientProfile> read) {
      return read.value();
    }
    throw new IllegalArgumentException(reading.toString());
  }
}
