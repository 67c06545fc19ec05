// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.hsm.agent.Part;
import io.github.fmwizard.journal.Copy;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.RunFiles;
import io.github.fmwizard.journal.StoredFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a run in memory, and a host on which every file is there but those with {@code
 * missing} in their path. A path that holds {@code large} names a large one, {@code expired} or
 * {@code undated} such a certificate.
 */
public final class MemoryFiles implements RunFiles {

  /** Paths that hold this can't be found. */
  public static final String MISSING = "missing";

  private static final Path CERTIFICATES =
      Path.of("src/test/resources/io/github/fmwizard/hsm/simulated");
  private static final byte[] GOOD = read("signer.pem");
  private static final byte[] EXPIRED = read("expired.pem");
  private static final long LARGE = 9L << 20;

  private final Map<String, byte[]> contents = new HashMap<>();
  private final Set<String> altered = new HashSet<>();
  private boolean sourcesHold = true;
  private final Map<String, String> sources = new HashMap<>();

  private static byte[] read(String name) {
    try {
      return Files.readAllBytes(CERTIFICATES.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public Copy copyIn(String source, Part part, String role, long maximumBytes) {
    if (source.contains(MISSING)) {
      return new Copy.Refused("There is no file " + source + ".");
    }
    long size = source.contains("large") ? LARGE : contentOf(source, role).length;
    if (size > maximumBytes) {
      return new Copy.Refused(source + " is too large.");
    }
    StoredFile stored = store(contentOf(source, role), part, role);
    sources.put(stored.name(), source);
    return new Copy.Stored(new StoredFile(stored.name(), size, stored.sha256()));
  }

  private static byte[] contentOf(String source, String role) {
    if (!role.equals("certificate") || source.contains("undated")) {
      return ("the content of " + source).getBytes(StandardCharsets.UTF_8);
    }
    return source.contains("expired") ? EXPIRED : GOOD;
  }

  /** Returns the path that a stored file was copied from. */
  String sourceOf(String name) {
    return sources.getOrDefault(name, name);
  }

  @Override
  public StoredFile store(byte[] content, Part part, String role) {
    Digest digest = Digest.of(content);
    String name = part.word() + "/" + role + "-" + digest.hex().substring(0, 8);
    contents.put(name, content.clone());
    return new StoredFile(name, content.length, digest);
  }

  @Override
  public StoredFile storeAs(String name, byte[] content) {
    contents.put(name, content.clone());
    return new StoredFile(name, content.length, Digest.of(content));
  }

  @Override
  public Optional<String> verify(StoredFile file) {
    if (altered.contains(file.name())) {
      return Optional.of(file.name() + " was altered.");
    }
    return contents.containsKey(file.name()) ? Optional.empty() : Optional.of("It is not there.");
  }

  @Override
  public Optional<String> restore(StoredFile file, String source) {
    if (!sourcesHold) {
      return Optional.of(source + " does not hold those bytes any more.");
    }
    altered.remove(file.name());
    return Optional.empty();
  }

  /**
   * Alters what was stored for a role.
   *
   * @param role the role
   * @param sourcesToo whether what it was copied from is another file by now, too
   */
  public void alter(String role, boolean sourcesToo) {
    sourcesHold = !sourcesToo;
    contents.keySet().stream().filter(name -> name.contains("/" + role)).forEach(altered::add);
  }

  @Override
  public byte[] content(String name) throws IOException {
    byte[] content = contents.get(name);
    if (content == null) {
      throw new FileNotFoundException(name);
    }
    return content.clone();
  }
}
