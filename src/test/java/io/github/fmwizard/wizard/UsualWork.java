// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.Decision;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Does to a pictured card what an action should. An image is known by what was said of it. */
final class UsualWork implements Consumer<Action> {

  private static final FmId NOT_SAID = new FmId(9);

  private final CardPicture card;
  private final MemoryFiles files;
  private final Map<FmId, String> labels = new HashMap<>();
  private final Map<String, FmId> saidIds = new HashMap<>();

  UsualWork(CardPicture card, MemoryFiles files) {
    this.card = card;
    this.files = files;
  }

  void learn(Decision decision) {
    switch (decision) {
      case Decision.GiveImage image -> learn(image.draft());
      case Decision.GiveFmFiles given -> {
        for (Decision.FmFileDraft row : given.rows()) {
          learn(row.image());
          row.image().saidId().ifPresent(id -> labels.put(id, row.label()));
        }
      }
      default -> {}
    }
  }

  private void learn(Decision.ImageDraft draft) {
    saidIds.put(draft.path(), draft.saidId().orElse(NOT_SAID));
  }

  @Override
  public void accept(Action action) {
    card.look().fms().orElse(List.of()).forEach(row -> labels.put(row.id(), row.label()));
    switch (action) {
      case Action.LoadFm load -> load(load);
      case Action.DeleteFm delete -> card.delete(delete.id().toString());
      case Action.EraseAllFms ignored -> card.eraseFms();
      case Action.EraseSmfs ignored -> card.text(FactName.SMFS_STATE, "inactive");
      case Action.RestartCard ignored -> card.restart();
      case Action.ActivateSmfs ignored -> card.text(FactName.SMFS_STATE, "active");
    }
  }

  private void load(Action.LoadFm load) {
    String source =
        files.sourceOf(
            Path.of(ScriptedRun.FOLDER).relativize(Path.of(load.image().path())).toString());
    FmId id = saidIds.getOrDefault(source, NOT_SAID);
    String label = labels.getOrDefault(id, "new");
    card.load(id.toString(), label, String.valueOf(Path.of(source).getFileName()));
  }
}
