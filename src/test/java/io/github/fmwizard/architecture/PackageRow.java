// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one package may use.
 *
 * @param name the package, without the root
 * @param pure true if its results depend on its arguments alone
 * @param ours other packages of ours, each with the types that may be used, or no types for all
 * @param grants labels of libraries and fences
 */
record PackageRow(String name, boolean pure, Map<String, Set<String>> ours, Set<String> grants) {

  private static final Set<Fence> FENCES_OF_PURE_PACKAGES =
      Set.of(Fence.CHANCE, Fence.FILES, Fence.MESSAGEDIGEST, Fence.NETWORK);

  private static final Pattern OURS = Pattern.compile("([a-z0-9.]+)(?:\\(([A-Za-z ]+)\\))?");

  static PackageRow parse(String line, Set<String> allNames) {
    var cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    var name = cells.get(0);
    return new PackageRow(
        name, cells.get(1).equals("pure"), ours(name, cells.get(2), allNames), set(cells.get(3)));
  }

  /** Says what is wrong with a use, or nothing if it is allowed. */
  Optional<String> objectionTo(Touch touch) {
    var owner = touch.owner();
    if (owner.startsWith(MainClasses.ROOT + ".")) {
      return mayUseOurs(touch)
          ? Optional.empty()
          : Optional.of("not its business: " + touch.where());
    }
    for (var fence : Fence.values()) {
      if (fence.isCrossedBy(touch) && !mayCross(fence)) {
        return Optional.of(fence.label() + ": " + touch.where());
      }
    }
    return mayUseForeign(owner) ? Optional.empty() : Optional.of("library: " + touch.where());
  }

  @Override
  public String toString() {
    return name;
  }

  private boolean mayCross(Fence fence) {
    if (fence == Fence.NATIVE_CODE) {
      return false;
    }
    return grants.contains(fence.label())
        || (!pure && FENCES_OF_PURE_PACKAGES.contains(fence))
        || (fence == Fence.ELAPSED_TIME && mayCross(Fence.CLOCK));
  }

  private boolean mayUseForeign(String className) {
    return !className.contains(".")
        || className.startsWith("java.")
        || Stream.of(Library.values())
            .filter(library -> library.holds(className))
            .anyMatch(library -> library == Library.JSPECIFY || grants.contains(library.label()));
  }

  private boolean mayUseOurs(Touch touch) {
    var used = MainClasses.shortPackageName(touch.packageName());
    if (used.equals(name)) {
      return true;
    }
    var types = ours.get(used);
    if (types == null) {
      return false;
    }
    var simpleName = touch.owner().substring(touch.owner().lastIndexOf('.') + 1);
    return types.isEmpty() || types.contains(simpleName.replaceFirst("\\$.*", ""));
  }

  private static Map<String, Set<String>> ours(String self, String cell, Set<String> allNames) {
    if (cell.startsWith("all but ")) {
      var excluded = set(cell.substring("all but ".length()));
      return allNames.stream()
          .filter(other -> !other.equals(self) && !excluded.contains(other))
          .collect(toUnmodifiableMap(other -> other, other -> Set.of()));
    }
    return set(cell).stream()
        .map(OURS::matcher)
        .peek(matcher -> require(matcher.matches(), cell))
        .peek(matcher -> require(allNames.contains(matcher.group(1)), matcher.group(1)))
        .collect(
            toUnmodifiableMap(
                matcher -> matcher.group(1),
                matcher ->
                    matcher.group(2) == null ? Set.of() : Set.of(matcher.group(2).split(" ", -1))));
  }

  private static Set<String> set(String cell) {
    return Stream.of(cell.split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .collect(toUnmodifiableSet());
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("cannot read in the table: " + what);
    }
  }
}
