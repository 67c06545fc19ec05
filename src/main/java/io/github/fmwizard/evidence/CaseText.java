// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.evidence;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.screen.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text for the vendor's support: what was seen, what was done, and what became of it. */
public final class CaseText {

  private CaseText() {}

  /**
   * Writes the text.
   *
   * @param state the run
   * @return lines of plain text, without secrets
   */
  public static String of(RunState state) {
    List<String> lines = new ArrayList<>();
    Setting setting = state.known().setting().orElseThrow();
    lines.add("Luna PCIe HSM: recovery from an FM failure, text for the vendor's support");
    if (setting.training()) {
      lines.add("TRAINING: all of this happened on a simulated card.");
    }
    lines.add("");
    lines.add("Card " + setting.cardSerial() + ", device node " + setting.node());
    lines.add("The run stands at " + state.path() + ".");
    lines.add("");
    lines.add("What the card tells now");
    facts(lines, state.known().facts());
    lines.add("");
    lines.add("FMs");
    fms(lines, state.known().facts());
    lines.add("");
    lines.add("What was done, oldest first");
    acts(lines, state.known().acts());
    lines.add("");
    lines.add("What people decided or did by hand");
    notes(lines, state.known().notes());
    return lines.stream().map(CellText::safe).collect(Collectors.joining("\n", "", "\n"));
  }

  private static void facts(List<String> lines, Facts facts) {
    for (FactName name : FactName.values()) {
      if (name.inFlows() && name != FactName.FMS_LIST) {
        lines.add("  " + name.word() + ": " + words(facts.get(name)));
      }
    }
  }

  private static String words(Fact<FactValue> fact) {
    return switch (fact) {
      case Fact.Known<FactValue> known ->
          known.value().canonical().replace('\u001f', ',') + " (" + known.how() + ")";
      case Fact.Contradicted<FactValue> contradicted ->
          "contradicted: " + Facts.words(contradicted);
      case Fact.Unknown<FactValue> unknown ->
          "unknown because " + unknown.why() + " (" + unknown.how() + ")";
    };
  }

  private static void fms(List<String> lines, Facts facts) {
    if (facts.fms().isEmpty()) {
      lines.add("  " + words(facts.get(FactName.FMS_LIST)));
      return;
    }
    for (Fm row : facts.fms().get()) {
      lines.add("  " + row.name() + " version " + row.version() + " by " + row.maker());
      lines.add("    build " + row.buildTime() + ", fingerprint " + row.fingerprint());
      lines.add("    status " + row.status() + ", start-up status " + row.startupStatus());
    }
    if (facts.fms().get().isEmpty()) {
      lines.add("  none listed");
    }
  }

  private static void acts(List<String> lines, List<ActRecord> acts) {
    if (acts.isEmpty()) {
      lines.add("  nothing");
    }
    for (ActRecord act : acts) {
      String outcome = act.outcome().map(OutcomeKind::word).orElse("not judged");
      lines.add("  " + act.path() + ": " + act.action().word() + ": " + outcome);
      act.account().ifPresent(account -> account(lines, account));
    }
  }

  private static void account(List<String> lines, Account account) {
    if (!account.call().isEmpty()) {
      lines.add("    " + account.call() + " said " + account.code());
    }
    if (!account.reading().isEmpty()) {
      lines.add("    our reading: " + account.reading());
    }
  }

  private static void notes(List<String> lines, List<Note> notes) {
    if (notes.isEmpty()) {
      lines.add("  nothing");
    }
    for (Note note : notes) {
      lines.add(
          "  "
              + note.kind().word()
              + " "
              + note.path()
              + ": "
              + note.text()
              + " ("
              + note.by()
              + ")");
    }
  }
}
