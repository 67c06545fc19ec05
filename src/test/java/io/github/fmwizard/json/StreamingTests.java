// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Data binding costs hundreds of milliseconds at start-up, before anything is seen. */
class StreamingTests {

  @Test
  void isAllThatReadingFilesUsesOfJackson() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.fmwizard.json");
    Set<String> used =
        classes.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass())
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("com.fasterxml.jackson"))
            .collect(Collectors.toSet());

    assertThat(used).isNotEmpty().allMatch(name -> name.startsWith("com.fasterxml.jackson.core"));
  }
}
