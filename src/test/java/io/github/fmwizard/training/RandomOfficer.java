// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.wizard.RunView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Picks any choice that is offered, types any text that is plausible, and after a while has had
 * enough. Its temper follows from the seed: some are hurried and climb, some are careful.
 */
final class RandomOfficer implements Officer {

  private static final int ENOUGH = 160;
  private static final int STUBBORN = 5;

  /** Words that an officer of a temper prefers, with their weights; all others weigh 10. */
  private static final List<Map<String, Integer>> TEMPERS =
      List.of(
          Map.of("stop", 2, "suspend", 2, "leave", 3, "look-again", 3),
          Map.of(
              "next-rung",
              60,
              "deviate",
              30,
              "override",
              40,
              "attest",
              40,
              "go-on",
              60,
              "stop",
              1,
              "suspend",
              1,
              "leave",
              2,
              "look-again",
              2),
          Map.of(
              "go-on",
              80,
              "passed",
              30,
              "call-application",
              20,
              "override",
              20,
              "attest",
              20,
              "stop",
              1,
              "suspend",
              1,
              "leave",
              2,
              "look-again",
              2));

  private final Scenario scenario;
  private final Path files;
  private final Random random;
  private final Map<String, Integer> temper;
  private int answers;
  private String before = "";
  private int again;

  RandomOfficer(Scenario scenario, Path files, long seed) {
    this.scenario = scenario;
    this.files = files;
    this.random = new Random(seed);
    this.temper = TEMPERS.get((int) (seed % TEMPERS.size()));
  }

  @Override
  public Answer answer(Screen screen, Optional<RunView> view) {
    answers++;
    if (answers > ENOUGH) {
      return tired(screen);
    }
    again = screen.id().equals(before) ? again + 1 : 0;
    before = screen.id();
    if (again > STUBBORN) {
      return new Answer.Left(Answer.Cause.ESCAPE);
    }
    return switch (screen.prompt()) {
      case Prompt.Go ignored -> new Answer.GoOn();
      case Prompt.Choose choose -> choose(screen, choose);
      case Prompt.Confirm ignored ->
          often(85) ? new Answer.Yes() : new Answer.Left(Answer.Cause.NO);
      case Prompt.Challenge ignored -> new Answer.Typed(challenge(screen, view));
      case Prompt.Line line -> new Answer.Typed(line(screen, line));
      case Prompt.FilePath path -> new Answer.Typed(path(path));
      case Prompt.Hold ignored -> throw new IllegalStateException("Nothing can be answered.");
      case Prompt.None ignored -> throw new IllegalStateException("Nothing is asked: " + screen);
    };
  }

  private Answer tired(Screen screen) {
    if (screen.id().equals(ScreenIds.STOP)) {
      return new Answer.Chosen("stop");
    }
    if (screen.id().equals(ScreenIds.STOP_FOR_GOOD)) {
      return new Answer.Typed("end");
    }
    return screen.prompt() instanceof Prompt.Go
        ? new Answer.GoOn()
        : new Answer.Left(Answer.Cause.INTERRUPT);
  }

  private Answer choose(Screen screen, Prompt.Choose choose) {
    List<Prompt.Option> options = choose.options();
    if (often(2)) {
      return new Answer.Left(often(50) ? Answer.Cause.ESCAPE : Answer.Cause.INTERRUPT);
    }
    if (often(3)) {
      return new Answer.Chosen(any(options).word());
    }
    List<String> words = new ArrayList<>();
    for (Prompt.Option option : options) {
      int weight = option.disabled().isPresent() ? 0 : weight(screen, option);
      for (int i = 0; i < weight; i++) {
        words.add(option.word());
      }
    }
    return words.isEmpty()
        ? new Answer.Left(Answer.Cause.INTERRUPT)
        : new Answer.Chosen(any(words));
  }

  /** Most take the card of the brief. */
  private int weight(Screen screen, Prompt.Option option) {
    boolean broken = option.word().equals(scenario.setup().brokenCard().value());
    boolean node =
        scenario.setup().host().cards().stream()
            .filter(card -> card.identity().serial().equals(scenario.setup().brokenCard()))
            .anyMatch(card -> card.identity().node().path().equals(option.word()));
    int usual = screen.id().startsWith("open/") && (broken || node) ? 60 : 10;
    return temper.getOrDefault(option.word(), usual);
  }

  private String challenge(Screen screen, Optional<RunView> view) {
    if (screen.id().equals(ScreenIds.STOP_FOR_GOOD)) {
      return "end";
    }
    if (screen.id().equals("resolve/word")) {
      return screen.question().startsWith("Type done") ? "done" : "not-done";
    }
    if (often(5)) {
      return any(List.of("0000", "erase", "1", "nobody"));
    }
    if (screen.id().endsWith("/witness")) {
      return person();
    }
    String token =
        screen.id().endsWith("/serial")
            ? "@serial-tail"
            : screen.id().endsWith("/fact") ? "@fact" : "@word";
    return new DemoWords(files, () -> view).typed(token).orElse("1");
  }

  private String line(Screen screen, Prompt.Line line) {
    if (line.optional() && often(50)) {
      return "";
    }
    if (line.suggestion().isPresent() && often(50)) {
      return line.suggestion().get();
    }
    String question = screen.id().substring(screen.id().lastIndexOf('/') + 1);
    if (question.endsWith("serial")) {
      return often(80) ? scenario.setup().brokenCard().value() : any(serials());
    }
    String text =
        switch (question) {
          case "operator", "name", "decider", "witness", "owner" -> person();
          case "id", "fm-id" -> often(80) ? any(ids()) : any(List.of("unknown", "b000", "x"));
          case "label" -> any(labels());
          case "remove" -> "1";
          case "certificate-label" -> any(List.of("fm-signer", "signer", "Signer 2026"));
          case "backup" -> any(List.of("none", "exported 2026-01-15, safe 2"));
          case "test" -> any(List.of("the payment self-test", "all of them", "looks well"));
          default -> any(List.of("the card room log says so", "by the asset sheet", "no time"));
        };
    return text.substring(0, Math.min(text.length(), line.maxLength()));
  }

  private String path(Prompt.FilePath path) {
    if (path.optional() && often(20)) {
      return "";
    }
    List<String> names = new ArrayList<>();
    for (TrainingFile file : scenario.setup().files()) {
      boolean fits =
          path.suffixes().isEmpty() || path.suffixes().stream().anyMatch(file.name()::endsWith);
      if (fits || often(10)) {
        names.add(file.name());
      }
    }
    return files.resolve(names.isEmpty() || often(2) ? "none.fm" : any(names)).toString();
  }

  private String person() {
    return any(scenario.briefing().people().stream().map(Scenario.Person::name).toList());
  }

  private List<String> serials() {
    return cards().stream().map(card -> card.identity().serial().value()).toList();
  }

  private List<SimulatedCard> cards() {
    return scenario.setup().host().cards();
  }

  private List<InstalledFm> fms() {
    return cards().stream().flatMap(card -> card.fms().stream()).toList();
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>(List.of("a000"));
    fms().forEach(fm -> ids.add(fm.id().toString()));
    return ids;
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>(List.of("PinGuard"));
    fms().forEach(fm -> labels.add(fm.build().label()));
    return labels;
  }

  private boolean often(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  @Override
  public String credential(HandOver handOver) {
    int dice = random.nextInt(100);
    if (dice < 88) {
      return Officer.right(handOver, scenario);
    }
    return dice < 96 ? "not-the-password" : "";
  }
}
