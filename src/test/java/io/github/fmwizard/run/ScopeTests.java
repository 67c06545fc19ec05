// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import static io.github.fmwizard.card.FactName.CARD_LABEL;
import static io.github.fmwizard.card.FactName.CARD_RESTART_PENDING;
import static io.github.fmwizard.card.FactName.CARD_SERIAL;
import static io.github.fmwizard.card.FactName.CARD_SESSIONS;
import static io.github.fmwizard.card.FactName.FMS_LIST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Loss;
import io.github.fmwizard.flow.model.FileRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScopeTests {

  private static final Facts FACTS = TestFacts.texts(CARD_SERIAL, "123", CARD_LABEL, "lab");

  @Nested
  class Lines {

    @Test
    void standInOrderOfTheirNames() {
      assertThat(whole(FACTS).lines())
          .isSorted()
          .contains(
              "act.001.argument.000=ctfm",
              "act.001.file.files/a.fm=bb",
              "act.001.id=load",
              "act.001.program./usr/bin/ctfm=aa",
              "fact.card.serial=:123",
              "fact.card.model=?",
              "flow=f0",
              "loss.000=replaced: alpha (0001)",
              "operator=ana",
              "policy=none",
              "step=rung/gate",
              "witness=named bo");
    }

    @Test
    void leaveOutSessionsAndHostFacts() {
      Facts more = FACTS.knownAfter(TestFacts.of(CARD_SESSIONS, new FactValue.Count(4)));

      assertThat(facts(more)).isEqualTo(facts(FACTS));
      assertThat(facts(more).lines()).noneMatch(line -> line.contains("host."));
    }

    @Test
    void leaveOutHowAFactWasAsked() {
      Facts other = new Facts(Map.of(CARD_SERIAL, known("123", "another call")));
      Facts same = new Facts(Map.of(CARD_SERIAL, known("123", "a call")));

      assertThat(facts(other).digest()).isEqualTo(facts(same).digest());
    }

    @Test
    void areDifferentForDifferentValuesWhateverTheyHold() {
      String lineFeed = facts(TestFacts.texts(CARD_LABEL, "a\nfact.card.model=:b")).toString();

      assertThat(lineFeed).contains("fact.card.label=:a\\nfact.card.model\\=:b\n");
      assertThat(facts(TestFacts.texts(CARD_LABEL, "a\\n")))
          .isNotEqualTo(facts(TestFacts.texts(CARD_LABEL, "a\n")));
      assertThat(facts(TestFacts.texts(CARD_LABEL, "?")).digest())
          .isNotEqualTo(facts(Facts.NONE).digest());
    }
  }

  @Nested
  class NamesWhatMoved {

    @Test
    void nothingIfNothingDid() {
      assertThat(whole(FACTS).movedSince(whole(FACTS), Set.of())).isEmpty();
    }

    @Test
    void anotherValue() {
      Facts other = TestFacts.texts(CARD_SERIAL, "124", CARD_LABEL, "lab");

      assertThat(facts(other).movedSince(facts(FACTS), Set.of()))
          .containsExactly("fact.card.serial");
    }

    @Test
    void aFactThatTurnedUnknownOrKnown() {
      Facts less = TestFacts.texts(CARD_SERIAL, "123");

      assertThat(facts(less).movedSince(facts(FACTS), Set.of())).containsExactly("fact.card.label");
      assertThat(facts(FACTS).movedSince(facts(less), Set.of())).containsExactly("fact.card.label");
    }

    @Test
    void notWhatTheActsBeforeMayHaveChanged() {
      Facts pending =
          FACTS.knownAfter(TestFacts.of(CARD_RESTART_PENDING, new FactValue.Flag(true)));

      assertThat(facts(pending).movedSince(facts(FACTS), Set.of(CARD_RESTART_PENDING))).isEmpty();
      assertThat(facts(pending).movedSince(facts(FACTS), Set.of(FMS_LIST)))
          .containsExactly("fact.card.restart-pending");
    }

    @Test
    void costsOnlyIfNoActBeforeChangedTheListOfFms() {
      Scope before = Scope.builder().losses(List.of(loss("alpha"))).build();
      Scope after = Scope.builder().losses(List.of(loss("beta"))).build();

      assertThat(after.movedSince(before, Set.of())).containsExactly("loss.000");
      assertThat(after.movedSince(before, Set.of(FMS_LIST))).isEmpty();
    }

    @Test
    void anActThatIsGone() {
      Scope two = Scope.builder().act("a", List.of(), List.of(), List.of()).build();

      assertThat(Scope.builder().build().movedSince(two, Set.of(FactName.values())))
          .containsExactly("act.001.id");
    }
  }

  @Test
  void doesNotCountSessions() {
    Loss four = new Loss(Loss.Kind.DISTURBED, "all sessions", "4 open now");
    Loss five = new Loss(Loss.Kind.DISTURBED, "all sessions", "5 open now");

    assertThat(Scope.builder().losses(List.of(four)).build())
        .isEqualTo(Scope.builder().losses(List.of(five)).build());
  }

  private static Scope facts(Facts facts) {
    return Scope.builder().facts(facts).build();
  }

  private static Scope whole(Facts facts) {
    return Scope.builder()
        .inputs("f0", Optional.empty(), Optional.of("p0"))
        .gate("rung/gate", "ana", Optional.of("bo"))
        .act(
            "load",
            List.of("ctfm", "load"),
            List.of(new Intent.Program("/usr/bin/ctfm", 9, "aa")),
            List.of(new FileRef("files/a.fm", "/media/a.fm", 3, "bb")))
        .facts(facts)
        .losses(List.of(loss("alpha")))
        .build();
  }

  private static Loss loss(String label) {
    return new Loss(Loss.Kind.REPLACED, label + " (0001)", "build");
  }

  private static Fact<FactValue> known(String text, String how) {
    return new Fact.Known<>(new FactValue.Text(text), how, Fact.UNTIMED);
  }
}
