// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.Map;
import java.util.Optional;

/**
 * What a list of files says beside their names: what is known of their bytes, and what they hold.
 *
 * @param bySha256 what is known of a file with these bytes
 * @param look looks at a file; may take long
 */
public record FileNotes(Map<String, Note> bySha256, Look look) {

  /** Nothing is known and nothing is looked at. */
  public static final FileNotes NONE = new FileNotes(Map.of(), path -> Optional.empty());

  /** Copies the map. */
  public FileNotes {
    bySha256 = Map.copyOf(bySha256);
  }

  /**
   * What is said of a file.
   *
   * @param words a phrase, such as {@code certificate expired 2023-04-01}
   * @param last whether the file stands behind all others, so that nobody takes it by reflex
   */
  public record Note(String words, boolean last) {}

  /** Looks at files. */
  @FunctionalInterface
  public interface Look {

    /**
     * Looks at a file.
     *
     * @param path its path
     * @return what was found; empty if it can't be read, or is too large
     */
    Optional<Found> at(String path);
  }

  /**
   * What a file holds.
   *
   * @param sha256 the SHA-256 of its bytes
   * @param own what they say of themselves
   */
  public record Found(String sha256, Optional<Note> own) {}

  /**
   * Says something of a file.
   *
   * @param path its path
   * @return what is known of its bytes, or what they say of themselves
   */
  public Optional<Note> of(String path) {
    return look.at(path)
        .flatMap(found -> Optional.ofNullable(bySha256.get(found.sha256())).or(found::own));
  }
}
