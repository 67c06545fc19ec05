// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A top-level type of the product, with all that is nested in it.
 *
 * @param name its full name without the root
 * @param lines the lines of its file
 * @param users the other top-level types that use it, by name; those in tests don't count
 */
record TopLevelType(String name, int lines, SortedSet<String> users) {

  private static final List<TopLevelType> ALL = read();

  static List<TopLevelType> all() {
    return ALL;
  }

  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  String packageName() {
    return name.substring(0, Math.max(name.lastIndexOf('.'), 0));
  }

  private static List<TopLevelType> read() {
    SortedMap<String, SortedSet<String>> users = new TreeMap<>();
    for (var type : MainClasses.all()) {
      if (!type.getSimpleName().equals("package-info")) {
        users.computeIfAbsent(topLevelName(type), name -> new TreeSet<>());
      }
    }
    for (var type : MainClasses.all()) {
      var user = topLevelName(type);
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        var used = topLevelName(dependency.getTargetClass().getBaseComponentType());
        if (users.containsKey(used) && !used.equals(user)) {
          users.get(used).add(user);
        }
      }
    }
    return users.entrySet().stream()
        .map(entry -> new TopLevelType(entry.getKey(), linesOf(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static String topLevelName(JavaClass type) {
    var name = type.getName().replaceFirst("\\$.*", "");
    return name.startsWith(MainClasses.ROOT + ".")
        ? name.substring(MainClasses.ROOT.length() + 1)
        : name;
  }

  private static int linesOf(String name) {
    var file =
        Path.of("src/main/java", (MainClasses.ROOT + "." + name).replace('.', '/') + ".java");
    try (var lines = Files.lines(file)) {
      return Math.toIntExact(lines.count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
