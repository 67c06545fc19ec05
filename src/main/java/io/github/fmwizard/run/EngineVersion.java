// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

/**
 * The version of the engine's rules. A journal names the one it was written by: another engine may
 * come to other states from the same events, so it judges no such journal.
 */
public final class EngineVersion {

  /** Raised with every change by which the same events may lead to another state. */
  public static final long CURRENT = 6;

  /** The key under which {@link EventCodec} writes it in the entry that opens a run. */
  public static final String KEY = "engine";

  private EngineVersion() {}
}
