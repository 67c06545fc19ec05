// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.CellText;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.training.debrief.Debrief.Loss;
import io.github.fmwizard.training.debrief.Debrief.Place;
import io.github.fmwizard.training.debrief.Debrief.Result;
import io.github.fmwizard.training.debrief.Debrief.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a debrief on a page: blocks for a screen, lines for a file. */
public final class DebriefPage {

  private final Debrief debrief;
  private final List<Block> blocks = new ArrayList<>();

  private DebriefPage(Debrief debrief) {
    this.debrief = debrief;
  }

  /**
   * Makes the blocks.
   *
   * @param debrief the debrief
   * @return its blocks, the conclusion first
   */
  public static List<Block> blocks(Debrief debrief) {
    DebriefPage page = new DebriefPage(debrief);
    page.conclusion();
    page.criteria();
    page.turningPoint();
    page.untrue();
    page.losses();
    page.loaded();
    page.next();
    return List.copyOf(page.blocks);
  }

  /**
   * Makes plain text of the same.
   *
   * @param debrief the debrief
   * @return its lines, unwrapped
   */
  public static String text(Debrief debrief) {
    return blocks(debrief).stream()
        .flatMap(DebriefPage::lines)
        .map(CellText::safe)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> lines(Block block) {
    return switch (block) {
      case Block.Text text -> Stream.of(text.text());
      case Block.Item item ->
          Stream.of(item.mark().sign() + " " + item.text() + ": " + item.detail());
      case Block.Heading heading -> Stream.of("", heading.text());
      case Block.Gap ignored -> Stream.of("");
      case Block.Table table -> table.rows().stream().map(row -> String.join("  ", row));
      case Block.Command command -> Stream.of(String.join(" ", command.line()));
      case Block.Elapsed elapsed -> Stream.of(elapsed.label());
      case Block.Output output -> output.lines().stream();
    };
  }

  private void conclusion() {
    blocks.add(new Block.Text(Block.Style.STRONG, debrief.headline()));
    if (!debrief.praise().isEmpty()) {
      text(debrief.praise());
    }
    Debrief.Score score = debrief.score();
    text(
        "Shown: %d of %d criteria. Harmful acts: %d."
            .formatted(score.met(), score.of(), score.harmful()));
    text("Rung reached: " + rung(debrief.rung()) + ".");
    text(
        "Least rung that would do: "
            + debrief.leastRung().map(DebriefPage::rung).orElse("none cures this card")
            + ".");
    Debrief.Logins logins = debrief.logins();
    String doubtful = logins.doubtful() > 0 ? ", not known: " + logins.doubtful() : "";
    text(
        "HSM SO logins: %d spent (failed: %d%s), %d at least."
            .formatted(logins.spent(), logins.failed(), doubtful, logins.least()));
  }

  private static String rung(int rung) {
    return rung == 0 ? "none" : Integer.toString(rung);
  }

  private void criteria() {
    heading("What was judged");
    for (Result one : debrief.criteria()) {
      blocks.add(new Block.Item(mark(one.verdict()), bare(one.text()), detail(one)));
    }
  }

  /** Returns a sentence that goes on after a colon. */
  private static String bare(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static Mark mark(Verdict verdict) {
    return switch (verdict) {
      case MET -> Mark.SENSED;
      case NOT_MET, DONE -> Mark.FAILED;
      case NOT_SHOWN -> Mark.OPEN;
    };
  }

  private static String detail(Result one) {
    String word =
        switch (one.verdict()) {
          case MET -> "shown";
          case NOT_MET -> "not kept";
          case NOT_SHOWN -> "not shown";
          case DONE -> "harmful";
        };
    String said = word + ": " + one.why() + ".";
    Optional<Place> place = one.place();
    if (place.isEmpty()) {
      return said;
    }
    String where = " " + place.get().time() + ", " + place.get().page() + ".";
    boolean wrong = one.verdict() == Verdict.NOT_MET || one.verdict() == Verdict.DONE;
    return wrong ? said + where + told(place.get()) : said + where;
  }

  private static String told(Place place) {
    return " Seen by then: "
        + place.seen()
        + ". Then "
        + place.chosen()
        + ". What followed: "
        + place.followed()
        + ".";
  }

  private void turningPoint() {
    debrief
        .turningPoint()
        .ifPresent(
            place -> {
              heading("The turning point");
              text("At " + place.time() + ", " + place.page() + ": " + place.chosen() + ".");
              text(
                  debrief
                      .seenAgain()
                      .map(
                          again ->
                              "It could be seen once more at "
                                  + again.time()
                                  + ", "
                                  + again.page()
                                  + ": "
                                  + again.seen()
                                  + ".")
                      .orElse("There was no later page that could have shown it."));
            });
  }

  private void untrue() {
    if (!debrief.untrue().isEmpty()) {
      heading("Said, and not so");
      for (Place place : debrief.untrue()) {
        blocks.add(
            new Block.Item(Mark.FAILED, place.time() + ", " + place.page(), place.chosen() + "."));
      }
    }
  }

  private void losses() {
    heading("Lost");
    if (debrief.losses().isEmpty()) {
      text("Lost: nothing, on all cards of this host.");
    }
    for (Loss loss : debrief.losses()) {
      String need = loss.needed() ? "needed" : "needless";
      blocks.add(
          switch (loss.what()) {
            case KEY_SET ->
                new Block.Item(
                    Mark.FAILED,
                    "Key set \"" + loss.name() + "\" of card " + loss.card(),
                    need
                        + "; owner "
                        + loss.owner()
                        + "; backup: "
                        + (loss.backup().isEmpty() ? "none" : loss.backup()));
            case FM ->
                new Block.Item(
                    Mark.FAILED,
                    "FM " + loss.name() + " of card " + loss.card(),
                    need + "; its service does not work");
            case HSM ->
                new Block.Item(
                    Mark.FAILED,
                    "The HSM, card " + loss.card(),
                    need + "; it was zeroized: all application partitions are lost");
          });
    }
  }

  private void loaded() {
    heading("Loaded now");
    for (Debrief.Loaded fm : debrief.loaded()) {
      String name = fm.name() + ", version " + fm.version();
      if (fm.fault().isEmpty()) {
        text(name + ": " + (fm.works() ? "its service works" : "its service does not work") + ".");
      } else {
        blocks.add(new Block.Item(Mark.FAILED, name, "faulty: " + fm.fault() + "."));
      }
    }
    if (debrief.loaded().isEmpty()) {
      text("No FM is loaded.");
    }
  }

  private void next() {
    if (!debrief.nextTime().isEmpty()) {
      heading("Next time");
      debrief.nextTime().forEach(this::text);
    }
    heading("To think about");
    text(debrief.question());
  }

  private void heading(String text) {
    blocks.add(new Block.Heading(text, Optional.empty()));
  }

  private void text(String sentence) {
    blocks.add(new Block.Text(Block.Style.NORMAL, sentence));
  }
}
