// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import io.github.fmwizard.binding.RecordException;
import io.github.fmwizard.binding.RecordJson;
import io.github.fmwizard.digest.Sha256;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.hsm.simulated.card.FmBuild;
import io.github.fmwizard.hsm.simulated.card.ReadImage;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;

/** Reads training images, strictly. */
public final class TrainingImageReader {

  private static final int BLOCK = 8192;

  private TrainingImageReader() {}

  /**
   * Reads an image. One that is too big for a card is read all the same: refusing it is the card's
   * part.
   *
   * @param file the image
   * @return what it says
   * @throws TrainingImageException if it is not a training image, or a damaged one
   * @throws IOException if it cannot be read
   */
  public static ReadImage read(Path file) throws IOException, TrainingImageException {
    InputFile.check(file);
    long size = Files.size(file);
    if (size > TrainingImageFormat.BIGGEST_FILE) {
      throw new TrainingImageException("The file is larger than any training image.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, size);
    }
  }

  /** Reads an image from its bytes. */
  static ReadImage read(byte[] content) throws IOException, TrainingImageException {
    return read(new ByteArrayInputStream(content), content.length);
  }

  private static ReadImage read(InputStream in, long size)
      throws IOException, TrainingImageException {
    byte[] head = in.readNBytes(TrainingImageFormat.LONGEST_HEADER);
    int end = headerEnd(head);
    MessageDigest digest = Sha256.begin();
    digest.update(head);
    requireZeros(head, end, head.length);
    rest(in, digest);
    TrainingImage header =
        header(Arrays.copyOfRange(head, TrainingImageFormat.MAGIC.length(), end));
    String fingerprint = Sha256.hex(digest.digest()).substring(0, FmBuild.FINGERPRINT_DIGITS);
    return new ReadImage(header, size, fingerprint);
  }

  private static int headerEnd(byte[] head) throws TrainingImageException {
    byte[] magic = TrainingImageFormat.MAGIC.getBytes(StandardCharsets.UTF_8);
    boolean begins = head.length > magic.length;
    for (int i = 0; begins && i < magic.length; i++) {
      begins = head[i] == magic[i];
    }
    if (!begins) {
      throw new TrainingImageException("The file is not a training image of fmwizard.");
    }
    for (int i = magic.length; i < head.length; i++) {
      if (head[i] == '\n') {
        return i + 1;
      }
    }
    throw new TrainingImageException("The header of the training image has no end.");
  }

  private static void rest(InputStream in, MessageDigest digest)
      throws IOException, TrainingImageException {
    byte[] block = new byte[BLOCK];
    for (int count = in.read(block); count > 0; count = in.read(block)) {
      digest.update(block, 0, count);
      requireZeros(block, 0, count);
    }
  }

  private static void requireZeros(byte[] bytes, int from, int to) throws TrainingImageException {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        throw new TrainingImageException("The training image is damaged: its padding is not zero.");
      }
    }
  }

  private static TrainingImage header(byte[] json) throws TrainingImageException {
    try {
      return RecordJson.read(json, TrainingImageFormat.Header.class).image();
    } catch (RecordException e) {
      throw new TrainingImageException(
          "The header of the training image is wrong. " + e.getMessage());
    }
  }
}
