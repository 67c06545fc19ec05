// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.campaign;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Many cases of one kind, each from a seed of its own, so that one that fails can be played alone.
 * {@code -Dcampaign.factor=N} makes it N times as large, {@code -Dcampaign.seed=N} begins
 * elsewhere.
 */
public final class Campaign {

  private static final int FACTOR = Integer.getInteger("campaign.factor", 1);
  private static final long FIRST = Long.getLong("campaign.seed", 1);

  private final String name;
  private final int cases;
  private final Map<String, Integer> counts = new TreeMap<>();

  private Campaign(String name, int cases) {
    this.name = name;
    this.cases = cases;
  }

  /** One case. */
  public interface Case {

    /**
     * Plays it.
     *
     * @param random all its chance
     * @return what came of it, in a word or two, to be counted
     */
    String play(Random random) throws Exception;
  }

  /**
   * Plays so many cases, and prints what came of them.
   *
   * @param name what they are
   * @param cases how many, before they are multiplied
   * @param one plays one
   * @return how often each of their words came
   */
  public static Map<String, Integer> of(String name, int cases, Case one) throws Exception {
    Campaign campaign = new Campaign(name, cases * FACTOR);
    campaign.play(one);
    return campaign.counts;
  }

  private void play(Case one) throws Exception {
    for (int i = 0; i < cases; i++) {
      long seed = FIRST + i;
      try {
        counts.merge(one.play(new Random(seed * 0x9E3779B97F4A7C15L)), 1, Integer::sum);
      } catch (Exception | AssertionError e) {
        throw new AssertionError(name + ", campaign.seed=" + seed + ": " + e.getMessage(), e);
      }
    }
    System.out.println("campaign: " + name + ": " + cases + " cases " + counts);
  }
}
