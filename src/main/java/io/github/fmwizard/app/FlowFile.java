// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.flow.json.FlowDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A flow file that was read and checked.
 *
 * @param file its path as given
 * @param text its text
 * @param result what came of the check
 */
record FlowFile(Path file, String text, FlowFiles.Result result) {

  /** A little more than the limit is enough to see that a file is too large. */
  private static final int MOST = 256 * 1024 + 1;

  /**
   * Reads and checks a file.
   *
   * @throws UsageException if it can't be read
   */
  static FlowFile read(Path file) {
    try {
      byte[] content = InputFile.read(file, MOST);
      FlowFiles.Result result = FlowFiles.check(file.toString(), content);
      return new FlowFile(file, new String(content, StandardCharsets.UTF_8), result);
    } catch (NoSuchFileException e) {
      throw new UsageException(ExitCode.USAGE, file + ": There is no such file. Name another one.");
    } catch (IOException e) {
      throw new UsageException(
          ExitCode.USAGE, file + ": The file can't be read: " + InputFile.why(e) + ".");
    }
  }

  /** Returns the document, or stops the command with what is wrong. */
  FlowDocument orStop() {
    if (result.verdict() != FlowFiles.Verdict.SOUND) {
      List<String> lines = result.remarks().stream().map(Object::toString).toList();
      throw new UsageException(result.verdict().exitCode(), String.join("\n", lines));
    }
    return result.document().orElseThrow();
  }
}
