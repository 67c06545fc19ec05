// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.model.FileRef;
import io.github.fmwizard.journal.Fields;
import java.util.List;

/**
 * What is about to be done to the card. It is durable in the journal before the device hears
 * anything.
 *
 * @param path the act's place
 * @param action the action
 * @param plan the acts that the gate covers, by id, this one first
 * @param line the call or program with its arguments, never with a secret
 * @param programs the programs that will run
 * @param inputs the files of the run folder that go into it
 * @param scope the digest of what the gate had shown
 * @param logins what the officer was told about logins left, in words
 * @param begun the number of the act that the access layer had begun last, 0 for none
 */
public record Intent(
    String path,
    ActionKind action,
    List<String> plan,
    List<String> line,
    List<Program> programs,
    List<FileRef> inputs,
    String scope,
    String logins,
    int begun) {

  /** Copies the lists. */
  public Intent {
    plan = List.copyOf(plan);
    line = List.copyOf(line);
    programs = List.copyOf(programs);
    inputs = List.copyOf(inputs);
  }

  /**
   * A program as found on the host.
   *
   * @param path its absolute path
   * @param size bytes
   * @param sha256 64 lower-case hexadecimal digits
   */
  public record Program(String path, long size, String sha256) {}

  /**
   * Write it.
   *
   * @return the data of an entry of kind intent
   */
  public Fields toFields() {
    return Fields.builder()
        .put("path", path)
        .put("action", action.word())
        .put("plan", plan)
        .put("line", line)
        .put("programs", programs.stream().map(Intent::write).toList())
        .put("inputs", inputs.stream().map(FileFields::write).toList())
        .put("scope", scope)
        .put("logins", logins)
        .put("begun", begun)
        .build();
  }

  /**
   * Read it.
   *
   * @param data the data of an entry of kind intent; more than is known here is ignored
   * @return the intent
   * @throws io.github.fmwizard.journal.MalformedEntryException if the data is none
   */
  public static Intent of(Fields data) {
    return new Intent(
        data.text("path"),
        Read.word(data, "action", ActionKind.class),
        data.texts("plan"),
        data.texts("line"),
        data.fieldsList("programs").stream().map(Intent::program).toList(),
        data.fieldsList("inputs").stream().map(FileFields::file).toList(),
        data.text("scope"),
        data.text("logins"),
        (int) data.number("begun"));
  }

  private static Fields write(Program program) {
    return Fields.builder()
        .put("path", program.path())
        .put("size", program.size())
        .put("sha256", program.sha256())
        .build();
  }

  private static Program program(Fields in) {
    return new Program(in.text("path"), in.number("size"), in.text("sha256"));
  }
}
