// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Anchor;
import io.github.fmwizard.journal.ChainVerdict;
import io.github.fmwizard.journal.ChainVerifier;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one reading of a journal: its chain, its head and each of its lines are judged together. Who
 * verifies, lists and takes up runs reads them so, without locking or changing anything, and holds
 * no more than two lines at a time.
 */
public final class JournalReader {

  /** The most bytes of a journal that is read into memory whole, to be taken up again. */
  static final long MOST_BYTES = 32L * 1024 * 1024;

  private JournalReader() {}

  /**
   * Read all entries of a journal that is in order.
   *
   * @param folder the run's folder
   * @return the entries, in order; without those of a torn tail
   * @throws JournalDamagedException naming the first line that can't be read or breaks the chain
   * @throws IOException if the journal can't be read, is too large, or has no entry
   */
  public static List<Entry> read(RunFolder folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (FileChannel channel = open(folder)) {
      if (channel.size() > MOST_BYTES) {
        throw new IOException(
            "the journal has %d bytes, more than the %d that are taken up again"
                .formatted(channel.size(), MOST_BYTES));
      }
      Digest head = new HeadFile(folder).read();
      long lines = lines(scan(channel, Optional.of(head), Optional.empty(), entries::add));
      return List.copyOf(entries.subList(0, (int) lines));
    }
  }

  /**
   * Return how many lines count.
   *
   * @throws MalformedLineException if the journal is damaged
   * @throws IOException if nothing was begun
   */
  static long lines(ChainVerdict verdict) throws IOException {
    return switch (verdict) {
      case ChainVerdict.Consistent whole -> whole.lines();
      case ChainVerdict.TornTail torn -> torn.before().lines();
      case ChainVerdict.Damaged damaged -> throw new MalformedLineException(damaged);
      case ChainVerdict.NotBegun ignored -> throw new NotBegunException();
    };
  }

  static FileChannel open(RunFolder folder) throws IOException {
    return folder.disk().open(folder.journal(), StandardOpenOption.READ);
  }

  /**
   * Judges a journal from its begin.
   *
   * @param channel the journal, at any position
   * @param head the digest that the chain must reach; empty if it is not known
   * @param anchor what was kept outside; empty if nothing was
   * @param taker is given each entry as it is read; those after the last line of the verdict are
   *     part of no journal
   */
  static ChainVerdict scan(
      FileChannel channel, Optional<Digest> head, Optional<Anchor> anchor, Consumer<Entry> taker)
      throws IOException {
    ChainVerifier verifier =
        new ChainVerifier(
            head,
            anchor,
            (buffer, offset, length, number) -> take(buffer, offset, length, number, taker));
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    channel.position(0);
    for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer)) {
      verifier.accept(buffer.array(), 0, read);
      buffer.clear();
    }
    return verifier.finish();
  }

  private static Optional<String> take(
      byte[] buffer, int offset, int length, long number, Consumer<Entry> taker) {
    try {
      taker.accept(EntryCodec.decode(Arrays.copyOfRange(buffer, offset, offset + length), number));
      return Optional.empty();
    } catch (MalformedLineException e) {
      return Optional.of(e.what());
    }
  }
}
