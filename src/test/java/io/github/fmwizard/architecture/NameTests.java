// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the names of types those of the field, and each for one thing only. */
class NameTests {

  /** Words that tell a newcomer nothing; each stood for something the field has a word for. */
  private static final Set<String> RIDDLES =
      Set.of(
          "Arrival",
          "Attendant",
          "Attesting",
          "Burst",
          "Deed",
          "Desk",
          "Door",
          "Ear",
          "Errand",
          "Eyes",
          "Glass",
          "Guest",
          "Heard",
          "Hearing",
          "Looker",
          "Moment",
          "News",
          "Said",
          "Saying",
          "Sheet",
          "Sight",
          "Trail");

  @Test
  void standForOneTypeEach() {
    var twins = twins(TopLevelType.all().stream().map(TopLevelType::name).toList());

    assertThat(twins).isEmpty();
  }

  @Test
  void areWordsOfTheField() {
    Set<String> riddles =
        MainClasses.all().stream()
            .map(JavaClass::getSimpleName)
            .filter(NameTests::isRiddle)
            .collect(toCollection(TreeSet::new));

    assertThat(riddles).isEmpty();
  }

  @Test
  void areSeenTwiceWhereTheyAre() {
    assertThat(twins(List.of("a.Fields", "a.Words", "a.b.Fields"))).containsExactly("Fields");
  }

  @Test
  void areRiddlesAsAWholeAndInPart() {
    assertThat(Stream.of("Deed", "FrontDoor", "SaidJudge", "Errands", "SightTests"))
        .allMatch(NameTests::isRiddle);
    assertThat(Stream.of("Desktop", "Insight", "Indeed", "WordSet")).noneMatch(NameTests::isRiddle);
  }

  private static Set<String> twins(Collection<String> names) {
    var byName =
        names.stream()
            .collect(
                groupingBy(
                    name -> name.substring(name.lastIndexOf('.') + 1),
                    TreeMap::new,
                    toCollection(TreeSet::new)));
    byName.values().removeIf(types -> types.size() < 2);
    return byName.keySet();
  }

  private static boolean isRiddle(String name) {
    return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])", -1))
        .anyMatch(word -> RIDDLES.contains(word) || RIDDLES.contains(word.replaceFirst("s$", "")));
  }
}
