// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.KnownBuild;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.journal.Fields;

/** The forms of events that tell what was seen or done. */
final class SeenEvents {

  static final EntryForm<Event.Opened> OPENED =
      new EntryForm<>(
          Event.Opened.class,
          "opened",
          (event, out) ->
              out.put(EngineVersion.KEY, EngineVersion.CURRENT)
                  .put("setting", write(event.setting())),
          in -> new Event.Opened(setting(in.fields("setting"))));

  static final EntryForm<Event.Looked> LOOKED =
      new EntryForm<>(
          Event.Looked.class,
          "looked",
          (event, out) -> out.put("facts", FactFields.write(event.facts())).put("at", event.at()),
          in -> new Event.Looked(FactFields.read(in.fields("facts")), in.number("at")));

  static final EntryForm<Event.ScopeCompared> SCOPE_COMPARED =
      new EntryForm<>(
          Event.ScopeCompared.class,
          "scope-compared",
          (event, out) ->
              out.put("path", event.path())
                  .put("moved", event.moved())
                  .put("facts", FactFields.write(event.facts()))
                  .put("at", event.at()),
          in ->
              new Event.ScopeCompared(
                  in.text("path"),
                  in.texts("moved"),
                  FactFields.read(in.fields("facts")),
                  in.number("at")));

  static final EntryForm<Event.NeverBegan> NEVER_BEGAN =
      new EntryForm<>(
          Event.NeverBegan.class,
          "never-began",
          (event, out) ->
              out.put("path", event.path())
                  .put("why", event.why())
                  .put("facts", FactFields.write(event.facts()))
                  .put("at", event.at()),
          in ->
              new Event.NeverBegan(
                  in.text("path"),
                  in.text("why"),
                  FactFields.read(in.fields("facts")),
                  in.number("at")));

  static final EntryForm<Event.ActEnded> ACT_ENDED =
      new EntryForm<>(
          Event.ActEnded.class,
          "act-ended",
          (event, out) ->
              out.put("act", ActFields.write(event.act()))
                  .put("facts", FactFields.write(event.facts()))
                  .put("at", event.at()),
          in ->
              new Event.ActEnded(
                  ActFields.act(in.fields("act")),
                  FactFields.read(in.fields("facts")),
                  in.number("at")));

  static final EntryForm<Event.ActUnresolved> ACT_UNRESOLVED =
      new EntryForm<>(
          Event.ActUnresolved.class,
          "act-unresolved",
          (event, out) -> out.put("act", ActFields.write(event.act())),
          in -> new Event.ActUnresolved(ActFields.act(in.fields("act"))));

  static final EntryForm<Event.CaseTextWritten> CASE_TEXT_WRITTEN =
      new EntryForm<>(
          Event.CaseTextWritten.class,
          "case-text-written",
          (event, out) -> out.put("name", event.file()),
          in -> new Event.CaseTextWritten(in.text("name")));

  private SeenEvents() {}

  private static Fields write(Setting setting) {
    return Fields.builder()
        .put("training", setting.training())
        .put("operator", setting.operator())
        .put("card-serial", setting.cardSerial())
        .put("card-label", setting.cardLabel())
        .put("node", setting.node())
        .put("node-attested", setting.nodeAttested())
        .put("builds", setting.builds().stream().map(SeenEvents::write).toList())
        .build();
  }

  private static Setting setting(Fields in) {
    return new Setting(
        in.flag("training"),
        in.text("operator"),
        in.text("card-serial"),
        in.text("card-label"),
        in.text("node"),
        in.flag("node-attested"),
        in.fieldsList("builds").stream()
            .map(
                one ->
                    new KnownBuild(one.text("sha256"), one.text("fingerprint"), one.text("tested")))
            .toList());
  }

  private static Fields write(KnownBuild build) {
    return Fields.builder()
        .put("sha256", build.sha256())
        .put("fingerprint", build.fingerprint())
        .put("tested", build.tested())
        .build();
  }
}
