// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a switch of systemd-logind as logind does: the main file of the first folder that has one,
 * then the drop-ins of all folders by name, a name of an earlier folder hiding those of later ones;
 * the last assignment counts.
 */
final class LogindSettings {

  private static final List<String> FOLDERS =
      List.of("/etc/systemd", "/run/systemd", "/usr/local/lib/systemd", "/usr/lib/systemd");
  private static final Set<String> YES = Set.of("1", "yes", "y", "true", "t", "on");
  private static final Set<String> NO = Set.of("0", "no", "n", "false", "f", "off");

  private final HostFiles host;
  private final String key;

  LogindSettings(HostFiles host, String key) {
    this.host = host;
    this.key = key;
  }

  /**
   * What the files say.
   *
   * @param on whether the switch is on; empty if no file sets it
   * @param where the file that decides; empty if none does
   * @param standard the built-in value, which the main file shows as a comment
   */
  record Setting(Optional<Boolean> on, String where, Optional<Boolean> standard) {}

  /** Reads all files; one that can't be read is an exception, since it could decide. */
  Setting read() throws IOException {
    Setting setting = new Setting(Optional.empty(), "", Optional.empty());
    for (String file : files()) {
      setting = read(file, setting);
    }
    return setting;
  }

  /** Tells whether systemd runs here at all. */
  boolean runs() {
    return Files.exists(host.at("/run/systemd/system"));
  }

  private List<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      String main = folder + "/logind.conf";
      if (files.isEmpty() && isThere(main)) {
        files.add(main);
      }
    }
    TreeMap<String, String> dropIns = new TreeMap<>();
    for (String folder : FOLDERS) {
      for (String name : names(folder + "/logind.conf.d")) {
        dropIns.putIfAbsent(name, folder + "/logind.conf.d/" + name);
      }
    }
    files.addAll(dropIns.values());
    return files;
  }

  private boolean isThere(String path) throws IOException {
    try {
      Files.readAttributes(host.at(path), "size");
      return true;
    } catch (NoSuchFileException missing) {
      return false;
    }
  }

  private List<String> names(String folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(host.at(folder), "*.conf")) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    } catch (NoSuchFileException missing) {
      return names;
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }

  private Setting read(String path, Setting before) throws IOException {
    Setting setting = before;
    boolean login = false;
    for (String raw : Files.readString(host.at(path), ISO_8859_1).split("\\R", -1)) {
      String line = raw.strip();
      login = line.startsWith("[") ? line.equals("[Login]") : login;
      Optional<Boolean> shown = line.startsWith("#") ? value(line.substring(1)) : Optional.empty();
      Optional<Boolean> set = value(line);
      if (login && shown.isPresent()) {
        setting = new Setting(setting.on(), setting.where(), shown);
      }
      if (login && set.isPresent()) {
        setting = new Setting(set, path, setting.standard());
      }
    }
    return setting;
  }

  /** Reads an assignment of the key; one that is neither yes nor no is ignored, as logind does. */
  private Optional<Boolean> value(String line) {
    int sign = line.indexOf('=');
    if (sign < 0 || !line.substring(0, sign).strip().equals(key)) {
      return Optional.empty();
    }
    String value = line.substring(sign + 1).strip().toLowerCase(Locale.ROOT);
    return YES.contains(value)
        ? Optional.of(true)
        : NO.contains(value) ? Optional.of(false) : Optional.empty();
  }
}
