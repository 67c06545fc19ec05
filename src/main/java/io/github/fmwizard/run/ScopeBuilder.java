// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Loss;
import io.github.fmwizard.flow.model.FileRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the scope of a gate. What is never put is no part of it. */
public final class ScopeBuilder {

  private final SortedMap<String, String> lines = new TreeMap<>();
  private int acts;

  ScopeBuilder() {}

  /**
   * Put the digests of what the run was started with.
   *
   * @param flow of the flow
   * @param policy of the site's policy, or empty if there is none
   * @param profile of the client profile, or empty if there is none
   * @return this
   */
  public ScopeBuilder inputs(String flow, Optional<String> policy, Optional<String> profile) {
    put("flow", flow);
    put("policy", policy.orElse("none"));
    return put("profile", profile.orElse("none"));
  }

  /**
   * Put the place and the people.
   *
   * @param path the gate's step
   * @param operator who drives
   * @param witness who stands by, where the gate needs one
   * @return this
   */
  public ScopeBuilder gate(String path, String operator, Optional<String> witness) {
    put("step", path);
    put("operator", operator);
    return put("witness", witness.map(name -> "named " + name).orElse("none"));
  }

  /**
   * Put the next act of the plan.
   *
   * @param id the act's id
   * @param line the resolved call or program with its arguments
   * @param programs the programs that it runs
   * @param files the files that go into it
   * @return this
   */
  public ScopeBuilder act(
      String id, List<String> line, List<Intent.Program> programs, List<FileRef> files) {
    acts++;
    String act = "act." + number(acts) + ".";
    put(act + "id", id);
    for (int i = 0; i < line.size(); i++) {
      put(act + "argument." + number(i), line.get(i));
    }
    programs.forEach(program -> put(act + "program." + program.path(), program.sha256()));
    files.forEach(file -> put(act + "file." + file.name(), file.sha256()));
    return this;
  }

  /**
   * Put the facts that a gate is bound to, without time and method.
   *
   * @param facts what was seen; a fact that is unknown is put as such
   * @return this
   */
  public ScopeBuilder facts(Facts facts) {
    for (FactName name : FactName.values()) {
      if (name.inScope()) {
        Optional<FactValue> value = facts.get(name).seen();
        put(Scope.FACT + name.word(), value.map(v -> ":" + v.canonical()).orElse("?"));
      }
    }
    return this;
  }

  /**
   * Put what the plan costs. How many sessions a restart ends is left out: they come and go.
   *
   * @param losses the losses, in order
   * @return this
   */
  public ScopeBuilder losses(List<Loss> losses) {
    for (int i = 0; i < losses.size(); i++) {
      Loss loss = losses.get(i);
      String name = Scope.LOSS + number(i);
      put(name, loss.kind().word() + ": " + loss.what());
      if (loss.kind() != Loss.Kind.DISTURBED) {
        put(name + ".detail", loss.detail());
      }
    }
    return this;
  }

  /**
   * Make the scope.
   *
   * @return what was put so far
   */
  public Scope build() {
    return new Scope(lines);
  }

  private static String number(int value) {
    return String.format(Locale.ROOT, "%03d", value);
  }

  private ScopeBuilder put(String name, String value) {
    if (lines.putIfAbsent(name, value) != null && !value.equals(lines.get(name))) {
      throw new IllegalArgumentException("\"" + name + "\" is there twice");
    }
    return this;
  }
}
