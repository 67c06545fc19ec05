// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Looks into another process, as far as the kernel lets us. */
final class ProcessMemory {

  private static final Pattern WRITABLE = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) rw.*");

  private ProcessMemory() {}

  /** Counts where the bytes stand in memory that the process can write. */
  static int copies(long pid, byte[] wanted) throws IOException {
    int copies = 0;
    var process = Path.of("/proc", Long.toString(pid));
    try (var memory = new RandomAccessFile(process.resolve("mem").toFile(), "r")) {
      for (var line : Files.readAllLines(process.resolve("maps"))) {
        var matcher = WRITABLE.matcher(line);
        if (matcher.matches()) {
          long start = Long.parseUnsignedLong(matcher.group(1), 16);
          long end = Long.parseUnsignedLong(matcher.group(2), 16);
          copies += copies(memory, start, end, wanted);
        }
      }
    }
    return copies;
  }

  /** Returns a file's text; empty if we may not read it or its process has ended. */
  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private static int copies(RandomAccessFile memory, long start, long end, byte[] wanted) {
    int copies = 0;
    var block = new byte[1 << 20];
    for (long at = start; at < end; at += block.length - wanted.length) {
      int length = (int) Math.min(block.length, end - at);
      try {
        memory.seek(at);
        memory.readFully(block, 0, length);
      } catch (IOException e) {
        // A page that was never used, or a special one.
        continue;
      }
      copies += count(new String(block, 0, length, StandardCharsets.ISO_8859_1), wanted);
    }
    return copies;
  }

  private static int count(String text, byte[] wanted) {
    var word = new String(wanted, StandardCharsets.ISO_8859_1);
    int count = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      count++;
    }
    return count;
  }
}
