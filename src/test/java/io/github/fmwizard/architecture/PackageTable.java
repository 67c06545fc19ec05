// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who may use whom. A package that is not in it may not exist. */
final class PackageTable {

  /**
   * The columns: package, pure or not, packages of ours (and their types), libraries and grants.
   */
  private static final String TEXT =
      """
      card                 | pure | card.host |
      card.host            | pure |  |
      hsm                  | pure | card |
      hsm.pkcs11           |      | hsm, card | jna
      hsm.agent            |      | hsm, card, binding, jvm | jackson, slf4j, process start, elapsed time
      hsm.agent.child      |      | hsm, card, hsm.agent, hsm.pkcs11 | streams, exit
      hsm.tools            |      | hsm, card, binding, digest, hsm.tools.profile |
      hsm.tools.profile    |      | hsm, card, file, json, digest, hsm.tools.output | jackson
      hsm.tools.output     |      | hsm, card |
      hsm.tools.host       |      | hsm, card, digest, hsm.tools.profile, hsm.tools.output | process start
      hsm.tools.supervision |     | jvm | slf4j, process start
      hsm.tools.supervisor |      | hsm.tools.supervision | jna, process start, clock
      hsm.luna             |      | hsm, card, card.host, file, json, lock, hsm.agent, hsm.tools, hsm.tools.profile, \
                                    hsm.tools.output, hsm.tools.host, hsm.tools.supervision \
                                  | slf4j
      hsm.simulated        |      | hsm, card, hsm.simulated.card, hsm.simulated.file, \
                                    hsm.simulated.inspection |
      hsm.simulated.card   | pure | hsm, card, digest | messagedigest
      hsm.simulated.inspection | pure | hsm, card, digest, hsm.simulated.card |
      hsm.simulated.file   |      | hsm, card, file, binding, digest, hsm.simulated.card |
      digest               | pure |  | messagedigest
      file                 |      |  |
      jvm                  |      |  |
      lock                 |      | file |
      binding              |      | card | jackson
      json                 |      |  | jackson
      flow.model           | pure | card |
      flow.judge           | pure | flow.model, card, card.host |
      flow.engine          | pure | flow.model, card |
      flow                 | pure | flow.model, flow.judge, flow.engine, card |
      flow.check           | pure | flow, flow.model, flow.judge, flow.engine, card |
      flow.json            |      | flow, flow.model, flow.judge, flow.engine, card, file, json, digest |
      flow.print           |      | flow, flow.model, flow.judge, flow.engine, card, flow.check |
      journal              | pure | digest | messagedigest
      journal.file         |      | journal, file, lock | jackson
      run                  | pure | flow, \
                                    flow.model, flow.judge, flow.engine, card, journal | messagedigest
      wizard               |      | hsm, card, flow, \
                                    flow.model, flow.judge, flow.engine, run, journal | slf4j
      screen               | pure | hsm(Console) |
      screen.dialog        | pure | screen, wizard, flow, \
                                    flow.model, flow.judge, flow.engine, hsm, card |
      screen.words         | pure | screen, screen.dialog, wizard, flow, \
                                    flow.model, flow.judge, flow.engine, hsm, card, card.host |
      screen.form          | pure | screen, screen.dialog, screen.words, wizard, flow, \
                                    flow.model, flow.judge, flow.engine, hsm, card |
      screen.gate          | pure | screen, screen.dialog, screen.words, screen.form, wizard, \
                                    flow, flow.model, flow.judge, flow.engine, hsm, card |
      screen.report        | pure | screen, screen.dialog, screen.words, screen.form, \
                                    screen.gate, wizard, flow, \
                                    flow.model, flow.judge, flow.engine, hsm, card |
      screen.overlay       | pure | screen, screen.dialog, screen.words, screen.report, wizard, \
                                    flow, flow.model, flow.judge, flow.engine, hsm, card |
      screen.opening       | pure | screen, screen.dialog, screen.words, screen.overlay, flow, \
                                    flow.model, flow.judge, flow.engine, \
                                    hsm, card |
      screen.run           | pure | screen, screen.dialog, screen.words, screen.form, \
                                    screen.gate, screen.report, screen.overlay, wizard, flow, \
                                    flow.model, flow.judge, flow.engine, \
                                    hsm, card |
      terminal             |      | card(AuthenticationKind), hsm(Console ConsoleLease HandOver Secret) \
                                  | slf4j, process start, streams, elapsed time, signals
      tui.key              |      | terminal | lanterna, elapsed time
      tui.lanterna         |      | terminal, tui.key | lanterna
      tui.layout           |      | screen | lanterna
      tui.edit             |      | screen, tui.key, tui.layout | lanterna
      tui                  |      | screen, terminal, tui.key, tui.lanterna, tui.layout, tui.edit, \
                                    card(AuthenticationKind), hsm(Console ConsoleLease HandOver Secret) \
                                  | lanterna, slf4j, streams, elapsed time
      plain                |      | screen, terminal, \
                                    card(AuthenticationKind), hsm(Console ConsoleLease HandOver Secret) \
                                  | streams, elapsed time
      evidence             |      | hsm, card, flow, \
                                    flow.model, flow.judge, flow.engine, flow.json, run, journal, journal.file, screen | jackson
      classroom            |      | card, evidence, file, binding, flow, flow.model, flow.engine, flow.judge, \
                                    flow.json, json, journal, journal.file, run, screen | jackson
      training             |      | hsm, card, file, digest, hsm.simulated, hsm.simulated.card, \
                                    hsm.simulated.file, json, flow, \
                                    flow.model, flow.judge, flow.engine, wizard, screen, journal |
      training.instructor  |      | evidence, screen |
      training.replay      |      | card, binding, hsm.simulated.card, hsm.simulated.file, screen |
      training.debrief     | pure | card, hsm.simulated.card, flow, flow.model, flow.judge, \
                                    flow.engine, run, journal, screen, training |
      app                  |      | all but hsm.pkcs11, hsm.agent, hsm.agent.child, hsm.tools, \
                                    hsm.tools.profile, hsm.tools.output, hsm.tools.host, \
                                    hsm.tools.supervision, hsm.tools.supervisor, hsm.luna, hsm.simulated, \
                                    hsm.simulated.card, hsm.simulated.file, \
                                    hsm.simulated.inspection \
                                  | picocli, jackson, slf4j, streams, exit, signals
      app.config           |      | flow, \
                                    flow.model, flow.judge, flow.engine, card, flow.json, file, json, digest |
      app.running          |      | all but app, app.config, app.live, app.training, classroom, training.instructor, training.replay, hsm.simulated, \
                                    hsm.simulated.card, hsm.simulated.file, \
                                    hsm.simulated.inspection, \
                                    training, training.debrief, hsm.luna, hsm.agent, \
                                    hsm.agent.child, hsm.tools, \
                                    hsm.tools.profile, hsm.tools.output, hsm.tools.host, \
                                    hsm.tools.supervision, hsm.tools.supervisor, hsm.pkcs11 \
                                  | slf4j, clock, elapsed time
      app.live             |      | all but app, app.training, classroom, training.instructor, training.replay, hsm.simulated, \
                                    hsm.simulated.card, hsm.simulated.file, \
                                    hsm.simulated.inspection, \
                                    training, training.debrief \
                                  | slf4j
      app.training         |      | all but app, app.live, hsm.luna, hsm.agent, hsm.agent.child, \
                                    hsm.tools, hsm.tools.supervisor, hsm.pkcs11 \
                                  | slf4j
      """;

  private static final SortedMap<String, PackageRow> ROWS = read();

  private PackageTable() {}

  static Collection<PackageRow> rows() {
    return ROWS.values();
  }

  static boolean knows(String packageName) {
    return ROWS.containsKey(packageName);
  }

  static PackageRow row(String packageName) {
    return ROWS.get(packageName);
  }

  private static SortedMap<String, PackageRow> read() {
    var names =
        lines()
            .map(line -> line.substring(0, line.indexOf('|')).strip())
            .collect(toUnmodifiableSet());
    var rows = new TreeMap<String, PackageRow>();
    lines().map(line -> PackageRow.parse(line, names)).forEach(row -> rows.put(row.name(), row));
    return rows;
  }

  private static Stream<String> lines() {
    return TEXT.lines().filter(line -> !line.isBlank());
  }
}
