// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.binding.RecordJson;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.hsm.simulated.SimulatedHsm;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.file.JournalReader;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.training.Scenario;
import io.github.fmwizard.training.debrief.Debrief;
import io.github.fmwizard.training.debrief.DebriefPage;
import io.github.fmwizard.training.debrief.Debriefing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the debrief when a training ends, and stores it in the run folder as JSON and as text. The
 * last entry of the journal names both files with their digests.
 */
public final class DebriefPapers {

  private final Scenario scenario;
  private final Flow flow;
  private final RunFolder folder;
  private final SimulatedHsm hsm;
  private volatile Optional<Debrief> debrief = Optional.empty();

  /**
   * Prepares.
   *
   * @param scenario the scenario
   * @param flow the run's flow
   * @param folder the run folder
   * @param hsm the simulated card
   */
  public DebriefPapers(Scenario scenario, Flow flow, RunFolder folder, SimulatedHsm hsm) {
    this.scenario = scenario;
    this.flow = flow;
    this.folder = folder;
    this.hsm = hsm;
  }

  /**
   * Makes and stores the debrief; called on the run thread, which alone works with the card.
   *
   * @return the stored files, for the journal's last entry
   */
  public Fields closing() {
    try {
      Debrief made = Debriefing.of(scenario, flow, JournalReader.read(folder), truth());
      debrief = Optional.of(made);
      // A crash may have left these before the last entry named them.
      Files.deleteIfExists(folder.path().resolve(RunData.DEBRIEF_FILE));
      Files.deleteIfExists(folder.path().resolve(RunData.DEBRIEF_TEXT_FILE));
      byte[] text = DebriefPage.text(made).getBytes(StandardCharsets.UTF_8);
      return Fields.builder()
          .put(
              RunData.DEBRIEF,
              folder.storeAs(RunData.DEBRIEF_FILE, RecordJson.writeLines(made)).toFields())
          .put(RunData.DEBRIEF_TEXT, folder.storeAs(RunData.DEBRIEF_TEXT_FILE, text).toFields())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("The run's own journal can't be read.", e);
    }
  }

  private Map<CardSerial, CardTruth> truth() {
    Map<CardSerial, CardTruth> all = new HashMap<>();
    scenario.setup().host().cards().stream()
        .map(card -> card.identity().serial())
        .forEach(serial -> hsm.truth(serial).ifPresent(now -> all.put(serial, now)));
    return all;
  }

  /**
   * Returns the debrief.
   *
   * @return the debrief; empty before the run's end
   */
  public Optional<Debrief> made() {
    return debrief;
  }

  /**
   * Returns what is shown at the end.
   *
   * @return blocks, the conclusion first; none before the run's end
   */
  public List<Block> blocks() {
    return debrief.map(DebriefPage::blocks).orElse(List.of());
  }
}
