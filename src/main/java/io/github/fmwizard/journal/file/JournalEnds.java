// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Line;
import io.github.fmwizard.journal.Mode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * The first and the last entry of a journal, as a list of runs needs them: the lines between are
 * not read, if the head is found near the end. What is said of the end is what the whole reading
 * says of it.
 *
 * @param first the entry that opens the run
 * @param last the last one that counts
 * @param place the last step that one of the entries near the end names; empty if none does
 */
public record JournalEnds(Entry first, Entry last, Optional<String> place) {

  private static final int NEAR = 1 << 13;
  private static final int FAR = 1 << 16;

  /**
   * Read the ends of a journal.
   *
   * @param folder the run's folder
   * @return its first and its last entry
   * @throws NotBegunException if no line of it was ever synced
   * @throws JournalDamagedException if it is damaged, as far as its ends show it
   * @throws IOException if it can't be read
   */
  public static JournalEnds of(RunFolder folder) throws IOException {
    Optional<Digest> head = new HeadFile(folder).find();
    try (FileChannel channel = JournalReader.open(folder)) {
      long size = channel.size();
      if (head.isEmpty()) {
        throw size == 0 ? new NotBegunException() : new JournalDamagedException(HeadFile.MISSING);
      }
      return ends(channel, size, head.get());
    } catch (NoSuchFileException e) {
      throw head.isEmpty() || Mode.isGenesis(head.get())
          ? new NotBegunException()
          : new JournalDamagedException("The journal is missing");
    }
  }

  private static JournalEnds ends(FileChannel channel, long size, Digest head) throws IOException {
    Optional<JournalEnds> near = ends(channel, size, head, NEAR);
    Optional<JournalEnds> found =
        near.isPresent() || size <= NEAR ? near : ends(channel, size, head, FAR);
    return found.isPresent() ? found.get() : whole(channel, head);
  }

  private static Optional<JournalEnds> ends(FileChannel channel, long size, Digest head, int most)
      throws IOException {
    long from = Math.max(0, size - most);
    byte[] tail = read(channel, from, most);
    Optional<Entry> first = first(from == 0 ? tail : read(channel, 0, most));
    return first.flatMap(
        opening ->
            last(tail, from == 0, head)
                .filter(last -> last.mode() == opening.mode())
                .map(last -> new JournalEnds(opening, last, place(tail))));
  }

  /** Returns the step that the last line with a step names; lines that can't be read name none. */
  private static Optional<String> place(byte[] tail) {
    int end = lastIndexOf(tail, tail.length);
    while (end > 0) {
      int start = lastIndexOf(tail, end) + 1;
      Optional<String> named =
          entry(Arrays.copyOfRange(tail, start, end), 1).flatMap(JournalEnds::place);
      if (named.isPresent()) {
        return named;
      }
      end = start - 1;
    }
    return Optional.empty();
  }

  private static Optional<String> place(Entry entry) {
    Object path = entry.data().asMap().get("path");
    return path instanceof String step && !step.isEmpty() ? Optional.of(step) : Optional.empty();
  }

  /** Reads all where the ends don't tell, and so says the same as who verifies the run. */
  private static JournalEnds whole(FileChannel channel, Digest head) throws IOException {
    long lines =
        JournalReader.lines(
            JournalReader.scan(channel, Optional.of(head), Optional.empty(), entry -> {}));
    Deque<Entry> ends = new ArrayDeque<>();
    JournalReader.scan(
        channel,
        Optional.of(head),
        Optional.empty(),
        entry -> {
          if (entry.seq() == 1 || entry.seq() == lines) {
            ends.add(entry);
          }
        });
    if (ends.isEmpty()) {
      throw new IOException("the journal was altered while it was read");
    }
    return new JournalEnds(ends.getFirst(), ends.getLast(), place(ends.getLast()));
  }

  private static Optional<Entry> first(byte[] bytes) {
    int end = indexOf(bytes, 0);
    return end < 0
        ? Optional.empty()
        : entry(Arrays.copyOf(bytes, end), 1)
            .filter(entry -> entry.seq() == 1 && entry.prev().equals(entry.mode().genesis()));
  }

  /** Finds the line that the head names, from the end on, and follows the chain from there. */
  private static Optional<Entry> last(byte[] bytes, boolean fromBegin, Digest head) {
    int least = fromBegin ? 0 : indexOf(bytes, 0) + 1;
    int end = lastIndexOf(bytes, bytes.length);
    while (end > least) {
      int start = Math.max(least, lastIndexOf(bytes, end) + 1);
      byte[] line = Arrays.copyOfRange(bytes, start, end);
      if (Digest.of(line).equals(head)) {
        byte[] rest = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        Optional<Digest> before = before(bytes, least, start);
        return entry(line, 1)
            .filter(covered -> before.filter(covered.prev()::equals).isPresent())
            .flatMap(covered -> after(covered, head, rest));
      }
      end = start - 1;
    }
    return Optional.empty();
  }

  /** Returns the digest of the line before; without one the whole reading has to judge. */
  private static Optional<Digest> before(byte[] bytes, int least, int start) {
    if (start <= least) {
      return Optional.empty();
    }
    int from = Math.max(least, lastIndexOf(bytes, start - 1) + 1);
    return Optional.of(Digest.of(Arrays.copyOfRange(bytes, from, start - 1)));
  }

  /**
   * Goes on over lines that were not synced. Which of them count if one is not in order, and what
   * follows the line that closes a journal, is left to the whole reading.
   */
  private static Optional<Entry> after(Entry covered, Digest head, byte[] rest) {
    Entry last = covered;
    Digest digest = head;
    int start = 0;
    for (int end = indexOf(rest, start); end >= 0; end = indexOf(rest, start)) {
      byte[] line = Arrays.copyOfRange(rest, start, end);
      Optional<Entry> next = entry(line, last.seq() + 1);
      if (next.isEmpty() || !follows(next.get(), last, digest)) {
        return Optional.empty();
      }
      last = next.get();
      digest = Digest.of(line);
      start = end + 1;
    }
    boolean more = last.kind() == EntryKind.CLOSED && rest.length > 0;
    return more ? Optional.empty() : Optional.of(last);
  }

  private static boolean follows(Entry next, Entry last, Digest digest) {
    return next.prev().equals(digest) && next.seq() == last.seq() + 1 && next.mode() == last.mode();
  }

  private static Optional<Entry> entry(byte[] line, long number) {
    try {
      return Optional.of(EntryCodec.decode(line, number));
    } catch (MalformedLineException e) {
      return Optional.empty();
    }
  }

  private static byte[] read(FileChannel channel, long from, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    long at = from;
    for (int read = channel.read(buffer, at);
        read > 0 && buffer.hasRemaining();
        read = channel.read(buffer, at)) {
      at += read;
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static int lastIndexOf(byte[] bytes, int before) {
    int at = before - 1;
    while (at >= 0 && bytes[at] != Line.END) {
      at--;
    }
    return at;
  }

  private static int indexOf(byte[] bytes, int from) {
    for (int at = from; at < bytes.length; at++) {
      if (bytes[at] == Line.END) {
        return at;
      }
    }
    return -1;
  }
}
