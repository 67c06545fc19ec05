// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.standin.NeedsPrograms;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsPrograms({"softhsm2-util", "pkcs11-tool"})
class AgentOnSoftHsmTests {

  @TempDir Path folder;

  private SoftHsm softHsm;

  @BeforeEach
  void makeTokens() throws Exception {
    softHsm = SoftHsm.in(folder);
    softHsm.addToken("first token", "so-pin-1");
    softHsm.addToken("second", "so-pin-2");
  }

  @Test
  void seesTheSameLabelsAndSerialsAsOpenSc() throws Exception {
    var libraryReport = look();
    var ours = new ArrayList<List<String>>();
    for (var slot : libraryReport.slots().seen().orElseThrow()) {
      slot.token().seen().ifPresent(token -> ours.add(List.of(token.label(), token.serial())));
    }

    assertThat(ours).containsAll(asOpenScSaysIt()).hasSize(3);
    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.ENDED);
  }

  @Test
  void saysThatItIsNoLuna() throws Exception {
    var libraryReport = look();
    var library = libraryReport.library().seen().orElseThrow();
    var slot = libraryReport.slots().seen().orElseThrow().get(0);

    assertThat(library.description()).isEqualTo("Implementation of PKCS11");
    assertThat(library.maker()).isEqualTo("SoftHSM");
    assertThat(library.version()).startsWith("2.");
    assertThat(library.vendorCalls()).isEmpty();
    assertThat(slot.token().seen().orElseThrow().admin()).isFalse();
    assertThat(List.of(slot.role(), slot.policies(), slot.fms(), slot.dispatchIndex()))
        .allSatisfy(fact -> assertThat(why(fact)).isEqualTo("this slot shows no admin partition"));
    assertThat(why(libraryReport.dispatch())).isEqualTo("no libethsm is named");
  }

  @Test
  void saysThatALibraryIsMissing() throws Exception {
    var setup = softHsm.setup();
    var agent =
        new Agent(
            new AgentSetup(
                setup.java(),
                "/nowhere/libCryptoki2_64.so",
                setup.ethsm(),
                setup.environment(),
                setup.deadline()),
            InstantSource.system());

    var libraryReport = agent.look();

    assertThat(libraryReport.fate()).isEqualTo(LibraryReport.Fate.ENDED);
    assertThat(why(libraryReport.slots()))
        .startsWith("/nowhere/libCryptoki2_64.so can't be loaded: ");
  }

  @Test
  void saysThatThereIsNoConfigurationWithoutTokens() throws Exception {
    var setup = softHsm.setup();
    var agent =
        new Agent(
            new AgentSetup(
                setup.java(),
                setup.cryptoki(),
                setup.ethsm(),
                Map.of("SOFTHSM2_CONF", "/nowhere"),
                setup.deadline()),
            InstantSource.system());

    var libraryReport = agent.look();

    assertThat(why(libraryReport.slots())).matches("C_[A-Za-z]+ returned CKR_.*");
  }

  private LibraryReport look() throws Exception {
    return new Agent(softHsm.setup(), InstantSource.system()).look();
  }

  private List<List<String>> asOpenScSaysIt() throws Exception {
    var output =
        softHsm.run("pkcs11-tool", "--module", SoftHsm.library().orElseThrow().toString(), "-L");
    return Pattern.compile("token label +: (.+)\n(?s:.*?)serial num +: (.+)\n")
        .matcher(output)
        .results()
        .map(match -> List.of(match.group(1), match.group(2)))
        .toList();
  }

  private static String why(Fact<?> fact) {
    return switch (fact) {
      case Fact.Known<?> known -> "known: " + known.value();
      case Fact.Contradicted<?> contradicted -> "contradicted: " + contradicted.words();
      case Fact.Unknown<?> unknown -> unknown.why();
    };
  }
}
