// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.hsm.luna.Preflight.Weight;
import io.github.fmwizard.hsm.tools.host.ClientSettings;
import io.github.fmwizard.hsm.tools.host.HostReadiness;
import io.github.fmwizard.hsm.tools.host.HostReadiness.Finding;
import io.github.fmwizard.hsm.tools.host.HostSurvey;
import io.github.fmwizard.hsm.tools.host.VendorPrograms;
import io.github.fmwizard.hsm.tools.profile.VendorProgram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what a recovery needs on this host. */
final class PreflightChecks {
  private static final String OWNED =
      "a file that only root can write, in folders that only root can write";

  private final LunaSetup setup;
  private final Map<String, String> environment;
  private final VendorPrograms programs;
  private final List<Preflight> items = new ArrayList<>();

  PreflightChecks(LunaSetup setup, Map<String, String> environment, VendorPrograms programs) {
    this.setup = setup;
    this.environment = environment;
    this.programs = programs;
  }

  List<Preflight> items(List<Path> runs) {
    Instant now = setup.time().instant();
    clientParts();
    nodes(now);
    loginSwitch(now);
    HostSurvey survey = new HostSurvey(setup.host(), environment, now);
    String conf = survey.configuration(setup.profile().libraries().configuration());
    new ClientSettings(setup.host(), conf).findings().forEach(each -> add(each, Weight.WARNS));
    HostReadiness readiness = new HostReadiness(setup.host(), setup.acts());
    List<String> paths = paths();
    add(readiness.atWork(paths), ofThoseAtWork(now));
    add(readiness.atWorkForOthers(paths), Weight.WARNS);
    add(readiness.group(), Weight.WARNS);
    readiness.nodeModes().forEach(mode -> add(mode, Weight.WARNS));
    add(readiness.userProcesses(), Weight.WARNS);
    readiness.space(runs).forEach(space -> add(space, Weight.STOPS));
    add(readiness.clock(now), Weight.WARNS);
    readiness.helpers().forEach(helper -> add(helper, Weight.STOPS));
    add(readiness.unpacking(), Weight.STOPS);
    items.sort(Comparator.comparing(Preflight::weight));
    return List.copyOf(items);
  }

  private Set<VendorProgram> used() {
    Set<VendorProgram> used = EnumSet.noneOf(VendorProgram.class);
    for (ActionKind act : ActionKind.values()) {
      setup.profile().way(act).by().program().ifPresent(used::add);
    }
    return used;
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (VendorProgram program : used()) {
      programs.find(program).tool().map(Tool::path).ifPresent(paths::add);
    }
    return paths;
  }

  /** With one card it is that card which they work on; with more of them nobody can tell. */
  private Weight ofThoseAtWork(Instant now) {
    boolean oneCard =
        new HostSurvey(setup.host(), environment, now)
            .nodes()
            .seen()
            .filter(nodes -> nodes.size() == 1)
            .isPresent();
    return oneCard ? Weight.STOPS : Weight.WARNS;
  }

  private void clientParts() {
    for (VendorProgram program : used()) {
      part(program.file(), programs.find(program), Weight.STOPS);
    }
    part("libCryptoki2_64.so", programs.cryptoki(), Weight.STOPS);
    part("libethsm.so", programs.ethsm(), Weight.WARNS);
  }

  private void part(String name, VendorPrograms.Finding finding, Weight lack) {
    items.add(
        switch (finding) {
          case VendorPrograms.Finding.Ready ready ->
              new Preflight(name, ready.program().path(), OWNED, "", Weight.FINE);
          case VendorPrograms.Finding.Refused refused ->
              new Preflight(name, refused.why(), OWNED, refused.mend() + ".", lack);
        });
  }

  private void nodes(Instant now) {
    HostSurvey survey = new HostSurvey(setup.host(), environment, now);
    items.add(
        switch (survey.nodes()) {
          case Fact.Known<List<DeviceNode>> known when known.value().isEmpty() ->
              new Preflight(
                  "device node",
                  "no /dev/k7pf*",
                  "one for each card",
                  "Load the card's kernel module, and look whether the card is seated.",
                  Weight.STOPS);
          case Fact.Known<List<DeviceNode>> known ->
              new Preflight(
                  "device node", known.value().toString(), "one for each card", "", Weight.FINE);
          case Fact.Contradicted<List<DeviceNode>> contradicted ->
              nodesNotListed(FactMerge.why(contradicted));
          case Fact.Unknown<List<DeviceNode>> unknown -> nodesNotListed(unknown.why());
        });
  }

  private static Preflight nodesNotListed(String why) {
    return new Preflight(
        "device node", why, "one for each card", "Let this user list /dev.", Weight.STOPS);
  }

  private void loginSwitch(Instant now) {
    HostSurvey survey = new HostSurvey(setup.host(), environment, now);
    String item = "LoginAllowedOnFMEnabledHSMs";
    String needed = "1 (inferred: else the client refuses logins)";
    String mend = "Run: configurator setValue -s Misc -e LoginAllowedOnFMEnabledHSMs -v 1";
    items.add(
        switch (survey.loginAllowed(setup.profile().libraries().configuration())) {
          case Fact.Known<Boolean> known ->
              known.value()
                  ? new Preflight(item, "1", needed, "", Weight.FINE)
                  : new Preflight(item, "0 or not set", needed, mend, Weight.WARNS);
          case Fact.Contradicted<Boolean> contradicted ->
              new Preflight(item, FactMerge.why(contradicted), needed, mend, Weight.WARNS);
          case Fact.Unknown<Boolean> unknown ->
              new Preflight(
                  item,
                  unknown.why(),
                  needed,
                  "Repair the file, or let this user read it, and inspect again.",
                  Weight.NOT_KNOWN);
        });
  }

  private void add(Finding finding, Weight lack) {
    items.add(
        new Preflight(
            finding.item(),
            finding.found(),
            finding.needed(),
            finding.mend(),
            finding.mend().isEmpty() ? Weight.FINE : weight(finding, lack)));
  }

  /** What is not known stops nothing, but is no all-clear either. */
  private static Weight weight(Finding finding, Weight lack) {
    return lack == Weight.WARNS && finding.found().startsWith("not known")
        ? Weight.NOT_KNOWN
        : lack;
  }
}
