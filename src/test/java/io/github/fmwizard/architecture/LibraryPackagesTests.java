// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library of the POM is whole, and needs nothing that is the program's alone. */
class LibraryPackagesTests {

  private static final Pattern INCLUDE =
      Pattern.compile("<include>io/github/fmwizard/([a-z]+)/\\*\\*</include>");
  private static final Set<String> LIBRARIES = Set.of("jackson", "jna", "slf4j");
  private Set<String> roots;

  @BeforeEach
  void read() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    String library =
        pom.substring(pom.indexOf("<id>library</id>"), pom.indexOf("<id>library-sources"));
    roots =
        INCLUDE
            .matcher(library)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void hasEveryPackageThatOneOfItUses() {
    assertThat(roots).contains("card", "hsm", "lock");
    Set<String> missing = new TreeSet<>();
    for (String name : names()) {
      if (isOfLibrary(name)) {
        PackageTable.row(name).ours().keySet().stream()
            .filter(used -> !isOfLibrary(used))
            .map(used -> name + " uses " + used)
            .forEach(missing::add);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void usesNoLibraryOfScreensOrCommandLines() {
    for (String name : names()) {
      if (isOfLibrary(name)) {
        assertThat(PackageTable.row(name).grants())
            .as(name)
            .allMatch(grant -> LIBRARIES.contains(grant) || !isForeign(grant));
      }
    }
  }

  @Test
  void hasNoPackageThatNoneOfItNeeds() {
    Set<String> used =
        names().stream()
            .filter(this::isOfLibrary)
            .flatMap(name -> PackageTable.row(name).ours().keySet().stream())
            .map(LibraryPackagesTests::root)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(used).containsAll(roots);
  }

  private static List<String> names() {
    return PackageTable.rows().stream().map(PackageRow::name).toList();
  }

  private boolean isOfLibrary(String name) {
    return roots.contains(root(name)) && !name.startsWith("hsm.simulated");
  }

  private static String root(String name) {
    return name.replaceFirst("\\..*", "");
  }

  private static boolean isForeign(String grant) {
    for (Library library : Library.values()) {
      if (library.label().equals(grant)) {
        return true;
      }
    }
    return false;
  }
}
