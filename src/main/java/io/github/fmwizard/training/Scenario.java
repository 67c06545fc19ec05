// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One training: a host with a broken card, what its trainee is told, and how it is best solved.
 *
 * @param file the file it was read from
 * @param order where it stands among all scenarios, the easiest first
 * @param name short, lower case with hyphens; also the name of its file
 * @param title a few words
 * @param aim what is to be learnt, one line
 * @param briefing what the trainee is told beside the asset sheet
 * @param setup the host with its cards, and the files on it
 * @param expected how the model run ends
 * @param model the model run
 * @param teaching how it is taught and judged
 */
public record Scenario(
    Path file,
    int order,
    String name,
    String title,
    String aim,
    Briefing briefing,
    Setup setup,
    Expected expected,
    List<ModelLine> model,
    Teaching teaching) {

  /** Copies the list. */
  public Scenario {
    model = List.copyOf(model);
  }

  /**
   * Returns a copy with another model run.
   *
   * @param lines the model run
   * @return the copy
   */
  public Scenario playing(List<ModelLine> lines) {
    return new Scenario(file, order, name, title, aim, briefing, setup, expected, lines, teaching);
  }

  /**
   * What the trainee is told beside the asset sheet, which follows from the setup.
   *
   * @param story what happened, a paragraph each
   * @param operator the name of who drives; one of the people
   * @param people who takes part
   * @param password the training password of the HSM SO; empty if every card has a PED. It is
   *     printed in the brief and protects nothing
   * @param applications the applications that a trainee can call
   * @param sheet lines of an asset sheet that stands for one that follows from the setup, such as
   *     an old one; none: it follows from the setup
   * @param envelope a password that the brief prints instead of the right one
   */
  public record Briefing(
      List<String> story,
      String operator,
      List<Person> people,
      Optional<String> password,
      List<Application> applications,
      List<String> sheet,
      Optional<String> envelope) {
    /** Copies the lists. */
    public Briefing {
      story = List.copyOf(story);
      people = List.copyOf(people);
      applications = List.copyOf(applications);
      sheet = List.copyOf(sheet);
    }
  }

  /**
   * Somebody who takes part.
   *
   * @param name the name
   * @param role what they are to the trainee
   */
  public record Person(String name, String role) {}

  /**
   * An application with a test of its own.
   *
   * @param test what the test is called
   * @param fm the label of the FM that it calls
   */
  public record Application(String test, String fm) {}

  /**
   * The host with its cards, and the files on it.
   *
   * @param host the host
   * @param faults what goes wrong
   * @param files files that the trainee finds
   * @param brokenCard the card that the story is about
   */
  public record Setup(
      HostSetup host, FaultScript faults, List<TrainingFile> files, CardSerial brokenCard) {
    /** Copies the list. */
    public Setup {
      files = List.copyOf(files);
    }
  }

  /**
   * How the model run ends.
   *
   * @param end how
   * @param exit the exit code that goes with it
   * @param rung the highest rung entered, 0 if none was
   * @param leastRung the least rung that would do, 0 for none of them; empty if no rung cures it
   * @param keysLost names of the key sets that are lost in truth
   * @param leftOut labels of FMs that are rightly not there any more
   */
  public record Expected(
      Waiting.End end,
      int exit,
      int rung,
      OptionalInt leastRung,
      List<String> keysLost,
      List<String> leftOut) {
    /** Copies the lists. */
    public Expected {
      keysLost = List.copyOf(keysLost);
      leftOut = List.copyOf(leftOut);
    }
  }
}
