// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import io.github.fmwizard.journal.ChainVerdict;
import io.github.fmwizard.journal.ChainVerifier;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.file.EntryCodec;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Compares the journal with floors: a loop of writes and syncs in C, and the {@code sha256sum}
 * program. It needs {@code gcc}.
 *
 * <p>Arguments: a folder on the disk to be measured, the number of lines to verify (1000000), the
 * number of rounds (7). Variants take turns within a round; what is printed are medians and their
 * ratio to the floor above.
 */
public final class JournalBenchmark {

  private static final int APPENDS = 200;
  private static final int LINE_BYTES = 300;
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  private final Path folder;
  private final int lines;
  private final Rounds rounds;
  private final AtomicInteger runs = new AtomicInteger();

  private JournalBenchmark(Path folder, int lines, int rounds) {
    this.folder = folder;
    this.lines = lines;
    this.rounds = new Rounds(rounds);
  }

  public static void main(String[] args) throws Exception {
    Path parent = Path.of(args.length > 0 ? args[0] : System.getProperty("java.io.tmpdir"));
    int lines = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 7;
    Path folder = Files.createTempDirectory(parent, "journal-benchmark-");
    try {
      new JournalBenchmark(folder, lines, rounds).run();
    } finally {
      Removal.of(folder);
    }
  }

  private void run() throws Exception {
    Path appends = Compiled.c("appends", folder);
    rounds.compare(
        APPENDS + " appends of " + LINE_BYTES + " bytes",
        new Rounds.Variant("C: write and fdatasync", () -> appendsInC(appends)),
        new Rounds.Variant("Java: write and sync", this::rawAppends),
        new Rounds.Variant("the same, and a head by rename", this::rawAppendsWithHead),
        new Rounds.Variant("journal, durable entries", () -> journalAppends(true)),
        new Rounds.Variant("journal, other entries", () -> journalAppends(false)));
    Path journal = folder.resolve("journal.jsonl");
    Digest head = write(journal);
    rounds.compare(
        lines + " lines of " + LINE_BYTES + " bytes",
        new Rounds.Variant("sha256sum", () -> sha256sum(journal)),
        new Rounds.Variant("chain verification", () -> verify(journal, head)));
  }

  /** The start of the program is in its time: a millisecond or two. */
  private void appendsInC(Path program) throws Exception {
    ClassArchive.run(
        program.toString(),
        folder.resolve("c-" + runs.incrementAndGet()).toString(),
        Integer.toString(APPENDS),
        Integer.toString(LINE_BYTES));
  }

  private void rawAppends() throws IOException {
    try (FileChannel channel = create("raw")) {
      for (int i = 0; i < APPENDS; i++) {
        channel.write(ByteBuffer.wrap(new byte[LINE_BYTES]));
        channel.force(false);
      }
    }
  }

  private void rawAppendsWithHead() throws IOException {
    try (FileChannel channel = create("raw")) {
      for (int i = 0; i < APPENDS; i++) {
        channel.write(ByteBuffer.wrap(new byte[LINE_BYTES]));
        channel.force(false);
        writeHead();
      }
    }
  }

  private void writeHead() throws IOException {
    Path next = folder.resolve("head.new");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[Digest.HEX_DIGITS + 1]));
      channel.force(false);
    }
    Files.move(next, folder.resolve("head"), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void journalAppends(boolean durable) throws IOException {
    RunFolder run = RunFolder.create(folder, "run-" + runs.incrementAndGet());
    try (JournalFile journal = JournalFile.create(run, Mode.TRAINING)) {
      for (int i = 0; i < APPENDS; i++) {
        journal.append(EntryKind.EVENT, data(), AT, durable);
      }
    }
  }

  private FileChannel create(String name) throws IOException {
    return FileChannel.open(
        folder.resolve(name + "-" + runs.incrementAndGet()),
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE);
  }

  private Digest write(Path journal) throws IOException {
    Digest last = Mode.TRAINING.genesis();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(journal), 1 << 20)) {
      for (int seq = 1; seq <= lines; seq++) {
        EntryKind kind = seq == 1 ? EntryKind.OPENED : EntryKind.EVENT;
        byte[] line = EntryCodec.encode(new Entry(last, seq, Mode.TRAINING, kind, AT, data()));
        out.write(line);
        out.write('\n');
        last = Digest.of(line);
      }
    }
    return last;
  }

  private static void sha256sum(Path file) throws Exception {
    Process process =
        new ProcessBuilder("sha256sum", file.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    check(process.waitFor() == 0);
  }

  private static void verify(Path file, Digest head) throws IOException {
    ChainVerifier verifier = new ChainVerifier(Optional.of(head), Optional.empty());
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        verifier.accept(buffer, 0, read);
      }
    }
    check(verifier.finish() instanceof ChainVerdict.Consistent);
  }

  /** Fills a line up to its length. */
  private static Fields data() {
    return Fields.builder().put("text", "x".repeat(LINE_BYTES - 175)).build();
  }

  private static void check(boolean right) {
    if (!right) {
      throw new IllegalStateException("A variant did not do its work");
    }
  }
}
