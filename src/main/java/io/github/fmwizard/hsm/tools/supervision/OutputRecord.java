// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a program printed, in files that are named by the place of their first byte in the whole
 * output. Where one file ends before the next begins, output is not kept.
 */
public final class OutputRecord {

  private static final String PREFIX = "output.";
  private static final Pattern NAME = Pattern.compile("output\\.([0-9]{15})");

  private final Path folder;

  /**
   * Looks at a folder; reads nothing yet.
   *
   * @param folder the folder
   */
  public OutputRecord(Path folder) {
    this.folder = folder;
  }

  /**
   * One file.
   *
   * @param file the file
   * @param start place of its first byte in the whole output
   */
  public record Segment(Path file, long start) {}

  /**
   * Names a file.
   *
   * @param start place of its first byte in the whole output
   * @return the segment, which may not be there
   */
  public Segment segment(long start) {
    return new Segment(folder.resolve(PREFIX + "%015d".formatted(start)), start);
  }

  /**
   * Lists the files.
   *
   * @return the segments in order
   * @throws IOException if the folder can't be read
   */
  public List<Segment> segments() throws IOException {
    var found = new ArrayList<Segment>();
    try (var files = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (var file : files) {
        var matcher = NAME.matcher(file.getFileName().toString());
        if (matcher.matches()) {
          found.add(new Segment(file, Long.parseLong(matcher.group(1))));
        }
      }
    }
    found.sort(Comparator.comparingLong(Segment::start));
    return found;
  }

  /**
   * Tells where kept output goes on.
   *
   * @param position a place in the whole output
   * @return where the next file begins behind it; empty if there is none
   * @throws IOException if the folder can't be read
   */
  public OptionalLong nextAfter(long position) throws IOException {
    return segments().stream()
        .mapToLong(Segment::start)
        .filter(start -> start > position)
        .findFirst();
  }

  /**
   * Reads kept output.
   *
   * @param position its place in the whole output
   * @param into where to put it
   * @return how many bytes were read; 0 if none are kept there, or none yet
   * @throws IOException if a file can't be read
   */
  public int read(long position, ByteBuffer into) throws IOException {
    for (var segment : segments()) {
      if (segment.start() <= position) {
        int count = read(segment, position, into);
        if (count > 0) {
          return count;
        }
      }
    }
    return 0;
  }

  private static int read(Segment segment, long position, ByteBuffer into) throws IOException {
    try (var channel = FileChannel.open(segment.file())) {
      return Math.max(0, channel.read(into, position - segment.start()));
    } catch (NoSuchFileException e) {
      // Dropped since it was listed.
      return 0;
    }
  }
}
