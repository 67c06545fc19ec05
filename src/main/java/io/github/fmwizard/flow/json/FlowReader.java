// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.digest.Sha256;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ProblemLog;
import io.github.fmwizard.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads flow files.
 *
 * <p>Strict JSON in UTF-8, of the shape of a flow and nothing else. A syntax error stands alone; of
 * all other problems each is reported, so that a file can be mended in one go.
 */
public final class FlowReader {

  /** No flow file may be larger. */
  public static final int MAX_BYTES = 256 * 1024;

  private FlowReader() {}

  /**
   * Reads a file. No more than a little over the limit is taken in.
   *
   * @param file the file
   * @return the flow or the problems
   * @throws IOException if the file can't be read
   */
  public static JsonReading<FlowDocument> read(Path file) throws IOException {
    try (InputStream in = InputFile.open(file)) {
      return read(file.toString(), in);
    }
  }

  /**
   * Reads a stream, which stays open. No more than a little over the limit is taken in.
   *
   * @param fileName how problems name the file
   * @param in the stream
   * @return the flow or the problems
   * @throws IOException if the stream can't be read
   */
  public static JsonReading<FlowDocument> read(String fileName, InputStream in) throws IOException {
    return read(fileName, in.readNBytes(MAX_BYTES + 1));
  }

  /**
   * Reads a file's content.
   *
   * @param fileName how problems name the file
   * @param content its bytes
   * @return the flow or the problems
   */
  public static JsonReading<FlowDocument> read(String fileName, byte[] content) {
    return StrictJson.read(
        fileName, content, MAX_BYTES, (root, problems) -> document(root, problems, content));
  }

  private static FlowDocument document(Node root, ProblemLog problems, byte[] content) {
    FlowMapper mapper = new FlowMapper(problems);
    return new FlowDocument(mapper.flow(root), Sha256.hexOf(content), mapper.places());
  }
}
