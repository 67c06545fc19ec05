// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.Hsm;
import io.github.fmwizard.hsm.HsmContract;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SimulatedHsmContractTests implements HsmContract {

  @TempDir Path folder;
  private Bench bench;

  @BeforeEach
  void begin() {
    bench = Bench.healthy(folder);
  }

  @AfterEach
  void end() throws IOException {
    bench.close();
  }

  @Override
  public Device device() {
    return new Simulated(bench);
  }

  private record Simulated(Bench bench) implements Device {

    @Override
    public Hsm hsm() {
      return bench.hsm;
    }

    @Override
    public CardRef card() {
      return Bench.CARD;
    }

    @Override
    public byte[] snapshot() {
      return bench.bytes();
    }

    @Override
    public Action.LoadFm replacement() {
      return bench.load("a001", "Vault", Behaviour.GOOD);
    }

    @Override
    public FmId replaced() {
      return Bench.VAULT;
    }

    @Override
    public Action.LoadFm addition() {
      return bench.load("a005", "Extra", Behaviour.GOOD);
    }

    @Override
    public Console rightCredential() {
      return new TypedConsole().typing(Bench.PASSWORD);
    }

    @Override
    public Console wrongCredential() {
      return new TypedConsole().typing("wrong");
    }

    @Override
    public Console nobody() {
      return new TypedConsole();
    }

    @Override
    public void waitForRestart() {
      bench.time.pause(Bench.LONG);
    }
  }
}
