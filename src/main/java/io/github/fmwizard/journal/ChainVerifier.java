// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the bytes of a journal against its own chain, its head, and an anchor.
 *
 * <p>Bytes come in pieces of any size, in order; then {@link #finish()} tells what was found. Any
 * altered byte of a journal that is closed and whose head is given is found, and its line named. An
 * instance is for one journal and one thread; it holds no more than two lines at a time.
 */
public final class ChainVerifier {

  /** Reads each line that the chain holds good so far, in order. */
  public interface LineReader {

    /**
     * Read a line.
     *
     * @param buffer holds it; only during the call
     * @param offset where it begins
     * @param length its length without the line feed
     * @param number its number, from 1
     * @return what is wrong with it, such as "is not UTF-8": then it is no line of a journal
     */
    Optional<String> fault(byte[] buffer, int offset, int length, long number);
  }

  private static final String NO_LINE = "The journal has no whole line";

  private final Optional<Digest> head;
  private final Optional<Anchor> anchor;
  private final LineReader reader;
  private final LineCutter cutter = new LineCutter(this::line);
  private final Hasher hasher = new Hasher();

  private Mode mode = Mode.REAL;
  private ExpectedStart expected = new ExpectedStart(mode);
  private Digest last = mode.genesis();
  private byte[] lastLine = new byte[1024];
  private int lastLength;
  private long lines;
  private boolean closed;
  private boolean headSeen;
  private long covered;
  private long anchored;

  private ChainVerdict.@Nullable Consistent upToHead;
  private long bytesUpToHead;
  private @Nullable LineReading suspect;
  private ChainVerdict.@Nullable Damaged damage;

  /**
   * Make a verifier for one journal.
   *
   * @param head the digest that the journal's head names; empty if only the chain matters
   * @param anchor what was kept outside; empty if nothing was
   */
  public ChainVerifier(Optional<Digest> head, Optional<Anchor> anchor) {
    this(head, anchor, (buffer, offset, length, number) -> Optional.empty());
  }

  /**
   * Make a verifier for one journal whose lines are read whole, too.
   *
   * @param head the digest that the journal's head names; empty if only the chain matters
   * @param anchor what was kept outside; empty if nothing was
   * @param reader reads each line that follows from the one before
   */
  public ChainVerifier(Optional<Digest> head, Optional<Anchor> anchor, LineReader reader) {
    this.head = head;
    this.anchor = anchor;
    this.reader = reader;
  }

  /**
   * Take the next piece.
   *
   * @param buffer holds the piece; not kept
   * @param offset where it begins
   * @param length how many bytes it has
   */
  public void accept(byte[] buffer, int offset, int length) {
    cutter.accept(buffer, offset, length);
  }

  /**
   * Judge what came.
   *
   * @return the verdict
   */
  public ChainVerdict finish() {
    if (suspect != null && damage == null) {
      damage = judge(suspect, Optional.empty());
    }
    if (damage != null) {
      return judgeDamage(damage);
    }
    if (lines == 0) {
      return judgeEmpty();
    }
    return cutter.tailBytes() > 0 ? judgeTail() : judgeEnd();
  }

  /** A head of a journal without any synced line is the genesis. */
  private ChainVerdict judgeEmpty() {
    if (head.isPresent() && !Mode.isGenesis(head.get())) {
      return damaged(1, NO_LINE + ", yet its head names one.");
    }
    return new ChainVerdict.NotBegun(allBytes());
  }

  /** What was never synced may be in any state after a crash, so it is a torn tail. */
  private ChainVerdict judgeDamage(ChainVerdict.Damaged found) {
    if (closed) {
      return found;
    }
    if (head.isPresent() && Mode.isGenesis(head.get())) {
      return new ChainVerdict.NotBegun(allBytes());
    }
    if (upToHead == null) {
      return found;
    }
    long bytes = allBytes() - bytesUpToHead;
    return new ChainVerdict.TornTail(upToHead, bytesUpToHead, bytes);
  }

  private ChainVerdict judgeTail() {
    long number = lines + 1;
    if (closed) {
      return damaged(number, "Bytes follow the line that closes the journal.");
    }
    if (head.isPresent() && !headSeen) {
      return damaged(
          number, "Line " + number + " is not whole, yet the head names it or one after it.");
    }
    return new ChainVerdict.TornTail(consistent(), cutter.cutBytes(), cutter.tailBytes());
  }

  private ChainVerdict judgeEnd() {
    if (head.isPresent() && !headSeen) {
      return damaged(
          lines,
          "Line " + lines + " was altered, or lines after it are gone: the head names another.");
    }
    if (head.isPresent() && closed && covered < lines) {
      return new ChainVerdict.Damaged(
          covered + 1,
          "The journal is closed, yet its head stops before line " + (covered + 1) + ".",
          "If power was lost while the run was being closed, nothing else need be wrong.");
    }
    return consistent();
  }

  private void line(byte[] buffer, int offset, int length, boolean printable) {
    if (damage != null) {
      return;
    }
    if (suspect != null) {
      LineReading next = LineReading.of(buffer, offset, length, printable);
      damage = judge(suspect, Optional.of(next));
      return;
    }
    if (lines == 0) {
      begin(LineReading.of(buffer, offset, length, printable));
    }
    boolean possible = printable && !closed && length <= Line.MAXIMUM_BYTES;
    Optional<EntryKind> kind =
        possible ? expected.kindOf(buffer, offset, length) : Optional.empty();
    Optional<String> fault =
        kind.isPresent() ? reader.fault(buffer, offset, length, lines + 1) : Optional.empty();
    if (kind.isPresent() && fault.isEmpty()) {
      take(buffer, offset, length, kind.get());
    } else {
      LineReading found = LineReading.of(buffer, offset, length, printable);
      suspect = fault.isPresent() ? found.faulty(fault.get()) : found;
    }
  }

  /** The first line tells the mode; an unreadable one is found out right after. */
  private void begin(LineReading first) {
    mode = first.start().map(LineReading.Start::mode).orElse(mode);
    last = mode.genesis();
    expected = new ExpectedStart(mode);
    expected.set(last, 1);
    headSeen = isHead(last);
  }

  private void take(byte[] buffer, int offset, int length, EntryKind kind) {
    hasher.update(buffer, offset, length);
    last = hasher.digest();
    lines++;
    closed = kind == EntryKind.CLOSED;
    if (anchor.isPresent() && anchor.get().matches(last)) {
      anchored = lines;
    }
    if (isHead(last)) {
      headSeen = true;
      covered = lines;
      upToHead = consistent();
      bytesUpToHead = cutter.cutBytes();
    }
    remember(buffer, offset, length);
    expected.set(last, lines + 1);
  }

  private void remember(byte[] buffer, int offset, int length) {
    if (length > lastLine.length) {
      lastLine = Arrays.copyOf(lastLine, Math.max(length, 2 * lastLine.length));
    }
    System.arraycopy(buffer, offset, lastLine, 0, length);
    lastLength = length;
  }

  private ChainVerdict.Damaged judge(LineReading broken, Optional<LineReading> next) {
    return new ChainBreak(
            lines,
            last,
            lines == 0 || isHead(last),
            closed,
            LineReading.hidesAnotherStart(lastLine, lastLength),
            mode,
            broken,
            next,
            headSeen ? Optional.empty() : head)
        .judge();
  }

  private long allBytes() {
    return cutter.cutBytes() + cutter.tailBytes();
  }

  private boolean isHead(Digest digest) {
    return head.isPresent() && head.get().equals(digest);
  }

  private ChainVerdict.Consistent consistent() {
    return new ChainVerdict.Consistent(mode, lines, last, closed, covered, anchored);
  }

  private static ChainVerdict.Damaged damaged(long lineNumber, String what) {
    return new ChainVerdict.Damaged(lineNumber, what, ChainBreak.COMPARE);
  }
}
