// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.app.live.ConsoleHandOver;
import io.github.fmwizard.app.live.Inspection;
import io.github.fmwizard.app.live.Inspector;
import io.github.fmwizard.app.live.LiveClient;
import io.github.fmwizard.app.live.LiveResume;
import io.github.fmwizard.app.live.LiveRunSettings;
import io.github.fmwizard.app.live.Recovery;
import io.github.fmwizard.app.live.SitePolicy;
import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.evidence.RunSummary;
import io.github.fmwizard.flow.json.FlowDocument;
import io.github.fmwizard.screen.Renderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts work on real cards from the command line. */
final class CardCommands {

  /** The shipped client profile, in the folder of flow files. */
  static final String PROFILE = "clients/luna-pcie.json";

  private final CommonOptions options;
  private final Folders folders;
  private final RendererChoice screens;
  private final SharedRenderer renderers;

  CardCommands(CommonOptions options, Map<String, String> environment) {
    this(options, Folders.of(options, environment), RendererChoice.of(options, environment));
  }

  private CardCommands(CommonOptions options, Folders folders, RendererChoice screens) {
    this(options, folders, screens, SharedRenderer.of(screens, false));
  }

  CardCommands(
      CommonOptions options, Folders folders, RendererChoice screens, SharedRenderer renderers) {
    this.options = options;
    this.folders = folders;
    this.screens = screens;
    this.renderers = renderers;
  }

  /**
   * Tells whether a Luna client is on this host. The usual signs are looked for before any profile
   * is read.
   */
  boolean clientIsHere() {
    boolean sign = Files.exists(Path.of("/etc/Chrystoki.conf")) || options.clientProfile != null;
    return sign && client(new CardOptions()).isHere();
  }

  /** Climbs the ladder. */
  int recover(CardOptions card, @Nullable String ownFlow) {
    screens.needTerminal();
    SitePolicy policy = SitePolicy.read();
    FlowFile file = FlowFile.read(flow(ownFlow));
    FlowDocument flow = file.orStop();
    LiveClient client = client(card);
    begin();
    Optional<String> own = ownFlow == null ? Optional.empty() : Optional.of(flow.flow().title());
    LiveRunSettings place = place(policy, flow, file.text(), own);
    RunEnd end = new Recovery(place, client, policy, renderers).start(card.wanted());
    return new ExitReport(screens).code(end);
  }

  /** Goes on with a run on a real card. */
  int resumed(RunSummary run) {
    screens.needTerminal();
    SitePolicy policy = SitePolicy.read();
    FlowFile file = FlowFile.read(folders.flow());
    begin();
    LiveRunSettings place = place(policy, file.orStop(), file.text(), Optional.empty());
    RunEnd end = new LiveResume(place, policy, renderers).resume(run.folder());
    return new ExitReport(screens).code(end);
  }

  /** Looks, and changes nothing. */
  Inspection inspect(CardOptions card) {
    List<Path> runs = SitePolicy.read().policy().evidenceFolder().map(Path::of).stream().toList();
    return new Inspector(client(card), folders.state().resolve("acts"), runs)
        .look(card.wanted(), Version.number());
  }

  /** Looks, and lists what can't be read of what was seen and of what programs printed in runs. */
  List<String> unknownWords(CardOptions card) {
    Path runs = SitePolicy.read().policy().evidenceFolder().map(Path::of).orElseGet(folders::runs);
    Inspector inspector =
        new Inspector(client(card), folders.state().resolve("acts"), List.of(runs));
    return inspector.unknownWords(inspector.look(card.wanted(), Version.number()), runs);
  }

  /** Hands the console to ctfm, to list the FMs or to show its usage. */
  int handOver(CardOptions card, boolean query) {
    screens.needTerminal();
    LiveClient client = client(card);
    begin();
    InstantSource clock = SteadyClock.ofProcess();
    Path acts = folders.state().resolve("acts").resolve("hand-over");
    List<String> told;
    try (Renderer renderer = renderers.open(clock, false)) {
      told = ConsoleHandOver.of(client, acts, query).at(renderer);
    }
    told.forEach(System.out::println);
    return ExitCode.OK;
  }

  private LiveClient client(CardOptions card) {
    return LiveClient.of(
        Optional.ofNullable(card.client)
            .or(() -> Optional.ofNullable(options.clientProfile))
            .orElseGet(() -> folders.flows().resolve(PROFILE)));
  }

  private void begin() {
    folders.make();
    Log.to(folders.log(), options.logLevel);
  }

  private Path flow(@Nullable String own) {
    return own == null ? folders.flow() : Path.of(own);
  }

  private LiveRunSettings place(
      SitePolicy policy, FlowDocument flow, String text, Optional<String> siteFlow) {
    return new LiveRunSettings(
        folders.state(),
        policy
            .policy()
            .evidenceFolder()
            .map(Path::of)
            .map(Folders::evidence)
            .orElse(folders.runs()),
        flow,
        text,
        siteFlow,
        Version.number(),
        RendererChoice.ttyName(),
        options.restartWait);
  }
}
