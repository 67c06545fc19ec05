// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Line;
import io.github.fmwizard.journal.Mode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Makes a new run folder of the first lines of another training: a training that goes another way
 * from there on. The run that it comes from is only read, and a run on a real card is refused: its
 * card is not as it was.
 */
public final class RunBranch {

  private RunBranch() {}

  /**
   * Make the folder.
   *
   * @param from the run that it begins as
   * @param parent the folder of runs that gets it
   * @param name its name
   * @param lines how many lines of the journal it begins with
   * @return the new folder, with the files that these lines name and no lock
   * @throws IOException if the run is not training, is damaged, has fewer lines, or can't be copied
   */
  public static RunFolder of(RunFolder from, Path parent, String name, int lines)
      throws IOException {
    byte[] journal = Files.readAllBytes(from.journal());
    int end = endOf(journal, lines);
    byte[] last = line(journal, end);
    if (EntryCodec.decode(last, lines).mode() != Mode.TRAINING) {
      throw new IOException("a run on a real card has no branches");
    }
    NamedFiles named = new NamedFiles(from);
    JournalReader.read(from).stream().limit(lines).forEach(named::take);
    if (!named.findings(lines).isEmpty()) {
      throw new IOException(named.findings(lines).get(0).sentence());
    }
    RunFolder branch = RunFolder.create(parent, name);
    for (String file : from.files()) {
      if (!named.others().contains(file)) {
        copy(branch, file, Files.readAllBytes(from.path().resolve(file)));
      }
    }
    copy(branch, RunFolder.JOURNAL, Arrays.copyOf(journal, end + 1));
    new HeadFile(branch).write(Digest.of(last));
    return branch;
  }

  private static void copy(RunFolder branch, String name, byte[] content) throws IOException {
    try (FileChannel channel = branch.disk().create(branch.path().resolve(name))) {
      branch.disk().write(channel, ByteBuffer.wrap(content));
      branch.disk().sync(channel, true);
    }
  }

  /** Returns where a line ends. */
  private static int endOf(byte[] journal, int lines) throws IOException {
    int found = 0;
    for (int at = 0; at < journal.length; at++) {
      if (journal[at] == Line.END && ++found == lines) {
        return at;
      }
    }
    throw new IOException("the journal has no line " + lines);
  }

  private static byte[] line(byte[] journal, int end) {
    int start = end;
    while (start > 0 && journal[start - 1] != Line.END) {
      start--;
    }
    return Arrays.copyOfRange(journal, start, end);
  }
}
