// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.binding.RecordJson;
import io.github.fmwizard.file.DurableFile;
import io.github.fmwizard.flow.judge.Builds;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.model.KnownBuild;
import io.github.fmwizard.flow.model.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The book of builds of one card, kept between runs: which image was loaded, what the card showed
 * after it, and how its test ended. Used by the run that holds the card.
 */
final class BuildBook {

  private static final Logger LOG = LoggerFactory.getLogger(BuildBook.class);
  private static final int AT_MOST = 200;

  private final Path file;
  private List<KnownBuild> written = List.of();

  private BuildBook(Path file) {
    this.file = file;
  }

  /** The file's content. */
  private record Content(List<KnownBuild> builds) {}

  /** Returns the book of a card. */
  static BuildBook of(Path state, String serial) {
    return new BuildBook(state.resolve("builds").resolve(serial + ".json").toAbsolutePath());
  }

  /**
   * Reads it.
   *
   * @return the builds, oldest first; none if there is no book yet
   * @throws RunRefusedException if it is there and can't be read: what was loaded is then not known
   */
  List<KnownBuild> read() {
    try {
      return RecordJson.read(Files.readAllBytes(file), Content.class).builds();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new RunRefusedException(
          false,
          "The book of builds of this card can't be read: "
              + file
              + ": "
              + e.getMessage()
              + ". Put it right, or move it away to begin without it. Nothing was started.");
    }
  }

  /** Adds what a run has learnt by now. What can't be written is logged: the journal has it. */
  void keep(Knowledge known, Instant now) {
    List<KnownBuild> all = dated(known, LocalDate.ofInstant(now, ZoneOffset.UTC));
    if (all.isEmpty() || all.equals(written)) {
      return;
    }
    written = all;
    try {
      write(RecordJson.write(new Content(all)));
    } catch (IOException e) {
      LOG.warn("The book of builds {} can't be written", file, e);
    }
  }

  /** The time of a test is that of a day, so in the book the day stands with it. */
  private static List<KnownBuild> dated(Knowledge known, LocalDate day) {
    List<KnownBuild> all = new ArrayList<>(Builds.of(known));
    int earlier = known.setting().map(Setting::builds).orElse(List.of()).size();
    for (int i = earlier; i < all.size(); i++) {
      KnownBuild build = all.get(i);
      String tested = build.tested().isEmpty() ? "" : build.tested() + " on " + day;
      all.set(i, new KnownBuild(build.sha256(), build.fingerprint(), tested));
    }
    return List.copyOf(all.subList(Math.max(0, all.size() - AT_MOST), all.size()));
  }

  private void write(byte[] content) throws IOException {
    Files.createDirectories(
        file.resolveSibling("."),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    DurableFile.replace(file, content);
  }
}
