// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForbiddenActsTests {

  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void cannotBeDoneByTheProduct() {
    var wordings = MainClasses.all().stream().map(Wording::of).flatMap(List::stream).toList();

    assertThat(wordings).hasSizeGreaterThan(100);
    assertThat(wordings).allSatisfy(wording -> assertThat(ForbiddenActs.in(wording)).isEmpty());
  }

  @Test
  void cannotBeDoneByADataFile() throws Exception {
    var found = new ArrayList<String>();
    for (var folder : List.of("src/main/resources", "wizard-flows")) {
      for (var file : ProjectFiles.below(folder)) {
        QUOTED
            .matcher(ProjectFiles.read(file))
            .results()
            .map(match -> match.group(1))
            .filter(ForbiddenActs::isForbidden)
            .forEach(text -> found.add(file + ": " + text));
      }
    }

    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "declares C_InitToken",
        "looksUp CA_Zeroize",
        "inlinesAConstant CA_FactoryReset",
        "startsInParts zeroize",
        "startsAsText lunacm -s 1 hsm changePolicy -policy 50 -value 0",
        "startsByPath /usr/safenet/lunaclient/sbin/hsmrecover",
        "erasesBoth --fm and --smfs in one method",
        "handsOverAPassword -p",
        "hidesBehindAnAnnotation factoryReset"
      })
  void areRecognised(String offence) {
    var method = offence.substring(0, offence.indexOf(' '));
    var wordings = Wording.of(new ClassFileImporter().importClass(Offender.class)).stream();

    assertThat(wordings.filter(wording -> wording.where().endsWith("." + method)))
        .singleElement()
        .satisfies(
            wording ->
                assertThat(ForbiddenActs.in(wording))
                    .contains(offence.substring(method.length() + 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zeroized",
        "ZEROIZED",
        "not-zeroized",
        "Three failures in a row zeroize the HSM and wipe the SMFS.",
        "Never run hsmrecover in place of it.",
        "--fm",
        "fmrecover --smfs /dev/k7pf0",
        "hsm restart",
        "initial"
      })
  void areNotMistakenForStatesAndSentences(String text) {
    assertThat(ForbiddenActs.isForbidden(text)).isFalse();
  }
}
