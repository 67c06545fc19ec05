// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ways in which a file that was approved becomes another one under the same name. */
public enum Exchange {
  /** Another image is copied over it. */
  SWAPPED {
    @Override
    void of(Path file, Path other) throws IOException {
      Files.write(file, Files.readAllBytes(other));
    }
  },
  /** Another image is given its name. */
  RENAMED {
    @Override
    void of(Path file, Path other) throws IOException {
      Files.delete(file);
      Files.copy(other, file);
    }
  },
  /** It becomes a symbolic link to another image. */
  SYMBOLIC_LINK {
    @Override
    void of(Path file, Path other) throws IOException {
      Files.delete(file);
      Files.createSymbolicLink(file, other);
    }
  },
  /** It becomes a second name of another image. */
  HARD_LINK {
    @Override
    void of(Path file, Path other) throws IOException {
      Files.delete(file);
      Files.createLink(file, other);
    }
  },
  /** One bit is another one. */
  ONE_BIT {
    @Override
    void of(Path file, Path other) throws IOException {
      byte[] content = Files.readAllBytes(file);
      content[content.length - 1] ^= 1;
      Files.write(file, content);
    }
  },
  /** A byte comes after its end. */
  LONGER {
    @Override
    void of(Path file, Path other) throws IOException {
      Files.write(file, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
    }
  };

  /**
   * Exchanges a file.
   *
   * @param file the file
   * @param other another file of the same kind
   */
  public void apply(Path file, Path other) {
    try {
      of(file, other);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  abstract void of(Path file, Path other) throws IOException;
}
