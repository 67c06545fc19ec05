// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

/** The words and limits of the format of training images. */
final class TrainingImageFormat {

  /** The first line. A Luna FM begins otherwise, so a real card refuses such a file. */
  static final String MAGIC = "fmwizard training image 1: not a Luna FM, a real card refuses it\n";

  /** The second line with the header ends before this byte. */
  static final int LONGEST_HEADER = 4096;

  /** The biggest file that is read at all. */
  static final long BIGGEST_FILE = 64L * 1024 * 1024;

  private TrainingImageFormat() {}
}
