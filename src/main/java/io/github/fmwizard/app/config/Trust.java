// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.config;

import io.github.fmwizard.file.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who could have written what lies at a path. Links are not followed. */
sealed interface Trust {

  /** The user id of root. */
  int ROOT = 0;

  /** What should lie at a path. */
  enum Kind {
    FILE(0100000, "a regular file", "chmod 644"),
    FOLDER(0040000, "a folder", "chmod 755");

    private final int type;
    private final String words;
    private final String mode;

    Kind(int type, String words, String mode) {
      this.type = type;
      this.words = words;
      this.mode = mode;
    }
  }

  /** Nothing is there. */
  record Nothing() implements Trust {
    @Override
    public boolean isAbsent() {
      return true;
    }

    @Override
    public List<String> objections(Kind kind, int owner) {
      return List.of();
    }
  }

  /** Nobody can say what is there. */
  record Hidden(Path path, String why) implements Trust {
    @Override
    public boolean isAbsent() {
      return false;
    }

    @Override
    public List<String> objections(Kind kind, int owner) {
      return List.of(
          "%s: This can't be looked at: %s. Mend: chmod 755 %s."
              .formatted(path, why, path.getParent()));
    }
  }

  /** Something is there. */
  record Something(Path path, int uid, int mode) implements Trust {

    private static final int TYPE = 0170000;
    private static final int OTHERS_WRITE = 0022;

    @Override
    public boolean isAbsent() {
      return false;
    }

    @Override
    public List<String> objections(Kind kind, int owner) {
      List<String> objections = new ArrayList<>();
      if ((mode & TYPE) != kind.type) {
        objections.add(
            "%s: This is not %s, and links are not followed. Mend: put the policy itself there."
                .formatted(path, kind.words));
        return objections;
      }
      if (uid != owner) {
        objections.add(
            "%s: This belongs to user id %d and not to root. Mend: chown root:root %s."
                .formatted(path, uid, path));
      }
      if ((mode & OTHERS_WRITE) != 0) {
        objections.add(
            "%s: Others than its owner may write this (mode %o). Mend: %s %s."
                .formatted(path, mode & 07777, kind.mode, path));
      }
      return objections;
    }
  }

  boolean isAbsent();

  /** Says what speaks against it, each a line with the path and a mend. */
  List<String> objections(Kind kind, int owner);

  static Trust of(Path path) {
    try {
      Map<String, Object> found =
          Files.readAttributes(path, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
      return new Something(path, number(found, "uid"), number(found, "mode"));
    } catch (NoSuchFileException e) {
      return behindAFile(path) ? new Hidden(path, InputFile.why(e)) : new Nothing();
    } catch (IOException e) {
      return new Hidden(path, InputFile.why(e));
    }
  }

  /** Java versions differ in what they call a path whose folder is a file. */
  private static boolean behindAFile(Path path) {
    Path folder = path.getParent();
    return folder != null
        && Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(folder);
  }

  private static int number(Map<String, Object> attributes, String name) {
    return (Integer) Objects.requireNonNull(attributes.get(name), name);
  }
}
