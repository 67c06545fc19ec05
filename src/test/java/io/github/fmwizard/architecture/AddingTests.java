// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.fmwizard.card.FactName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps what the page on the architecture promises of "Adding things", and its figures. */
class AddingTests {

  private static final Path PAGE = Path.of("src/site/markdown/architecture.md");

  /** How far a figure may be from the truth before the page has to be corrected, in percent. */
  private static final double TOLERANCE = 10;

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^ *//[^\n]*");

  private static final Pattern FIGURES =
      Pattern.compile(
          "(\\d+) files in `src/main/java`; lines of a file p50 (\\d+), p90 (\\d+);"
              + " of a method p50 (\\d+), p90 (\\d+)");

  /** These are shown and recorded, and nothing is decided by them: a new fact begins so. */
  @ParameterizedTest
  @EnumSource(names = {"HOST_PCI_CARDS", "HOST_CLIENT_VERSION", "SO_AUTH"})
  void aFactTouchesTwoFiles(FactName fact) throws Exception {
    var files = mentioning("\\b" + fact + "\\b|\"" + Pattern.quote(fact.word()) + "\"", 0);

    assertThat(files).contains("FactName.java").hasSizeLessThanOrEqualTo(2);
    assertThat(row("a fact")).contains(withoutJava(files));
  }

  /** The ROM size is what no rule asks and no screen shows alone: a new attribute begins so. */
  @Test
  void anAttributeOfAnFmTouchesFiveFiles() throws Exception {
    var files = mentioning("rom[-_ ]?size", CASE_INSENSITIVE);

    assertThat(files).contains("Fm.java").hasSizeLessThanOrEqualTo(5);
    assertThat(row("an attribute of an FM")).contains(withoutJava(files));
  }

  @Test
  void thePageGivesTodaysFigures() throws Exception {
    var sources = ProjectFiles.java("src/main/java");
    var files = new ArrayList<Size>();
    for (var file : sources) {
      files.add(Size.ofFile(file));
    }
    var methods = Size.ofMethods(Source.main());
    var figures = FIGURES.matcher(page());

    assertThat(figures.find()).isTrue();
    assertFigure(figures.group(1), sources.size());
    assertFigure(figures.group(2), Size.percentile(files, 50));
    assertFigure(figures.group(3), Size.percentile(files, 90));
    assertFigure(figures.group(4), Size.percentile(methods, 50));
    assertFigure(figures.group(5), Size.percentile(methods, 90));
  }

  private static void assertFigure(String said, int counted) {
    assertThat(Double.parseDouble(said)).isCloseTo(counted, within(counted * TOLERANCE / 100));
  }

  /** Names the files of the product in which something stands; comments aside, schemas too. */
  private static Set<String> mentioning(String regex, int flags) throws Exception {
    var pattern = Pattern.compile(regex, flags);
    var found = new TreeSet<String>();
    for (var file : ProjectFiles.below("src/main")) {
      if (pattern.matcher(COMMENT.matcher(ProjectFiles.read(file)).replaceAll("")).find()) {
        found.add(file.getFileName().toString());
      }
    }
    return found;
  }

  private static Set<String> withoutJava(Set<String> files) {
    return files.stream()
        .map(name -> name.replaceFirst("[.]java$", ""))
        .collect(toCollection(TreeSet::new));
  }

  /** Returns the row of the page's table that says what to touch. */
  private static String row(String what) throws Exception {
    return page()
        .lines()
        .filter(line -> line.startsWith("| " + what + " |"))
        .findFirst()
        .orElseThrow();
  }

  private static String page() throws Exception {
    return Files.readString(PAGE, UTF_8);
  }
}
