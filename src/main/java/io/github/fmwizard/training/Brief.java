// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.StoredCertificate;
import io.github.fmwizard.screen.CellText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a trainee reads before a training, and can look up during it. */
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
    if (scenario.briefing().sheet().isEmpty()) {
      scenario.setup().host().cards().forEach(this::card);
    } else {
      sections.add(new Section("Asset sheet", scenario.briefing().sheet()));
    }
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
    List<String> lines = new ArrayList<>();
    lines.add("TRAINING: " + scenario.title());
    lines.add("Aim: " + scenario.aim());
    for (Section section : new Brief(scenario, folder).sections) {
      lines.add("");
      lines.add(section.title());
      section.lines().forEach(line -> lines.add("  " + line));
    }
    // A story can't hide or move anything on the terminal of whoever reads the file.
    return lines.stream().map(CellText::safe).collect(Collectors.joining("\n", "", "\n"));
  }

  private void card(SimulatedCard card) {
    List<String> lines = new ArrayList<>();
    lines.add("Serial " + card.identity().serial() + ", device node " + card.identity().node());
    lines.add(card.identity().model() + ", firmware " + card.identity().firmware());
    boolean auto = card.policies().smfsAutoActivation();
    lines.add(
        "Policy 51 is " + (auto ? "on: SMFS activates itself" : "off: SMFS is activated by hand"));
    for (InstalledFm fm : card.fms()) {
      lines.add(fm(fm));
    }
    for (StoredCertificate one : card.certificates()) {
      lines.add("Certificate in the admin partition: label " + one.label());
    }
    for (KeySet keys : card.smfs().keySets()) {
      lines.add(keys(keys));
    }
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
    Optional<String> password =
        scenario.briefing().envelope().or(() -> scenario.briefing().password());
    if (password.isPresent()) {
      lines.add("The training password is: " + password.get());
    }
    boolean ped = false;
    for (SimulatedCard card : scenario.setup().host().cards()) {
      ped |= card.so().authentication() == AuthenticationKind.PED;
    }
    if (ped) {
      lines.add("The card has a PED: no password is typed. The blue key is choice 1.");
    }
    sections.add(new Section("HSM SO login", lines));
  }

  private void applications() {
    List<String> lines = new ArrayList<>();
    for (Scenario.Application one : scenario.briefing().applications()) {
      lines.add("The test \"" + one.test() + "\" calls FM " + one.fm());
    }
    if (!lines.isEmpty()) {
      sections.add(new Section("Applications", lines));
    }
  }

  private void files() {
    List<String> lines = new ArrayList<>();
    lines.add("Folder: " + folder);
    for (TrainingFile file : scenario.setup().files()) {
      String id =
          file instanceof TrainingFile.Image image ? "; FM ID " + image.header().id().word() : "";
      lines.add(file.name() + ": " + file.what() + id);
    }
    sections.add(new Section("Files", lines));
  }

  private void people() {
    List<String> lines = new ArrayList<>();
    for (Scenario.Person person : scenario.briefing().people()) {
      lines.add(person.name() + ": " + person.role());
    }
    sections.add(new Section("People", lines));
  }
}
