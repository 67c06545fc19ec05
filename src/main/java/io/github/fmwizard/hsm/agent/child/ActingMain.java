// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.agent.ActingCommand;
import io.github.fmwizard.hsm.agent.ActingRecord;
import java.io.IOException;

/**
 * The process that acts: one login and one act, then the end. Its arguments are those of {@link
 * ActingCommand}.
 */
public final class ActingMain {

  private static final int USAGE = 2;
  private static final int LOST = 3;

  private ActingMain() {}

  /**
   * Acts, and ends with 0 after a success, 1 after anything else that is written in the reply, 2
   * for bad arguments, 3 if it failed in the middle.
   *
   * @param arguments as described above
   */
  public static void main(String[] arguments) {
    int status = LOST;
    Ending ending = Ending.prepare();
    try {
      status = run(arguments, ending);
    } catch (IOException | InterruptedException | RuntimeException | LinkageError e) {
      System.out.println("fmwizard: the acting process failed: " + e.getMessage());
    } finally {
      System.out.flush();
      ending.now(status);
    }
  }

  private static int run(String[] arguments, Ending ending)
      throws IOException, InterruptedException {
    ActingCommand command;
    try {
      command = ActingCommand.of(arguments);
    } catch (IllegalArgumentException e) {
      System.out.println("fmwizard: " + e.getMessage());
      return USAGE;
    }
    try (ActingRecord record = ActingRecord.create(command.reply())) {
      return new Acting(command, record, ending).run() ? 0 : 1;
    }
  }
}
