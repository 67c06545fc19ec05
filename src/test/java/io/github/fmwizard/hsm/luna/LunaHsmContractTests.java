// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.awaitility.Awaitility.await;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.Hsm;
import io.github.fmwizard.hsm.HsmContract;
import io.github.fmwizard.standin.NeedsGcc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@NeedsGcc
@Timeout(180)
class LunaHsmContractTests implements HsmContract {

  @TempDir Path folder;

  @Override
  public Device device() {
    return new Real(new StandInRig(folder));
  }

  private record Real(StandInRig rig) implements Device {

    @Override
    public Hsm hsm() {
      return rig.hsm;
    }

    @Override
    public CardRef card() {
      return FakeLibraryReports.CARD;
    }

    @Override
    public boolean tellsAll() {
      return false;
    }

    @Override
    public byte[] snapshot() {
      return rig.client.state(0).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Action.LoadFm replacement() {
      return rig.load("a000", "Vault", "1.01");
    }

    @Override
    public FmId replaced() {
      return new FmId(0xa000);
    }

    @Override
    public Action.LoadFm addition() {
      return rig.load("a005", "Extra", "1.00");
    }

    @Override
    public Console rightCredential() {
      return rig.rightPassword();
    }

    @Override
    public Console wrongCredential() {
      return rig.officer().typing("wrong\n");
    }

    @Override
    public Console nobody() {
      return rig.officer().typing("" + ScriptedOfficer.LEAVE);
    }

    @Override
    public void waitForRestart() {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  rig.inspect()
                      .state()
                      .condition()
                      .seen()
                      .filter(CardCondition.ANSWERING::equals)
                      .isPresent());
    }
  }
}
