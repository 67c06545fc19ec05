// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.replay;

import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import io.github.fmwizard.hsm.simulated.file.StateFile;
import io.github.fmwizard.screen.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was true of the cards of a training at a page, which its trainee could not see. */
final class TruthWords {

  private TruthWords() {}

  static List<Block> of(Recording recording, long entries) {
    try {
      Optional<Path> file = recording.stateAfter(entries);
      return file.isPresent()
          ? blocks(StateFile.read(file.get()))
          : List.of(text("The truth of this page was not kept."));
    } catch (IOException e) {
      return List.of(text("The truth of this page can't be read: " + e.getMessage()));
    }
  }

  private static List<Block> blocks(TrainingState state) {
    List<Block> blocks = new ArrayList<>();
    for (SimulatedCard card : state.cards()) {
      CardTruth truth =
          CardTruth.of(card, state.keySets().getOrDefault(card.identity().serial(), List.of()));
      blocks.add(new Block.Heading("The truth", Optional.of("card " + truth.serial())));
      blocks.add(
          text(
              "The card is "
                  + truth.condition().words()
                  + "; failed logins: "
                  + truth.failures()
                  + (truth.flags().zeroized() ? "; ZEROIZED" : "")
                  + "."));
      truth.fms().forEach(fm -> blocks.add(text(words(fm))));
      blocks.add(text("Key sets: " + names(truth.smfs().present()) + "."));
      if (!truth.smfs().lost().isEmpty()) {
        blocks.add(text("LOST: " + names(truth.smfs().lost()) + "."));
      }
    }
    blocks.add(new Block.Heading("The page", Optional.empty()));
    return blocks;
  }

  private static String words(CardTruth.FmTruth fm) {
    String behaviour = fm.behaviour().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "%s version %s: %s; its service %s."
        .formatted(
            fm.listed().name(),
            fm.listed().version(),
            behaviour,
            fm.applicationWorks() ? "works" : "does not work");
  }

  private static String names(List<KeySet> keys) {
    return keys.isEmpty() ? "none" : String.join(", ", keys.stream().map(KeySet::name).toList());
  }

  private static Block text(String words) {
    return new Block.Text(Block.Style.NORMAL, words);
  }
}
