// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * Tells whether nobody but the trusted owner could have put a file where it is: it is a regular
 * file under its own name, and it and all folders above it belong to that owner and can be written
 * by nobody else.
 */
final class ProgramTrust {

  /**
   * Why a file is not trusted.
   *
   * @param why a sentence without a full stop
   * @param mend what to do, a sentence without a full stop
   */
  record Objection(String why, String mend) {}

  private final HostFiles host;

  ProgramTrust(HostFiles host) {
    this.host = host;
  }

  Optional<Objection> objectionTo(Path file) {
    try {
      Path real = file.toRealPath();
      if (!real.equals(file)) {
        return Optional.of(
            new Objection(
                file + " is reached through a symbolic link and is really " + real,
                ofLink(file, real)));
      }
      if (!attributes(file).isRegularFile()) {
        return Optional.of(new Objection(file + " is not a regular file", "Mend the client"));
      }
      return chain(file);
    } catch (NoSuchFileException gone) {
      return Optional.of(new Objection(file + " is not there", "Install the client's part"));
    } catch (IOException unreadable) {
      return Optional.of(
          new Objection(
              file + " can't be looked at: " + unreadable.getMessage(),
              "Let this user read it, or run as one who may"));
    }
  }

  /** Says only what the reader of client profiles takes, too. */
  private static String ofLink(Path file, Path real) {
    String name = String.valueOf(real.getFileName());
    return name.equals(String.valueOf(file.getFileName()))
            || name.matches(ClientProfile.LIBRARY_NAME)
        ? "Name the real path in a client profile of this site, and use it with --client"
        : "Replace the link by the file itself: cp --remove-destination " + real + " " + file;
  }

  private Optional<Objection> chain(Path file) throws IOException {
    for (Path each = file; each != null; each = each.getParent()) {
      Optional<Objection> objection = objection(each);
      if (objection.isPresent()) {
        return objection;
      }
      if (each.equals(host.root())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Objection> objection(Path each) throws IOException {
    PosixFileAttributes attributes = attributes(each);
    String owner = attributes.owner().getName();
    if (!owner.equals(host.trustedOwner())) {
      return Optional.of(
          new Objection(
              each + " belongs to " + owner + ", not to " + host.trustedOwner(),
              "chown " + host.trustedOwner() + " " + each + ", after finding out why"));
    }
    boolean open =
        attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
            || attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    return open
        ? Optional.of(
            new Objection(
                each + " can be written by others than its owner",
                "chmod go-w " + each + ", after finding out why"))
        : Optional.empty();
  }

  private static PosixFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
