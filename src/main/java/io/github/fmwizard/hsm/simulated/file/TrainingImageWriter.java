// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import io.github.fmwizard.binding.RecordJson;
import io.github.fmwizard.hsm.simulated.card.ReadImage;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Writes training images. One header and one size always give the same bytes.
 *
 * <p>The file is a line that says what it is, a line of JSON with the header, and zero bytes up to
 * the wanted size.
 */
public final class TrainingImageWriter {

  private static final int BLOCK = 8192;

  private TrainingImageWriter() {}

  /**
   * Writes an image; a file that is there already is replaced.
   *
   * @param image the header
   * @param size the wanted size in bytes; if it is less than the two lines need, nothing is added
   * @param file where to write
   * @return the image as a reader sees it
   * @throws IOException if the file cannot be written
   */
  public static ReadImage write(TrainingImage image, long size, Path file) throws IOException {
    byte[] lines =
        (TrainingImageFormat.MAGIC
                + new String(
                    RecordJson.write(TrainingImageFormat.Header.of(image)), StandardCharsets.UTF_8)
                + "\n")
            .getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(lines);
      pad(out, size - lines.length);
    }
    try {
      return TrainingImageReader.read(file);
    } catch (TrainingImageException e) {
      throw new IOException("What was just written cannot be read: " + file, e);
    }
  }

  private static void pad(OutputStream out, long bytes) throws IOException {
    byte[] zeros = new byte[BLOCK];
    Arrays.fill(zeros, (byte) 0);
    for (long left = bytes; left > 0; left -= BLOCK) {
      out.write(zeros, 0, (int) Math.min(left, BLOCK));
    }
  }
}
