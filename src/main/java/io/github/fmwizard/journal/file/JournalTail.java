// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.Line;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a journal that is still being written: each call gives the entries that came since the call
 * before. It takes no lock and changes nothing. A line without its end is left for the next call.
 */
public final class JournalTail {

  private static final int MOST_AT_ONCE = 1 << 22;

  private final RunFolder folder;
  private long position;
  private long lines;
  private Digest last = Digest.of(new byte[0]);
  private Instant written = Instant.EPOCH;

  /**
   * Begin at the first line.
   *
   * @param folder the run's folder
   */
  public JournalTail(RunFolder folder) {
    this.folder = folder;
  }

  /**
   * Read what was added since the last call.
   *
   * @return the new entries, in order; often none
   * @throws JournalDamagedException if a line can't be read, breaks the chain, or was taken away
   * @throws IOException if the journal can't be read
   */
  public List<Entry> next() throws IOException {
    BasicFileAttributes file =
        Files.readAttributes(
            folder.journal(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    written = file.lastModifiedTime().toInstant();
    if (file.size() < position) {
      throw new JournalDamagedException("The journal is shorter than it was");
    }
    List<Entry> all = new ArrayList<>();
    while (file.size() > position && read(all)) {
      // Each turn takes a piece.
    }
    return List.copyOf(all);
  }

  /**
   * Return when the journal was last written, by the host's clock.
   *
   * @return the time as of the last call of {@link #next()}
   */
  public Instant written() {
    return written;
  }

  /** Takes the whole lines of one piece; false if it holds none. */
  private boolean read(List<Entry> all) throws IOException {
    byte[] piece = piece();
    int start = 0;
    for (int end = 0; end < piece.length; end++) {
      if (piece[end] == Line.END) {
        all.add(entry(Arrays.copyOfRange(piece, start, end)));
        start = end + 1;
      }
    }
    position += start;
    return start > 0;
  }

  private byte[] piece() throws IOException {
    try (FileChannel channel = JournalReader.open(folder)) {
      long rest = Math.min(MOST_AT_ONCE, Math.max(0, channel.size() - position));
      ByteBuffer buffer = ByteBuffer.allocate((int) rest);
      long at = position;
      for (int read = channel.read(buffer, at); read > 0; read = channel.read(buffer, at)) {
        at += read;
      }
      return Arrays.copyOf(buffer.array(), buffer.position());
    }
  }

  private Entry entry(byte[] line) throws IOException {
    Entry entry = EntryCodec.decode(line, lines + 1);
    Digest before = lines == 0 ? entry.mode().genesis() : last;
    if (entry.seq() != lines + 1 || !entry.prev().equals(before)) {
      throw new JournalDamagedException("Line " + (lines + 1) + " breaks the chain");
    }
    lines++;
    last = Digest.of(line);
    return entry;
  }
}
