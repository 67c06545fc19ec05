// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.evidence;

/** Names of what the first entry of a journal tells beside its event. */
public final class RunData {

  /** The card's serial. */
  public static final String SERIAL = "serial";

  /** The scenario's name, in training. */
  public static final String SCENARIO = "scenario";

  /** The copy of the scenario file, in training. */
  public static final String SCENARIO_FILE = "scenario-file";

  /** The copy of the flow file. */
  public static final String FLOW_FILE = "flow-file";

  /** The copy of the client profile, on a real card. */
  public static final String PROFILE_FILE = "profile-file";

  /** The copy of the site's policy, if there was one. */
  public static final String POLICY_FILE = "policy-file";

  /** The brief, in training. */
  public static final String BRIEF = "brief";

  /** The seed, in training. */
  public static final String SEED = "seed";

  /** That the scenario's model run plays by itself, in training. */
  public static final String DEMO = "demo";

  /** The program's version. */
  public static final String PROGRAM = "program";

  /** The user of the operating system. */
  public static final String USER = "user";

  /** The terminal. */
  public static final String TTY = "tty";

  /** The host's name. */
  public static final String HOST = "host";

  /** The host's boot id. */
  public static final String BOOT = "boot-id";

  /** The stored debrief of a training, in the entry that closes it. */
  public static final String DEBRIEF = "debrief";

  /** The name of the stored debrief. */
  public static final String DEBRIEF_FILE = "debrief.json";

  /** The stored debrief of a training as text, in the entry that closes it. */
  public static final String DEBRIEF_TEXT = "debrief-text";

  /** The name of the stored debrief as text. */
  public static final String DEBRIEF_TEXT_FILE = "debrief.txt";

  private RunData() {}
}
