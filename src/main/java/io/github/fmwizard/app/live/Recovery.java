// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.running.HostNames;
import io.github.fmwizard.app.running.Openings;
import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.app.running.RunNames;
import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.app.running.RunSession;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.luna.LunaHsm;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.screen.opening.OpeningConversation;
import io.github.fmwizard.screen.opening.OpeningHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** Begins runs on real cards. */
public final class Recovery {

  private final LiveRunSettings place;
  private final LiveClient client;
  private final SitePolicy policy;
  private final Renderers renderers;

  /**
   * Prepares.
   *
   * @param place where runs live, and the flow they use
   * @param client the client of this host
   * @param policy what the site asks
   * @param renderers opens the renderer
   */
  public Recovery(
      LiveRunSettings place, LiveClient client, SitePolicy policy, Renderers renderers) {
    this.place = place;
    this.client = client;
    this.policy = policy;
    this.renderers = renderers;
  }

  /**
   * Runs the ladder to its end.
   *
   * @param wanted what the command line named
   * @return how it left
   * @throws RunRefusedException if it can't begin; then nothing was started
   */
  public RunEnd start(OpeningHost.Wanted wanted) {
    policy.allow(place.flow().sha256(), client.profile().sha256());
    LiveTime time = new LiveTime();
    String id = RunNames.next(time.now(), "card");
    LunaHsm hsm = client.hsm(place.acts(id));
    Readiness ready = Readiness.of(hsm.preflight(List.of(place.runs())));
    ready.orRefuse();
    List<String> remarks =
        Stream.concat(OpenRuns.remarks(place.runs()).stream(), ready.warnings().stream()).toList();
    try (Renderer renderer = renderers.open(time, false)) {
      OpeningConversation opening =
          OpeningConversation.looking(Inspector.ASKED, remarks, time.now());
      opening.climbs(place.flow().flow());
      FutureTask<HostReport> look = look(hsm);
      renderer.post(
          () -> begin(look, () -> renderer.post(() -> tell(look, opening, wanted, remarks))));
      renderer.run(opening);
      if (opening.abandoned()) {
        throw failure(look, wanted);
      }
      if (opening.result().isEmpty()) {
        return RunEnd.nothingStarted();
      }
      Setting named = Openings.setting(false, opening.result().get());
      Setting setting = named.with(BuildBook.of(place.state(), named.cardSerial()).read());
      try (HeldCard held = HeldCard.take(hsm, setting, id)) {
        return run(id, hsm, time, renderer, setting, held);
      }
    } catch (IOException e) {
      throw new RunRefusedException(false, "The run can't begin: " + e.getMessage() + ".");
    }
  }

  private static FutureTask<HostReport> look(LunaHsm hsm) {
    return new FutureTask<>(hsm::host);
  }

  /** The client may never answer: a thread that waits for it must not keep the program alive. */
  private static void begin(FutureTask<HostReport> look, Runnable afterwards) {
    Thread thread =
        new Thread(
            () -> {
              look.run();
              afterwards.run();
            },
            "first-look");
    thread.setDaemon(true);
    thread.start();
  }

  private static void tell(
      FutureTask<HostReport> look,
      OpeningConversation opening,
      OpeningHost.Wanted wanted,
      List<String> warnings) {
    if (look.state() == Future.State.SUCCESS) {
      OpeningHost host = host(look, wanted, warnings);
      if (host.refusal().isPresent()) {
        opening.abandon();
      } else {
        opening.found(host);
      }
    } else {
      opening.abandon();
    }
  }

  private static OpeningHost host(
      FutureTask<HostReport> look, OpeningHost.Wanted wanted, List<String> warnings) {
    return Openings.host(look.resultNow(), Optional.empty(), wanted, warnings);
  }

  /** Says why the questions were given up: the host was not looked at, or it has no such card. */
  private static RuntimeException failure(FutureTask<HostReport> look, OpeningHost.Wanted wanted) {
    if (look.state() == Future.State.SUCCESS) {
      return new RunRefusedException(
          false, host(look, wanted, List.of()).refusal().orElseThrow() + " Nothing was started.");
    }
    return look.exceptionNow() instanceof RuntimeException reason
        ? reason
        : new IllegalStateException(look.exceptionNow());
  }

  private RunEnd run(
      String id, LunaHsm hsm, LiveTime time, Renderer renderer, Setting setting, HeldCard held)
      throws IOException {
    RunFolder folder = RunFolder.create(place.runs(), id);
    try (JournalFile journal = JournalFile.create(folder, Mode.REAL)) {
      RunSession stage =
          new RunSession(
              LiveParts.of(
                  place, client, policy, folder, held.keeping(journal), hsm, renderer, time),
              new LiveSurroundings(hsm, BuildBook.of(place.state(), setting.cardSerial())));
      RunState start = RunState.start(place.flow().flow(), policy.policy());
      return stage.begin(start, setting, opened(folder, setting));
    }
  }

  private Fields opened(RunFolder folder, Setting setting) {
    Fields.Builder fields =
        Fields.builder()
            .putAll(HostNames.fields(place.tty()))
            .put(RunData.PROGRAM, place.program())
            .put(RunData.SERIAL, setting.cardSerial())
            .put(
                RunData.FLOW_FILE,
                store(folder, place.flowText().getBytes(StandardCharsets.UTF_8), "flow"))
            .put(RunData.PROFILE_FILE, store(folder, client.bytes(), "profile"));
    policy
        .bytes()
        .ifPresent(bytes -> fields.put(RunData.POLICY_FILE, store(folder, bytes, "policy")));
    return fields.build();
  }

  private static Fields store(RunFolder folder, byte[] bytes, String role) {
    return folder.store(bytes, Part.INPUTS, role).toFields();
  }
}
