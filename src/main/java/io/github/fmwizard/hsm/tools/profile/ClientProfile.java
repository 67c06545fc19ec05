// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.profile;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.hsm.tools.output.KnownLine;
import io.github.fmwizard.hsm.tools.output.LineBook;
import io.github.fmwizard.hsm.tools.output.LineTells;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is believed of one Luna client: where its parts are, how each act is done, and what its
 * programs print. It chooses among closed lists and can name no other program, option or call.
 *
 * @param id its name
 * @param title what it is for, one line
 * @param programs candidate absolute paths of each program, in order
 * @param libraries where the libraries and their configuration are
 * @param ways how each act is done
 * @param query how the FMs are listed by {@code ctfm} in a hand-over
 * @param words what raw status values mean; empty where encodings are not known
 * @param lines what the lines that programs print say of an act
 * @param silence what an end without a known line and with exit status 0 tells, by the way of an
 *     act
 * @param sha256 the digest of its file, 64 lower-case hexadecimal digits
 */
public record ClientProfile(
    String id,
    String title,
    Map<VendorProgram, List<String>> programs,
    Libraries libraries,
    Map<ActionKind, Way> ways,
    Query query,
    Words words,
    List<Lines> lines,
    Map<CommandTemplate, LineTells> silence,
    String sha256) {

  /** The name of a shared library, with or without a version. */
  public static final String LIBRARY_NAME =
      "lib[A-Za-z0-9_+-][A-Za-z0-9._+-]{0,59}[.]so([.][0-9]{1,5}){0,4}";

  /** Copies the collections. */
  public ClientProfile {
    programs = Map.copyOf(programs);
    ways = Map.copyOf(ways);
    lines = List.copyOf(lines);
    silence = Map.copyOf(silence);
  }

  /**
   * Where the client's libraries and their configuration are.
   *
   * @param cryptoki candidate absolute paths of {@code libCryptoki2_64.so}, or of a file that
   *     stands for it
   * @param ethsm candidate absolute paths of {@code libethsm.so}
   * @param configuration the absolute path of {@code Chrystoki.conf}
   */
  public record Libraries(List<String> cryptoki, List<String> ethsm, String configuration) {
    /** Copies the lists. */
    public Libraries {
      cryptoki = List.copyOf(cryptoki);
      ethsm = List.copyOf(ethsm);
    }
  }

  /**
   * How an act is done.
   *
   * @param by the template of its line
   * @param login whether it asks for the HSM SO credential
   * @param known how well it is known that this is right
   * @param note where it is known from, one line
   */
  public record Way(CommandTemplate by, LoginNeed login, String known, String note) {}

  /**
   * How {@code ctfm} is asked for the FMs.
   *
   * @param login whether it asks for the HSM SO credential
   * @param known how well it is known that this is right
   * @param note where it is known from, one line
   */
  public record Query(LoginNeed login, String known, String note) {}

  /**
   * What raw values of the two status attributes mean.
   *
   * @param status of CKA_FM_STATUS, by raw value
   * @param startup of CKA_FM_STARTUP_STATUS, by raw value
   */
  public record Words(Map<String, Word> status, Map<String, Word> startup) {
    /** Copies the maps. */
    public Words {
      status = Map.copyOf(status);
      startup = Map.copyOf(startup);
    }
  }

  /**
   * A word for a raw value.
   *
   * @param word as the status report prints it
   * @param known how well it is known
   */
  public record Word(String word, String known) {}

  /**
   * Lines of one program that are known in the same way.
   *
   * @param program whose lines they are
   * @param seenIn the versions of the client in which they were seen; empty where that is not known
   * @param known how well the lines are known
   * @param meaning how well their meaning is known
   * @param lines the lines
   */
  public record Lines(
      VendorProgram program,
      List<String> seenIn,
      String known,
      String meaning,
      List<KnownLine> lines) {
    /** Copies the lists. */
    public Lines {
      seenIn = List.copyOf(seenIn);
      lines = List.copyOf(lines);
    }
  }

  /**
   * Returns where a program may be.
   *
   * @param program which
   * @return absolute paths, at least one
   */
  public List<String> candidates(VendorProgram program) {
    return Optional.ofNullable(programs.get(program)).orElseThrow();
  }

  /**
   * Returns how an act is done.
   *
   * @param act which
   * @return its way
   */
  public Way way(ActionKind act) {
    return Optional.ofNullable(ways.get(act)).orElseThrow();
  }

  /**
   * Returns what is known of the lines that an act may print.
   *
   * @param by the way of the act
   * @param device the index by which the program must call the card, if it was seen
   * @return the book of the act's lines; without any for a call of the library
   */
  public LineBook book(CommandTemplate by, OptionalInt device) {
    return new LineBook(
        Optional.of(by.act()), lines(by.program()), Optional.ofNullable(silence.get(by)), device);
  }

  /**
   * Returns what is known of the lines that {@code ctfm} may print when it only tells something.
   *
   * @return the book
   */
  public LineBook inquiryBook() {
    return new LineBook(
        Optional.empty(),
        lines(Optional.of(VendorProgram.CTFM)),
        Optional.empty(),
        OptionalInt.empty());
  }

  /**
   * Lists the lines that this profile knows for no act and no inquiry.
   *
   * @param printed what programs printed
   * @return those without a reading, each once, in their order
   */
  public List<String> unknown(List<String> printed) {
    List<String> left = inquiryBook().unknown(printed);
    for (Way way : ways.values()) {
      left = book(way.by(), OptionalInt.empty()).unknown(left);
    }
    return left;
  }

  private List<KnownLine> lines(Optional<VendorProgram> program) {
    return lines.stream()
        .filter(group -> program.filter(group.program()::equals).isPresent())
        .flatMap(group -> group.lines().stream())
        .toList();
  }
}
