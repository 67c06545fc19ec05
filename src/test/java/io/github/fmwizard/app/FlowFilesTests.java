// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.app.FlowFiles.Remark;
import io.github.fmwizard.app.FlowFiles.Verdict;
import io.github.fmwizard.flow.json.FlowReader;
import io.github.fmwizard.flow.json.FlowTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowFilesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "unknown-key | BAD_INPUT | `13:27: The step has the unknown key \"onlyif\". Did you mean \"only-if\". [shape]`",
        "duplicate-key | BAD_INPUT | `8:92: The key \"strength\" is already there at line 8. Keep one of the two. [shape]`",
        "bad-type | BAD_INPUT | `14:109: Expected a number, found a text. Write a number here. [shape]`",
        "unknown-action | BAD_INPUT | `25:41: \"erase-all\" is not one of the six actions. Did you mean \"erase-all-fms\". [shape]`",
        "unknown-predicate | BAD_INPUT | `19:66: \"bystander-unchanged\" is not a predicate. Did you mean \"bystanders-unchanged\". [shape]`",
        "truncated | BAD_INPUT | `28:49: The file ends in the middle of the document. Is it complete? Copy it again. [syntax]`",
        "second-document | BAD_INPUT | `49:1: A second document follows the first. Keep one document in one file. [syntax]`",
        "gate-too-weak | UNSAFE | `24:7: A gate of strength confirm covers erase-all-fms. Make it typed-serial. [gate-too-weak]`",
      })
  void sayWhatIsWrongAndWhere(String name, Verdict verdict, String remark) {
    FlowFiles.Result result = check(name, FlowTexts.text("malformed/" + name + ".json"));

    assertThat(result.verdict()).isEqualTo(verdict);
    assertThat(result.remarks()).extracting(Remark::toString).contains(name + ":" + remark);
  }

  @Test
  void sayThatAGateIsMissingForEachActThatNeedsOne() {
    FlowFiles.Result result = check("f", FlowTexts.text("malformed/missing-gate.json"));

    assertThat(result.verdict()).isEqualTo(Verdict.UNSAFE);
    assertThat(result.remarks())
        .extracting(Remark::toString)
        .contains(
            "f:38:7: No gate covers the act three-erase."
                + " Put a gate right before it that covers it. [act-without-gate]",
            "f:39:7: No gate covers the act three-restart."
                + " Put a gate right before it that covers it. [act-without-gate]");
  }

  @Test
  void sayThatAFileIsTooLarge() {
    FlowFiles.Result result =
        check("f", FlowTexts.text("small.json") + " ".repeat(FlowReader.MAX_BYTES));

    assertThat(result.verdict()).isEqualTo(Verdict.BAD_INPUT);
    assertThat(result.remarks())
        .singleElement()
        .asString()
        .startsWith("f:1:1: The file is larger than 256 KiB.");
  }

  /** A flow that says too little is refused, however well it is formed. */
  @Test
  void areUnsafeWithoutTheFirstChecksTheCautionAndTheGentleRungs() {
    FlowFiles.Result result = check("f", FlowTexts.text("small.json"));

    assertThat(result.verdict()).isEqualTo(Verdict.UNSAFE);
    assertThat(result.remarks())
        .filteredOn(remark -> !remark.warning())
        .extracting(remark -> remark.toString().replaceAll(".*\\[(.*)]", "$1"))
        .containsExactlyInAnyOrder(
            "first-checks-missing", "gentle-rung-missing", "caution-missing");
  }

  @Test
  void areSoundWithNothingToSay() throws IOException {
    FlowFiles.Result result = check("f", shipped());

    assertThat(result.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(result.remarks()).isEmpty();
    assertThat(result.document()).isPresent();
  }

  @Test
  void areSoundWithAWarning() throws IOException {
    String last = shipped();
    int moves = last.lastIndexOf("\"moves\": [") + "\"moves\": [".length();

    FlowFiles.Result result =
        check("f", last.substring(0, moves) + "\"next-rung\", " + last.substring(moves));

    assertThat(result.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(result.remarks())
        .singleElement()
        .matches(Remark::warning)
        .asString()
        .contains(": warning: The last rung offers to go to the next one.");
  }

  @Test
  void endWithTheExitCodeOfTheirVerdict() {
    assertThat(Verdict.SOUND.exitCode()).isZero();
    assertThat(Verdict.BAD_INPUT.exitCode()).isEqualTo(2);
    assertThat(Verdict.UNSAFE.exitCode()).isEqualTo(7);
  }

  private static String shipped() throws IOException {
    return Files.readString(Path.of("wizard-flows/luna-pcie-fm-recovery.json"), UTF_8);
  }

  private static FlowFiles.Result check(String name, String text) {
    return FlowFiles.check(name, text.getBytes(UTF_8));
  }
}
