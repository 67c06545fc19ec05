// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a run keeps the files that its entries name by digest.
 *
 * <p>Content is stored once: storing the same again under the same part and role returns the file
 * that is there.
 */
public interface RunFiles {

  /**
   * Copy a file of the operator's, digesting while copying.
   *
   * @param source the file's path as typed; it is read once
   * @param part where the copy goes
   * @param role what the file is for: lower-case letters, digits and hyphens; begins its name
   * @param maximumBytes the most bytes that are taken
   * @return the stored file; or a refusal if the source is missing, unreadable, not a regular file
   *     or too large
   * @throws JournalBrokenException if the run folder can't be written
   */
  Copy copyIn(String source, Part part, String role, long maximumBytes);

  /**
   * Store content.
   *
   * @param content the bytes
   * @param part where they go
   * @param role what they are: lower-case letters, digits and hyphens; begins the file's name
   * @return how entries name it
   * @throws JournalBrokenException if the run folder can't be written
   */
  StoredFile store(byte[] content, Part part, String role);

  /**
   * Store content at the top of the run folder, under a name that people know.
   *
   * @param name the file's name, such as {@code brief.txt}: letters, digits, dots and hyphens
   * @param content the bytes
   * @return how entries name it
   * @throws IllegalArgumentException if the name is not such a one, or is kept for the journal
   * @throws JournalBrokenException if the run folder can't be written, or holds other content of
   *     that name
   */
  StoredFile storeAs(String name, byte[] content);

  /**
   * Tell whether a stored file still is what was stored.
   *
   * @param file the file
   * @return empty if it is there, regular, and of the same size and digest; else a sentence that
   *     says what is wrong
   */
  Optional<String> verify(StoredFile file);

  /**
   * Store a file anew whose copy is damaged. What is there now is kept aside under another name.
   *
   * @param file the file
   * @param source the path that it was copied from
   * @return empty if the copy is again what was stored; else a sentence that says what is wrong
   * @throws JournalBrokenException if the run folder can't be written
   */
  Optional<String> restore(StoredFile file, String source);

  /**
   * Return the content of a stored file.
   *
   * @param name its name, as entries tell it
   * @return the bytes
   * @throws IOException if it can't be read
   */
  byte[] content(String name) throws IOException;

  /** The parts of a run folder that hold files. */
  enum Part {
    /** Copies of files that are to be loaded. */
    FILES,
    /** What vendor programs printed. */
    OUTPUTS,
    /** What the run was started with: flow, policy, profile. */
    INPUTS;

    private final String word = name().toLowerCase(Locale.ROOT);

    /**
     * Return the name of the part's folder.
     *
     * @return {@code files}, {@code outputs} or {@code inputs}
     */
    public String word() {
      return word;
    }
  }
}
