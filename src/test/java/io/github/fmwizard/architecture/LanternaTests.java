// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps Lanterna in charge of the full screen: what the renderer reaches is the library's. */
class LanternaTests {

  private static final String RENDERER = MainClasses.ROOT + ".tui.FullScreen";
  private static final String LANTERNA = "com.googlecode.lanterna.";

  /** What was ours once, and is Lanterna's to have. */
  private static final List<String> OURS_ONCE =
      List.of("Cell", "Grid", "Pen", "Key", "Color", "Colour", "CellScreen", "VirtualTerminal");

  private static final Set<JavaClass> REACHED = reached();

  @Test
  void isReachedFromTheRenderer() {
    assertThat(REACHED).extracting(JavaClass::getName).contains(RENDERER);
    assertThat(REACHED).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"screen.TerminalScreen", "terminal.ansi.ANSITerminal"})
  void isExtendedByWhatTheRendererMakes(String type) {
    var made =
        REACHED.stream()
            .flatMap(user -> user.getConstructorCallsFromSelf().stream())
            .map(JavaAccess::getTargetOwner)
            .filter(REACHED::contains);

    assertThat(made).anyMatch(ours -> ours.isAssignableTo(LANTERNA + type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "graphics.TextGraphics",
        "TextCharacter",
        "TextColor",
        "SGR",
        "input.KeyStroke",
        "input.KeyType",
      })
  void isUsedInPlaceOfFormsOfOurOwn(String type) {
    var users =
        REACHED.stream()
            .filter(
                ours ->
                    ours.getAccessesFromSelf().stream()
                        .anyMatch(
                            access -> access.getTargetOwner().isAssignableTo(LANTERNA + type)));

    assertThat(users).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"input.KeyDecodingProfile", "input.CharacterPattern"})
  void decodesKeysByPatternsThatWeAdd(String type) {
    assertThat(REACHED)
        .anyMatch(ours -> ours.isAssignableTo(LANTERNA + type))
        .anyMatch(LanternaTests::readsKeys);
  }

  @Test
  void hasNoTwinOfOurs() {
    var tui = MainClasses.all().stream().filter(LanternaTests::isOfTheFullScreen);

    assertThat(tui.map(JavaClass::getSimpleName)).doesNotContainAnyElementsOf(OURS_ONCE);
  }

  /** Tells whether a class asks Lanterna's decoder for what was typed. */
  private static boolean readsKeys(JavaClass ours) {
    return ours.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isAssignableTo(LANTERNA + "input.InputProvider")
                    && call.getName().equals("pollInput"));
  }

  private static boolean isOfTheFullScreen(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(MainClasses.ROOT + ".tui.");
  }

  /** Follows uses from the renderer through the packages of the full screen. */
  private static Set<JavaClass> reached() {
    var seen = new TreeSet<String>();
    var found = Stream.<JavaClass>builder();
    var open = new ArrayDeque<JavaClass>();
    open.add(MainClasses.all().get(RENDERER));
    while (!open.isEmpty()) {
      var type = open.remove();
      if (seen.add(type.getName())) {
        found.add(type);
        type.getDirectDependenciesFromSelf().stream()
            .map(use -> use.getTargetClass().getBaseComponentType())
            .filter(LanternaTests::isOfTheFullScreen)
            .forEach(open::add);
      }
    }
    return found.build().collect(toUnmodifiableSet());
  }
}
