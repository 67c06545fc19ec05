// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.tools.host.HostFiles;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.supervision.Supervision;
import io.github.fmwizard.lock.CardLocks;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * What a {@link LunaHsm} works with.
 *
 * @param profile what is believed of the client
 * @param host where the host's files are
 * @param inspection looks through the client's libraries
 * @param supervision runs programs so that nothing can interrupt them
 * @param acts the folder in which acts are recorded; made when the first one begins
 * @param java the command of this Java, for acts through the library: the program, its flags and
 *     its class path
 * @param locks the locks of this host's cards
 * @param time where time comes from
 */
record LunaSetup(
    ClientProfile profile,
    HostFiles host,
    LibraryInspection inspection,
    Supervision supervision,
    Path acts,
    List<String> java,
    CardLocks locks,
    InstantSource time) {

  /** Copies the list. */
  LunaSetup {
    java = List.copyOf(java);
  }
}
