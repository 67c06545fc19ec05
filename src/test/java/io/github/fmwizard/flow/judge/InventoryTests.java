// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.model.Predicate;
import org.junit.jupiter.api.Test;

/** The list of FMs beside the table of files. */
class InventoryTests {

  private final Learnt run = Learnt.looked();

  @Test
  void isUnknownWithoutATable() {
    assertInventory(Truth.UNKNOWN, "no table of files was given");
  }

  @Test
  void holdsIfEachFmOfTheTableIsListedAndHealthy() {
    run.givesFiles(Learnt.file("alpha", "0001"), Learnt.file("beta", "0002"));

    assertInventory(Truth.YES, "alpha (0001), beta (0002)");
  }

  @Test
  void holdsForAnEmptyTableAndAnEmptyCard() {
    run.givesFiles();
    run.card.eraseFms();
    run.look();

    assertInventory(Truth.YES, "none listed");
  }

  @Test
  void failsForThoseThatAreMissingOrNotHealthy() {
    run.givesFiles(Learnt.file("alpha", "0001"), Learnt.file("beta", ""), Learnt.file("gamma", ""));
    run.card.fm("0002", "beta", "b1", "Enabled", "ERR");
    run.look();

    assertInventory(Truth.NO, "missing or not healthy, as far as can be read: beta, gamma");
  }

  @Test
  void isUnknownIfAStatusCannotBeRead() {
    run.givesFiles(Learnt.file("alpha", "0001"));
    run.card.fm("0001", "alpha", "a1", "not read: 7", "OK");
    run.look();

    assertInventory(Truth.UNKNOWN, "missing or not healthy, as far as can be read: alpha");
  }

  @Test
  void needsOneHealthyFmOfEachLabel() {
    run.givesFiles(Learnt.file("alpha", "0001"));
    run.card.fm("0003", "alpha", "a1", "Enabled", "ERR");
    run.card.fm("0004", "alpha", "a1", "not read: 7", "OK");
    run.look();
    assertThat(run.judge(Predicate.FMS_AS_INVENTORY).truth()).isEqualTo(Truth.YES);

    run.card.fm("0001", "alpha", "a1", "Enabled", "ERR");
    run.look();
    assertThat(run.judge(Predicate.FMS_AS_INVENTORY).truth()).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void namesFmsThatCameBackUnderAnotherId() {
    run.givesFiles(Learnt.file("alpha", "0001"), Learnt.file("beta", "0002"));
    run.card.delete("0001");
    run.card.fm("0007", "alpha", "a1", "Enabled", "OK");
    run.look();

    assertInventory(
        Truth.YES, "beta (0002), alpha (0007); these have another ID than before: alpha (0001)");
  }

  @Test
  void tellsOfEachFmWhetherItIsHealthy() {
    run.card.fm("0001", "alpha", "a1", "Enabled", "ERR");
    run.card.fm("0002", "beta", "b1", "not read: 7", "OK");
    run.look();

    assertThat(run.judge(Predicate.BYSTANDERS_UNCHANGED).found())
        .isEqualTo("alpha (0001) not healthy, beta (0002) with a status that can't be read");
  }

  private void assertInventory(Truth truth, String found) {
    var judgement = run.judge(Predicate.FMS_AS_INVENTORY);

    assertThat(judgement.truth()).isEqualTo(truth);
    assertThat(judgement.found()).isEqualTo(found);
    assertThat(judgement.needed()).isEqualTo("every FM of the table listed and healthy");
  }
}
