// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import java.nio.file.Path;

/**
 * Where the files of the host are. Everything that is looked at on the host outside the client's
 * libraries goes through it, so that a test can show another host.
 */
public final class HostFiles {

  private final Path root;
  private final String trustedOwner;

  private HostFiles(Path root, String trustedOwner) {
    this.root = root;
    this.trustedOwner = trustedOwner;
  }

  /**
   * Returns this host, whose programs must belong to root.
   *
   * @return the host
   */
  public static HostFiles real() {
    return new HostFiles(Path.of("/"), "root");
  }

  /**
   * Returns a host below a folder, for tests.
   *
   * @param root the folder that stands for {@code /}; absolute, without symbolic links
   * @param trustedOwner who must own programs in it
   * @return the host
   */
  public static HostFiles under(Path root, String trustedOwner) {
    return new HostFiles(root, trustedOwner);
  }

  /** Returns the file that stands for an absolute path of the host. */
  Path at(String absolute) {
    return root.resolve(absolute.substring(1));
  }

  /** Returns the folder that stands for {@code /}. */
  Path root() {
    return root;
  }

  /** Returns who must own programs and their folders. */
  String trustedOwner() {
    return trustedOwner;
  }
}
