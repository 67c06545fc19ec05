// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Times variants in turns, so that what disturbs one disturbs all, and prints a table. */
final class Rounds {

  /** Something to be timed. */
  record Variant(String name, Work work) {}

  /** What a variant does. */
  interface Work {
    void run() throws Exception;
  }

  private final int count;

  Rounds(int count) {
    this.count = count;
  }

  /** Times the variants after one round of warming up; the first is the floor. */
  void compare(String title, Variant... variants) throws Exception {
    List<List<Long>> times = new ArrayList<>();
    for (Variant variant : variants) {
      variant.work().run();
      times.add(new ArrayList<>());
    }
    for (int round = 0; round < count; round++) {
      for (int i = 0; i < variants.length; i++) {
        long start = System.nanoTime();
        variants[i].work().run();
        times.get(i).add(System.nanoTime() - start);
      }
    }
    print(title, variants, times);
  }

  private static void print(String title, Variant[] variants, List<List<Long>> times) {
    System.out.printf(Locale.ROOT, "%n%-34s %10s %8s%n", title, "ms", "ratio");
    double floor = median(times.get(0));
    for (int i = 0; i < variants.length; i++) {
      double median = median(times.get(i));
      System.out.printf(
          Locale.ROOT, "%-34s %10.1f %8.2f%n", variants[i].name(), median / 1e6, median / floor);
    }
  }

  private static double median(List<Long> times) {
    List<Long> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
