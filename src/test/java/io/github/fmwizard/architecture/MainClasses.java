// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.stream.Stream;

/** The classes of the product, without its tests. */
final class MainClasses {

  static final String ROOT = "io.github.fmwizard";

  private static final JavaClasses ALL =
      new ClassFileImporter().withImportOption(MainClasses::isOfTheProduct).importPackages(ROOT);

  private MainClasses() {}

  static JavaClasses all() {
    return ALL;
  }

  static Stream<JavaClass> in(String packageName) {
    return ALL.stream().filter(type -> shortPackageName(type).equals(packageName));
  }

  /** Names a package as the table does, without the root. */
  static String shortPackageName(JavaClass type) {
    return shortPackageName(type.getPackageName());
  }

  static String shortPackageName(String packageName) {
    return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
  }

  /** Leaves out what stands where this class does: the tests, wherever they were compiled to. */
  private static boolean isOfTheProduct(Location location) {
    var tests = MainClasses.class.getProtectionDomain().getCodeSource().getLocation();
    return !location.contains(tests.getPath());
  }
}
