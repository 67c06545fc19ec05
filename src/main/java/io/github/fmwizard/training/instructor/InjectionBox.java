// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.instructor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where injections wait until their training takes them: a folder beside the simulated card. What
 * was taken stays there under another name.
 */
public final class InjectionBox {

  private static final String NAME = "injections";
  private static final String WAITING = "waiting-";
  private static final String TAKEN = "taken-";
  private static final int MOST_BYTES = 4 * Injection.MOST_TEXT;

  private final Path card;
  private final Path folder;

  /**
   * Names the folder.
   *
   * @param card the folder of the training's simulated card
   */
  public InjectionBox(Path card) {
    this.card = card;
    this.folder = card.resolve(NAME);
  }

  /**
   * Puts an injection in. It belongs to the user who trains, so that the training can read it.
   *
   * @param injection the injection
   * @throws IOException if it can't be written
   */
  public void put(Injection injection) throws IOException {
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      give(folder);
    }
    Path part = Files.createTempFile(folder, ".new-", "");
    Files.write(part, injection.text().getBytes(StandardCharsets.UTF_8));
    give(part);
    String name = WAITING + "%06d-%s".formatted(names().size(), injection.kind().word());
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private void give(Path path) throws IOException {
    if (!Files.getOwner(path).equals(Files.getOwner(card))) {
      Files.setOwner(path, Files.getOwner(card));
    }
  }

  /**
   * Takes the oldest injection that waits. A file that is none of ours is left where it is.
   *
   * @return the injection, or empty if none waits
   * @throws IOException if the folder can't be read
   */
  public Optional<Injection> take() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    for (String name : names()) {
      Optional<Injection> found = name.startsWith(WAITING) ? read(name) : Optional.empty();
      if (found.isPresent()) {
        Files.move(
            folder.resolve(name),
            folder.resolve(TAKEN + name.substring(WAITING.length())),
            StandardCopyOption.ATOMIC_MOVE);
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Injection> read(String name) throws IOException {
    Path file = folder.resolve(name);
    String word = name.substring(Math.min(name.length(), WAITING.length() + 7));
    Optional<Injection.Kind> kind = Injection.Kind.ofWord(word);
    if (kind.isEmpty()
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    return kind.map(known -> new Injection(known, text));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(WAITING) || name.startsWith(TAKEN))
          .sorted()
          .toList();
    }
  }
}
