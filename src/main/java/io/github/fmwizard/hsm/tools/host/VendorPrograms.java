// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import io.github.fmwizard.card.Tool;
import io.github.fmwizard.digest.Sha256;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.profile.VendorProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Optional;

/**
 * Finds the vendor's programs where the profile says they may be: by absolute path, never by {@code
 * PATH} and never by the beginning of a name. They are read as files and not run.
 */
public final class VendorPrograms {

  private static final int BUFFER = 64 * 1024;

  private final ClientProfile profile;
  private final ProgramTrust trust;

  /**
   * Makes a finder.
   *
   * @param profile says where they may be
   * @param host the host they are on
   */
  public VendorPrograms(ClientProfile profile, HostFiles host) {
    this.profile = profile;
    this.trust = new ProgramTrust(host);
  }

  /** What came of looking for a program. */
  public sealed interface Finding {

    /**
     * It is there and can be trusted.
     *
     * @param program the program
     */
    record Ready(Tool program) implements Finding {}

    /**
     * It can't be run.
     *
     * @param path where it was looked for last, or is
     * @param missing true if it is not there at all
     * @param why a sentence without a full stop
     * @param mend what to do, a sentence without a full stop
     */
    record Refused(String path, boolean missing, String why, String mend) implements Finding {}

    /**
     * Returns the program, if it can be run.
     *
     * @return the program; empty if it was refused
     */
    default Optional<Tool> tool() {
      return switch (this) {
        case Ready ready -> Optional.of(ready.program());
        case Refused refused -> Optional.empty();
      };
    }
  }

  /**
   * Finds a program: the first of its candidate paths where there is anything. One that is not
   * trusted is refused, and no later candidate takes its place.
   *
   * @param program which
   * @return the program as it is on disk now, or why it can't be run
   */
  public Finding find(VendorProgram program) {
    Finding found =
        find(
            program.file(),
            profile.candidates(program),
            "Install the client's FM tools, or name the path in a client profile of this site");
    return switch (found) {
      case Finding.Ready(Tool tool) when !Files.isExecutable(Path.of(tool.path())) ->
          refused(
              Path.of(tool.path()),
              tool.path() + " can't be run by this user",
              "Run as a user who may run it");
      case Finding.Ready ready -> ready;
      case Finding.Refused refused -> refused;
    };
  }

  /**
   * Finds the client's PKCS#11 library.
   *
   * @return the library as it is on disk now, or why it can't be used
   */
  public Finding cryptoki() {
    return find(
        "libCryptoki2_64.so",
        profile.libraries().cryptoki(),
        "Install the Luna client, or name the path in a client profile of this site");
  }

  /**
   * Finds the client's message-dispatch library.
   *
   * @return the library as it is on disk now, or why it can't be used
   */
  public Finding ethsm() {
    return find(
        "libethsm.so",
        profile.libraries().ethsm(),
        "Install the client's FM part; without it a halt can't be told from a silent card");
  }

  private Finding find(String name, List<String> candidates, String mend) {
    Optional<Path> there =
        candidates.stream()
            .map(Path::of)
            .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
            .findFirst();
    if (there.isEmpty()) {
      return new Finding.Refused(
          candidates.get(0),
          true,
          name + " is not at " + String.join(" nor at ", candidates),
          mend);
    }
    return read(there.get());
  }

  private Finding read(Path path) {
    Optional<ProgramTrust.Objection> objection = trust.objectionTo(path);
    if (objection.isPresent()) {
      return refused(path, objection.get().why(), objection.get().mend());
    }
    try {
      String owner = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
      return new Finding.Ready(new Tool(path.toString(), Files.size(path), sha256(path), owner));
    } catch (IOException unreadable) {
      return refused(
          path,
          path + " can't be read: " + unreadable.getMessage(),
          "Let this user read it, so that its digest can be recorded");
    }
  }

  private static Finding refused(Path path, String why, String mend) {
    return new Finding.Refused(path.toString(), false, why, mend);
  }

  private static String sha256(Path path) throws IOException {
    try (InputStream file = Files.newInputStream(path);
        DigestInputStream digesting = new DigestInputStream(file, Sha256.begin())) {
      byte[] buffer = new byte[BUFFER];
      int count = 0;
      while (count >= 0) {
        count = digesting.read(buffer);
      }
      return Sha256.hex(digesting.getMessageDigest().digest());
    }
  }
}
