// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Keeps the house in rooms: no package that nobody can survey, and no cupboards on the corridor.
 */
class RoomTests {

  private static final long FILES_OF_A_PACKAGE = 40;

  /** Below this, a type that serves one other file alone is a part of that file. */
  private static final int LINES_OF_A_FILE_OF_ITS_OWN = 60;

  @Test
  void holdsNoPackageThatNobodyCanSurvey() {
    var files =
        TopLevelType.all().stream()
            .collect(groupingBy(TopLevelType::packageName, TreeMap::new, counting()));
    files.values().removeIf(count -> count <= FILES_OF_A_PACKAGE);

    assertThat(files.keySet()).isEmpty();
  }

  @Test
  void keepsWhatServesOneFileAloneInThatFile() {
    var small =
        TopLevelType.all().stream()
            .filter(type -> type.lines() < LINES_OF_A_FILE_OF_ITS_OWN && type.users().size() == 1)
            .collect(
                toMap(
                    TopLevelType::name,
                    type -> type.users().first(),
                    (one, other) -> one,
                    TreeMap::new));

    assertThat(withoutReason(small)).isEmpty();
  }

  @Test
  void hasNoReasonForWhatIsNoLongerThere() {
    var names =
        TopLevelType.all().stream().map(TopLevelType::name).collect(toCollection(TreeSet::new));

    assertThat(names).containsAll(OneUserTypes.reasons().keySet());
    assertThat(OneUserTypes.reasons().values()).allMatch(reason -> reason.length() > 20);
  }

  @Test
  void knowsWhoUsesWhom() {
    var table = type("json.StrictJson");

    assertThat(table.users()).contains("flow.json.FlowReader").doesNotContain("json.StrictJson");
    assertThat(table.lines()).isGreaterThan(20);
  }

  private static TopLevelType type(String name) {
    return TopLevelType.all().stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static SortedSet<String> withoutReason(Map<String, String> small) {
    var found = new TreeSet<String>();
    small.forEach(
        (name, user) -> {
          if (!OneUserTypes.reasons().containsKey(name)) {
            found.add(name + ", used by " + user + " alone");
          }
        });
    return found;
  }
}
