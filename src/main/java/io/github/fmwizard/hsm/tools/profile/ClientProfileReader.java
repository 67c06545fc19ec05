// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.profile;

import io.github.fmwizard.digest.Sha256;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.json.StrictJson;
import java.io.IOException;
import java.nio.file.Path;

/** Reads client profiles: strict JSON of their shape and nothing else, all problems at once. */
public final class ClientProfileReader {

  /** No client profile may be larger. */
  public static final int MAX_BYTES = 64 * 1024;

  private ClientProfileReader() {}

  /**
   * Reads a file. No more than a little over the limit is taken in.
   *
   * @param file the file
   * @return the profile, or all problems with line, column and a mend
   * @throws IOException if the file can't be read
   */
  public static JsonReading<ClientProfile> read(Path file) throws IOException {
    return read(file.toString(), InputFile.read(file, MAX_BYTES + 1));
  }

  /**
   * Reads a file's content.
   *
   * @param fileName how problems name the file
   * @param content its bytes
   * @return the profile, or all problems with line, column and a mend
   */
  public static JsonReading<ClientProfile> read(String fileName, byte[] content) {
    return StrictJson.read(
        fileName,
        content,
        MAX_BYTES,
        (root, problems) -> new ClientProfileMapper(problems).profile(root, Sha256.hexOf(content)));
  }
}
