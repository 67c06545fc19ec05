// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FmId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a process that acts through the library is told. It runs under the supervisor, at a terminal
 * of its own, and is never killed. It prepares all that needs no login, prints {@link #READY},
 * takes one {@link SecretFrame} from its terminal, logs in once, acts once, writes its reply (see
 * {@link ActingReply}) and only then says so.
 *
 * @param act what to do
 * @param library the absolute path of libCryptoki2
 * @param serial the card's serial number; the process finds the admin slot by it
 * @param fm the FM to delete; empty for an activation
 * @param reply the absolute path of a file that does not exist yet, in a folder that does
 */
public record ActingCommand(
    Act act, String library, CardSerial serial, Optional<FmId> fm, Path reply) {

  /** The line after which, and not before, a secret frame may be typed. */
  public static final String READY = "fmwizard: ready for the HSM SO credential";

  /** By name, since this package must not load what that one does. */
  static final String MAIN = "io.github.fmwizard.hsm.agent.child.ActingMain";

  private static final String NO_FM = "-";
  private static final int ARGUMENTS = 5;

  /** The acts that go through the library. */
  public enum Act {
    /** CA_FMDelete. */
    DELETE_FM("delete-fm"),
    /** CA_FMActivateSMFS. */
    ACTIVATE_SMFS("activate-smfs");

    private final String word;

    Act(String word) {
      this.word = word;
    }

    private static Act of(String word) {
      for (Act act : values()) {
        if (act.word.equals(word)) {
          return act;
        }
      }
      throw new IllegalArgumentException("There is no act \"" + word + "\".");
    }
  }

  /**
   * Checks that an FM is named where one is deleted, and only there.
   *
   * @throws IllegalArgumentException if not, or if a path is not absolute
   */
  public ActingCommand {
    if (fm.isPresent() != (act == Act.DELETE_FM)) {
      throw new IllegalArgumentException("An FM is named to be deleted, and only then.");
    }
    if (!library.startsWith("/") || !reply.isAbsolute()) {
      throw new IllegalArgumentException("Paths are absolute: " + library + ", " + reply);
    }
  }

  /**
   * Commands the deletion of an FM.
   *
   * @param library the absolute path of libCryptoki2
   * @param serial the card's serial number
   * @param fm the FM
   * @param reply the reply file to be made
   * @return the command
   */
  public static ActingCommand deleteFm(String library, CardSerial serial, FmId fm, Path reply) {
    return new ActingCommand(Act.DELETE_FM, library, serial, Optional.of(fm), reply);
  }

  /**
   * Commands the activation of the SMFS.
   *
   * @param library the absolute path of libCryptoki2
   * @param serial the card's serial number
   * @param reply the reply file to be made
   * @return the command
   */
  public static ActingCommand activateSmfs(String library, CardSerial serial, Path reply) {
    return new ActingCommand(Act.ACTIVATE_SMFS, library, serial, Optional.empty(), reply);
  }

  /**
   * Reads the arguments of a process that acts.
   *
   * @param arguments as {@link #line} ends with them
   * @return the command
   * @throws IllegalArgumentException if they are not of that form
   */
  public static ActingCommand of(String[] arguments) {
    if (arguments.length != ARGUMENTS) {
      throw new IllegalArgumentException("An acting process takes " + ARGUMENTS + " arguments.");
    }
    Optional<FmId> fm = FmId.parse(arguments[3]);
    if (fm.isEmpty() && !arguments[3].equals(NO_FM)) {
      throw new IllegalArgumentException("There is no FM ID \"" + arguments[3] + "\".");
    }
    return new ActingCommand(
        Act.of(arguments[0]),
        arguments[1],
        new CardSerial(arguments[2]),
        fm,
        Path.of(arguments[4]));
  }

  /**
   * Makes the line for the supervisor.
   *
   * @param java the Java program and its options up to the class path; see {@link
   *     JavaCommand#ofThisProcess}
   * @return an absolute program and its arguments; no secret
   */
  public List<String> line(List<String> java) {
    return JavaCommand.withoutCore(
        java,
        MAIN,
        List.of(
            act.word,
            library,
            serial.value(),
            fm.map(FmId::toString).orElse(NO_FM),
            reply.toString()));
  }
}
