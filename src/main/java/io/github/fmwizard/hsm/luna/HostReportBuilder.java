// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import io.github.fmwizard.hsm.agent.LibraryReport.Token;
import io.github.fmwizard.hsm.tools.host.HostFiles;
import io.github.fmwizard.hsm.tools.host.HostSurvey;
import io.github.fmwizard.hsm.tools.host.KernelLog;
import io.github.fmwizard.hsm.tools.host.VendorPrograms;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.profile.VendorProgram;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the report of the host together. */
final class HostReportBuilder {

  private static final String SLOTS = "C_GetSlotList, C_GetTokenInfo";

  private final ClientProfile profile;
  private final HostFiles host;
  private final VendorPrograms programs;
  private final Map<String, String> environment;

  HostReportBuilder(
      ClientProfile profile,
      HostFiles host,
      VendorPrograms programs,
      Map<String, String> environment) {
    this.profile = profile;
    this.host = host;
    this.programs = programs;
    this.environment = environment;
  }

  HostReport report(LibraryReport libraryReport, Instant at) {
    HostSurvey survey = new HostSurvey(host, environment, at);
    Fact<Boolean> whole =
        new SlotView(libraryReport, survey.hidesSlots(profile.libraries().configuration())).whole();
    return new HostReport(
        survey.nodes(),
        survey.pciCards(),
        adminSlots(libraryReport, whole),
        whole,
        FactMerge.read(
            libraryReport.library(), HostReportBuilder::version, HostReportBuilder::stranger),
        tools(at),
        survey.loginAllowed(profile.libraries().configuration()),
        new KernelLog(host, at).alarms(),
        survey.holders());
  }

  /** Only a library with calls of the vendor's is a Luna client. */
  private static Optional<String> version(LibraryReport.Library library) {
    return library.vendorCalls().isEmpty() ? Optional.empty() : Optional.of(library.version());
  }

  private static String stranger(LibraryReport.Library library) {
    return "this is no Luna client: the library calls itself \"%s\" %s by \"%s\" and has none of the vendor's calls (CA_*)"
        .formatted(library.description(), library.version(), library.maker());
  }

  /** Returns how many nodes there are; 0 if they can't be listed. */
  int nodes(Instant at) {
    return new HostSurvey(host, environment, at).nodes().seen().map(List::size).orElse(0);
  }

  private static Fact<List<AdminSlot>> adminSlots(
      LibraryReport libraryReport, Fact<Boolean> whole) {
    return libraryReport.slots().then(slots -> admins(slots, whole));
  }

  /** None is said only of a list that can't lack one. */
  private static Fact<List<AdminSlot>> admins(Fact.Known<List<Slot>> slots, Fact<Boolean> whole) {
    List<AdminSlot> admins = new ArrayList<>();
    for (Slot slot : slots.value()) {
      Optional<Token> token =
          slot.token().seen().filter(shown -> CardSerial.isWellFormed(shown.serial()));
      if (InspectedCard.isAdmin(slot) && token.isPresent()) {
        Token shown = token.get();
        admins.add(
            new AdminSlot(
                slot.number(), new CardSerial(shown.serial()), shown.label(), shown.model()));
      }
    }
    return admins.isEmpty() && whole.seen().isEmpty()
        ? new Fact.Unknown<>(FactMerge.why(whole), SLOTS, slots.at())
        : new Fact.Known<>(List.copyOf(admins), SLOTS, slots.at());
  }

  /** All programs that the profile's ways use must be there and trusted. */
  private Fact<List<Tool>> tools(Instant at) {
    List<Tool> tools = new ArrayList<>();
    List<String> objections = new ArrayList<>();
    for (VendorProgram program : used()) {
      switch (programs.find(program)) {
        case VendorPrograms.Finding.Ready ready -> tools.add(ready.program());
        case VendorPrograms.Finding.Refused refused ->
            objections.add(refused.why() + " (" + refused.mend() + ")");
      }
    }
    return objections.isEmpty()
        ? new Fact.Known<>(List.copyOf(tools), "file system", at)
        : new Fact.Unknown<>(String.join("; ", objections), "file system", at);
  }

  private Set<VendorProgram> used() {
    Set<VendorProgram> used = EnumSet.noneOf(VendorProgram.class);
    for (ActionKind act : ActionKind.values()) {
      profile.way(act).by().program().ifPresent(used::add);
    }
    return used;
  }
}
