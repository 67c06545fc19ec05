// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Anchor;
import io.github.fmwizard.journal.ChainVerdict;
import io.github.fmwizard.journal.ChainVerifier;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.LineCutter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the entries of a journal without locking or changing anything. */
public final class JournalReader {

  private final List<Entry> entries = new ArrayList<>();
  private final List<MalformedLineException> malformed = new ArrayList<>();
  private long lines;

  private JournalReader() {}

  /**
   * Read all entries of a journal that is in order.
   *
   * @param folder the run's folder
   * @return the entries, in order; without those of a torn tail
   * @throws MalformedLineException naming the first line that can't be read or breaks the chain
   * @throws IOException if the journal can't be read
   */
  public static List<Entry> read(RunFolder folder) throws IOException {
    JournalReading reading = readTolerantly(folder, Optional.empty(), Optional.empty());
    if (reading.chain() instanceof ChainVerdict.Damaged damaged) {
      throw new MalformedLineException(damaged);
    }
    if (!reading.malformed().isEmpty()) {
      throw reading.malformed().get(0);
    }
    return reading.entries();
  }

  /**
   * Read what can be read, and say what is wrong with the rest.
   *
   * @param folder the run's folder
   * @param head the digest that the chain must reach; empty if only the chain matters
   * @param anchor what was kept outside; empty if nothing was
   * @return entries, malformed lines and the verdict, all of the same bytes
   * @throws IOException if the journal can't be read
   */
  public static JournalReading readTolerantly(
      RunFolder folder, Optional<Digest> head, Optional<Anchor> anchor) throws IOException {
    JournalReader reader = new JournalReader();
    ChainVerifier verifier = new ChainVerifier(head, anchor);
    LineCutter cutter = new LineCutter(reader::line);
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    try (FileChannel channel = folder.disk().open(folder.journal(), StandardOpenOption.READ)) {
      for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer)) {
        verifier.accept(buffer.array(), 0, read);
        cutter.accept(buffer.array(), 0, read);
        buffer.clear();
      }
    }
    return new JournalReading(reader.entries, reader.malformed, verifier.finish());
  }

  private void line(byte[] buffer, int offset, int length, boolean printable) {
    lines++;
    try {
      entries.add(EntryCodec.decode(Arrays.copyOfRange(buffer, offset, offset + length), lines));
    } catch (MalformedLineException e) {
      malformed.add(e);
    }
  }
}
