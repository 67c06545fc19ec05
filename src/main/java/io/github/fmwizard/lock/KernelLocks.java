// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kernel's list of locks, which tells who holds one without opening the file. A holder in
 * another container is not in it.
 */
public final class KernelLocks {

  /** The kernel's list. */
  public static final Path LIST = Path.of("/proc/locks");

  private static final Pattern LINE =
      Pattern.compile(
          "[0-9]+: POSIX +ADVISORY +WRITE +([0-9]+) ([0-9a-f]+):([0-9a-f]+):([0-9]+) .*");

  private KernelLocks() {}

  /** Returns who holds a file's lock; {@code written} is who the file says took it last. */
  static OptionalLong holder(Path file, OptionalLong written) throws IOException {
    return holder(Files.readAllLines(LIST), Identity.of(file), written);
  }

  /** Tells whether any lock is on a file of this inode, of whatever device. */
  public static boolean anyOfInode(List<String> lines, Identity file) {
    return lines.stream()
        .map(LINE::matcher)
        .anyMatch(found -> found.matches() && Long.parseLong(found.group(4)) == file.inode());
  }

  /** Where a file is kept. */
  public record Identity(long major, long minor, long inode) {
    public static Identity of(Path file) throws IOException {
      Map<String, Object> found =
          Files.readAttributes(file, "unix:dev,ino", LinkOption.NOFOLLOW_LINKS);
      long device = (Long) Objects.requireNonNull(found.get("dev"), "dev");
      long inode = (Long) Objects.requireNonNull(found.get("ino"), "ino");
      long major = ((device >>> 8) & 0xfffL) | ((device >>> 32) & ~0xfffL);
      long minor = (device & 0xffL) | ((device >>> 12) & 0xffffff00L);
      return new Identity(major, minor, inode);
    }
  }

  /**
   * Finds a file's lock. Some file systems show another device number than the kernel uses; there
   * the inode and the process that the file names must both fit.
   */
  public static OptionalLong holder(List<String> lines, Identity file, OptionalLong written) {
    OptionalLong other = OptionalLong.empty();
    for (String line : lines) {
      Matcher found = LINE.matcher(line);
      if (found.matches() && Long.parseLong(found.group(4)) == file.inode()) {
        OptionalLong pid = OptionalLong.of(Long.parseLong(found.group(1)));
        if (written.equals(pid)) {
          return pid;
        }
        boolean same =
            Long.parseLong(found.group(2), 16) == file.major()
                && Long.parseLong(found.group(3), 16) == file.minor();
        other = same ? pid : other;
      }
    }
    return other;
  }
}
