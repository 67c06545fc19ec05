// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import static io.github.fmwizard.flow.json.FlowTexts.flow;
import static io.github.fmwizard.flow.json.FlowTexts.problems;
import static io.github.fmwizard.flow.json.FlowTexts.smallWith;
import static io.github.fmwizard.flow.json.FlowTexts.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.model.AskKind;
import io.github.fmwizard.flow.model.Cite;
import io.github.fmwizard.flow.model.Condition;
import io.github.fmwizard.flow.model.Expectation;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Known;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.json.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowReaderTests {

  private static Step step(Flow flow, String id) {
    return flow.rungs().get(0).steps().stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class TheExampleOfTheFormat {

    private final Flow flow = flow(text("example.json"));

    @Test
    void isReadWhole() {
      assertThat(flow.id()).isEqualTo("luna-pcie-fm-recovery");
      assertThat(flow.sources()).containsOnlyKeys("recover");
      assertThat(flow.before()).extracting(Step::id).containsExactly("symptom");
      assertThat(flow.rungs()).hasSize(1);
      assertThat(flow.rungs().get(0).steps()).hasSize(15);
      assertThat(flow.after()).extracting(Step::id).containsExactly("services");
    }

    @Test
    void hasItsTextsAndTheirSources() {
      Step what = step(flow, "what");

      assertThat(what.body()).isInstanceOf(Step.Explain.class);
      assertThat(((Step.Explain) what.body()).paragraphs()).hasSize(2);
      assertThat(what.cite())
          .containsExactly(
              new Cite(Optional.of("recover"), Known.DOCUMENTED),
              new Cite(Optional.empty(), Known.NOT_FOUND));
    }

    @Test
    void hasItsQuestions() {
      assertThat(step(flow, "which").body())
          .isEqualTo(new Step.Ask(AskKind.LOADED_FM, "culprit", false));
      assertThat(step(flow, "image").body())
          .isEqualTo(new Step.Ask(AskKind.FM_IMAGE, "patched", true));
      assertThat(step(flow, "app-test").text())
          .containsExactly("Run your own test of the service now.");
    }

    @Test
    void hasItsChecksWithTheirArguments() {
      assertThat(((Step.Check) step(flow, "ready").body()).expectations())
          .containsExactly(
              new Expectation(PredicateUse.of(Predicate.CARD_NOT_HALTED), false, Optional.empty()),
              new Expectation(
                  PredicateUse.of(Predicate.LOGINS_LEFT_AT_LEAST, 3), true, Optional.empty()));
      assertThat(((Step.Check) step(flow, "ready-image").body()).expectations().get(1))
          .isEqualTo(
              new Expectation(
                  new PredicateUse(
                      Predicate.CERTIFICATE_IN_DATE,
                      Optional.empty(),
                      Optional.of("patched"),
                      OptionalInt.empty(),
                      Optional.empty()),
                  true,
                  Optional.of("Sign again with a valid certificate.")));
    }

    @Test
    void hasItsGatesActsAndConditions() {
      assertThat(step(flow, "may-load").body())
          .isEqualTo(new Step.Gate(Strength.CONFIRM, List.of("load", "restart-2")));
      assertThat(step(flow, "may-load").onlyIf()).contains(new Condition.Given("patched"));
      assertThat(step(flow, "delete").body())
          .isEqualTo(new Step.Act(ActionKind.DELETE_FM, Optional.of("culprit"), Optional.empty()));
      assertThat(step(flow, "activate").onlyIf())
          .contains(new Condition.Holds(PredicateUse.of(Predicate.SMFS_ACTIVATION_NEEDED)));
    }

    @Test
    void hasItsVerify() {
      assertThat(step(flow, "cured").body())
          .isEqualTo(
              new Step.Verify(
                  List.of(
                      new Expectation(
                          PredicateUse.of(Predicate.BYSTANDERS_UNCHANGED),
                          false,
                          Optional.empty())),
                  List.of(Move.LOOK_AGAIN, Move.REPEAT_RUNG, Move.NEXT_RUNG)));
    }
  }

  @Nested
  class Documents {

    @Test
    void knowWhereEachStepAndRungBegins() {
      String small = text("small.json");
      FlowDocument document =
          ((JsonReading.Read<FlowDocument>) FlowReader.read("small.json", small.getBytes(UTF_8)))
              .value();

      assertThat(document.places()).hasSize(32);
      assertThat(document.placeOf("culprit")).isEqualTo(new Place(7, 5));
      assertThat(document.placeOf("two-load")).isEqualTo(new Place(29, 9));
      assertThat(document.placeOf("three")).isEqualTo(new Place(35, 5));
      assertThat(document.placeOf("nowhere")).isEqualTo(Place.START);
    }

    @Test
    void haveTheDigestOfTheirBytes() {
      byte[] content = text("example.json").getBytes(UTF_8);
      FlowDocument document =
          ((JsonReading.Read<FlowDocument>) FlowReader.read("f", content)).value();

      assertThat(document.sha256()).matches("[0-9a-f]{64}");
      assertThat(document.sha256())
          .isNotEqualTo(
              ((JsonReading.Read<FlowDocument>)
                      FlowReader.read("f", (text("example.json") + " ").getBytes(UTF_8)))
                  .value()
                  .sha256());
    }

    @Test
    void haveLoopsWithStepsOfTheirOwn() {
      Step reload = flow(text("small.json")).rungs().get(1).steps().get(5);

      assertThat(reload.body()).isInstanceOf(Step.ForEach.class);
      Step.ForEach loop = (Step.ForEach) reload.body();
      assertThat(loop.in()).isEqualTo("fm-files");
      assertThat(loop.as()).isEqualTo("file");
      assertThat(loop.steps())
          .extracting(Step::id)
          .containsExactly("two-load-gate", "two-load", "two-load-restart");
    }
  }

  @Nested
  class Syntax {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{'format': 1}", "{\"format\": 01}", "{\"format\": 1,}", "[1 2]", "// no\n{}",
              "{\"a\": NaN}",
          "{\"a\": \"\t\"}", "{\"a\": \"\\x\"}", "{\"a\": +1}", "{\"a\": .5}", "flow", "{]"
        })
    void isThatOfTheStandardAndNoOther(String text) {
      assertThat(problems(text))
          .singleElement()
          .asString()
          .matches("flow\\.json:\\d+:\\d+: .*\\. Mend the syntax \\(RFC 8259\\)\\.");
    }

    @Test
    void problemsStandAlone() {
      assertThat(problems("{\"format\": 2, \"x\": 1, \"x\": 2")).hasSize(1);
    }

    @Test
    void isUtf8WithoutAMark() {
      assertThat(problems("\uFEFF" + text("example.json")))
          .containsExactly(
              "flow.json:1:1: The file begins with a byte order mark. Save it as UTF-8 without one.");
      assertThat(problems("{}".getBytes(UTF_16LE))).hasSize(1);
    }

    @Test
    void saysWhichByteIsNotUtf8() {
      String latin = smallWith("A small ladder", "Une \u00e9chelle");

      assertThat(problems(latin.getBytes(ISO_8859_1)))
          .containsExactly("flow.json:4:17: This byte is not UTF-8. Save the file as UTF-8.");
      assertThat(flow(latin).title()).isEqualTo("Une \u00e9chelle");
    }

    @Test
    void isNotTooDeep() {
      assertThat(problems("[".repeat(10_000)))
          .singleElement()
          .asString()
          .contains("Nested deeper than 24 levels");
    }

    @Test
    void isThereAtAll() {
      assertThat(problems("")).singleElement().asString().contains("The file is empty");
      assertThat(problems(" \n ")).singleElement().asString().contains("The file is empty");
    }
  }

  @Nested
  class Size {

    @Test
    void isBounded() {
      String padding = " ".repeat(FlowReader.MAX_BYTES - text("small.json").length());

      assertThat(flow(text("small.json") + padding)).isEqualTo(flow(text("small.json")));
      assertThat(problems(text("small.json") + padding + " "))
          .containsExactly(
              "flow.json:1:1: The file is larger than 256 KiB. Is it the right file? Drop what isn't needed.");
    }

    @Test
    void isNotReadMuchBeyondTheBound() throws IOException {
      AtomicLong taken = new AtomicLong();
      InputStream endless =
          new InputStream() {
            @Override
            public int read() {
              taken.incrementAndGet();
              return ' ';
            }

            @Override
            public int read(byte[] target, int from, int length) {
              taken.addAndGet(length);
              Arrays.fill(target, from, from + length, (byte) ' ');
              return length;
            }
          };

      assertThat(FlowReader.read("endless", endless)).isInstanceOf(JsonReading.Problems.class);
      assertThat(taken.get()).isEqualTo(FlowReader.MAX_BYTES + 1);
    }

    @Test
    void ofAStreamWithinTheBoundIsNoProblem() throws IOException {
      InputStream in = new ByteArrayInputStream(text("example.json").getBytes(UTF_8));

      assertThat(FlowReader.read("stream", in)).isInstanceOf(JsonReading.Read.class);
    }
  }
}
