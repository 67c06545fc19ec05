// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.config;

import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ObjectFields;
import io.github.fmwizard.json.ProblemLog;
import io.github.fmwizard.json.StrictJson;
import io.github.fmwizard.json.Values;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads configuration files. */
final class ConfigReader {

  static final int FORMAT = 1;
  static final int MAX_BYTES = 64 * 1024;
  static final List<String> LEVELS = List.of("error", "warn", "info", "debug");
  static final String PATH_PATTERN = "/[^\\p{Cntrl}]{0,1000}";

  private static final Pattern PATH = Pattern.compile(PATH_PATTERN);

  private final Values values;

  private ConfigReader(ProblemLog problems) {
    this.values = new Values(problems);
  }

  static JsonReading<Settings> read(String fileName, byte[] content) {
    return StrictJson.read(
        fileName,
        content,
        MAX_BYTES,
        (root, problems) -> new ConfigReader(problems).settings(root));
  }

  private Settings settings(Node root) {
    ObjectFields fields = values.object(root, "The configuration");
    values.number(fields.required("format"), FORMAT, FORMAT);
    Settings settings =
        new Settings(
            fields.optional("plain").map(values::flag),
            fields.optional("ascii").map(values::flag),
            fields.optional("mono").map(values::flag),
            fields.optional("state").map(this::path),
            fields.optional("flows").map(this::path),
            fields.optional("log-level").flatMap(this::level),
            fields.optional("restart-wait-seconds").map(this::wait),
            fields.optional("client-profile").map(this::path));
    fields.end();
    return settings;
  }

  private Path path(Node node) {
    String text =
        values.matching(node, PATH, "is not an absolute path", "Write a path that begins with /");
    return PATH.matcher(text).matches() ? Path.of(text) : Path.of("/");
  }

  private Optional<String> level(Node node) {
    return values.word(node, LEVELS, "a level of the log");
  }

  private Duration wait(Node node) {
    return Duration.ofSeconds(
        values.number(node, Settings.LEAST_WAIT_SECONDS, Settings.MOST_WAIT_SECONDS));
  }
}
