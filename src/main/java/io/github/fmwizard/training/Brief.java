// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.hsm.AuthenticationKind;
import io.github.fmwizard.hsm.simulated.InstalledFm;
import io.github.fmwizard.hsm.simulated.KeySet;
import io.github.fmwizard.hsm.simulated.SimulatedCard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a trainee is told before a training, and can look up during it. */
public final class Brief {

  private final Scenario scenario;
  private final Path folder;
  private final List<Section> sections = new ArrayList<>();

  /** A part with its lines. */
  private record Section(String title, List<String> lines) {}

  private Brief(Scenario scenario, Path folder) {
    this.scenario = scenario;
    this.folder = folder;
    sections.add(new Section("What happened", scenario.briefing().story()));
    scenario.setup().host().cards().forEach(this::card);
    login();
    applications();
    files();
    people();
  }

  /**
   * Writes the brief as plain text, for screens and for a file.
   *
   * @param scenario the scenario
   * @param folder where the files are
   * @return its lines, unwrapped
   */
  public static String text(Scenario scenario, Path folder) {
    StringBuilder text = new StringBuilder();
    text.append("TRAINING: ").append(scenario.title()).append('\n');
    text.append("Aim: ").append(scenario.aim()).append('\n');
    for (Section section : new Brief(scenario, folder).sections) {
      text.append('\n').append(section.title()).append('\n');
      section.lines().forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.toString();
  }

  private void card(SimulatedCard card) {
    List<String> lines = new ArrayList<>();
    lines.add("Serial " + card.identity().serial() + ", device node " + card.identity().node());
    lines.add(card.identity().model() + ", firmware " + card.identity().firmware());
    boolean auto = card.policies().smfsAutoActivation();
    lines.add(
        "Policy 51 is " + (auto ? "on: SMFS activates itself" : "off: SMFS is activated by hand"));
    card.fms().forEach(fm -> lines.add(fm(fm)));
    card.certificates()
        .forEach(one -> lines.add("Certificate in the admin partition: label " + one.label()));
    card.smfs().keySets().forEach(keys -> lines.add(keys(keys)));
    if (card.smfs().keySets().isEmpty()) {
      lines.add("SMFS: no key sets");
    }
    sections.add(new Section("Asset sheet: card " + card.identity().label(), lines));
  }

  private static String fm(InstalledFm fm) {
    return "FM " + fm.build().label() + ", ID " + fm.id() + ", version " + fm.build().version();
  }

  private static String keys(KeySet keys) {
    String backup = keys.backup().isEmpty() ? "none" : keys.backup();
    return "SMFS key set \""
        + keys.name()
        + "\" of FM "
        + keys.fm()
        + ", owner "
        + keys.owner()
        + ", backup: "
        + backup;
  }

  private void login() {
    List<String> lines = new ArrayList<>();
    scenario
        .briefing()
        .password()
        .ifPresent(password -> lines.add("The training password is: " + password));
    boolean ped =
        scenario.setup().host().cards().stream()
            .anyMatch(card -> card.so().authentication() == AuthenticationKind.PED);
    if (ped) {
      lines.add("The card has a PED: no password is typed. The blue key is choice 1.");
    }
    sections.add(new Section("HSM SO login", lines));
  }

  private void applications() {
    List<String> lines =
        scenario.briefing().applications().stream()
            .map(one -> "The test \"" + one.test() + "\" calls FM " + one.fm())
            .toList();
    if (!lines.isEmpty()) {
      sections.add(new Section("Applications", lines));
    }
  }

  private void files() {
    List<String> lines = new ArrayList<>();
    lines.add("Folder: " + folder);
    scenario
        .setup()
        .files()
        .forEach(
            file ->
                lines.add(
                    file.name()
                        + ": "
                        + file.fold(
                            image -> file.what() + "; FM ID " + image.header().id().word(),
                            certificate -> file.what())));
    sections.add(new Section("Files", lines));
  }

  private void people() {
    List<String> lines =
        scenario.briefing().people().stream()
            .map(person -> person.name() + ": " + person.role())
            .toList();
    sections.add(new Section("People", lines));
  }
}
