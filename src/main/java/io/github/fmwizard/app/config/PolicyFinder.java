// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.config;

import io.github.fmwizard.digest.Sha256;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.flow.json.PolicyReader;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.json.JsonProblem;
import io.github.fmwizard.json.JsonReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a policy, and asks first who could have written it.
 *
 * @param top the uppermost folder that is looked at
 * @param owner the user who must own everything from there down
 */
record PolicyFinder(Path top, int owner) {

  PolicyFile read(Path file) {
    List<String> problems = new ArrayList<>();
    for (Path folder : folders(file)) {
      Trust trust = Trust.of(folder);
      if (trust.isAbsent()) {
        return problems.isEmpty() ? new PolicyFile.Absent() : new PolicyFile.Invalid(problems);
      }
      problems.addAll(trust.objections(Trust.Kind.FOLDER, owner));
    }
    Trust trust = Trust.of(file);
    problems.addAll(trust.objections(Trust.Kind.FILE, owner));
    if (!problems.isEmpty()) {
      return new PolicyFile.Invalid(problems);
    }
    return trust.isAbsent() ? new PolicyFile.Absent() : content(file);
  }

  /** Lists the folders above a file, uppermost first. */
  private List<Path> folders(Path file) {
    List<Path> folders = new ArrayList<>();
    Path folder = file.getParent();
    while (folder != null && folder.startsWith(top)) {
      folders.add(0, folder);
      folder = folder.getParent();
    }
    return folders;
  }

  private static PolicyFile content(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(PolicyReader.MAX_BYTES + 1);
    } catch (IOException e) {
      return new PolicyFile.Invalid(
          List.of(
              "%s: The policy can't be read: %s. Mend: chmod 644 %s."
                  .formatted(file, InputFile.why(e), file)));
    }
    return switch (PolicyReader.read(file.toString(), bytes)) {
      case JsonReading.Read<Policy> read ->
          new PolicyFile.Present(
              read.value(), new String(bytes, StandardCharsets.UTF_8), Sha256.hexOf(bytes));
      case JsonReading.Problems<Policy> bad ->
          new PolicyFile.Invalid(bad.problems().stream().map(JsonProblem::toString).toList());
    };
  }
}
