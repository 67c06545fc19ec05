// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a process that acted left behind, read once it has ended. It is the library's own account;
 * success is a fresh look at the card.
 */
public sealed interface ActingReply {

  /**
   * Login and act returned success.
   *
   * @param call the function that acted
   */
  record Done(String call) implements ActingReply {
    @Override
    public LoginUse login() {
      return LoginUse.SUCCEEDED;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.done().apply(this);
    }
  }

  /**
   * A call returned another code than success, and nothing was called after it.
   *
   * @param call the function
   * @param code the code, 32 bits
   * @param login whether it may have spent a login
   */
  record Returned(String call, long code, LoginUse login) implements ActingReply {
    /**
     * Names call, code and our reading.
     *
     * @return the failure
     */
    public Outcome.Failure failure() {
      return Outcome.Failure.of(call, code);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.returned().apply(this);
    }
  }

  /**
   * There was certainly neither a login nor an act.
   *
   * @param why a sentence
   */
  record NotBegun(String why) implements ActingReply {
    @Override
    public LoginUse login() {
      return LoginUse.NONE;
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.notBegun().apply(this);
    }
  }

  /**
   * The process was lost in the middle.
   *
   * @param why completes the sentence "unknown because ..."
   * @param login whether it may have spent a login
   */
  record Unknown(String why, LoginUse login) implements ActingReply {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.unknown().apply(this);
    }
  }

  /**
   * One function for each case.
   *
   * @param <R> the type of the result
   * @param done for {@link Done}
   * @param returned for {@link Returned}
   * @param notBegun for {@link NotBegun}
   * @param unknown for {@link Unknown}
   */
  record Cases<R>(
      Function<? super Done, R> done,
      Function<? super Returned, R> returned,
      Function<? super NotBegun, R> notBegun,
      Function<? super Unknown, R> unknown) {}

  /**
   * Applies the function for the case at hand.
   *
   * @param <R> the type of the result
   * @param cases one function for each case
   * @return what the function returned
   */
  <R> R fold(Cases<R> cases);

  /**
   * Tells whether it may have spent a login of the HSM SO.
   *
   * @return the use
   */
  LoginUse login();

  /**
   * Reads a reply file. The process must have ended: until then a missing line means nothing.
   *
   * @param file the file
   * @return what it says; a file that the process did not come to make says that nothing was done
   * @throws IOException if the file is there and can't be read
   */
  static ActingReply read(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new NotBegun("The acting process ended before it could note anything.");
    }
    int whole = lastLineEnd(bytes);
    List<String> lines =
        new String(Arrays.copyOf(bytes, whole), StandardCharsets.UTF_8).lines().toList();
    try {
      return lines.isEmpty()
          ? lost(ActingStage.BEGAN)
          : of(Json.read(lines.get(lines.size() - 1).getBytes(StandardCharsets.UTF_8)));
    } catch (ProtocolException e) {
      return new Unknown("its reply file holds something else", LoginUse.POSSIBLY);
    }
  }

  private static int lastLineEnd(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static ActingReply of(Map<?, ?> line) throws ProtocolException {
    if (line.get(ActingRecord.STAGE) instanceof String stage) {
      for (ActingStage known : ActingStage.values()) {
        if (known.name().equals(stage)) {
          return lost(known);
        }
      }
    }
    if (ActingRecord.NOT_BEGUN.equals(line.get(ActingRecord.END))
        && line.get(ActingRecord.WHY) instanceof String why) {
      return new NotBegun(why);
    }
    if (line.get(ActingRecord.CALL) instanceof String call) {
      if (ActingRecord.DONE.equals(line.get(ActingRecord.END))) {
        return new Done(call);
      }
      if (line.get(ActingRecord.CODE) instanceof Long code) {
        return new Returned(call, code, login(call, code));
      }
    }
    throw new ProtocolException("It is no line of a reply.");
  }

  private static ActingReply lost(ActingStage stage) {
    return switch (stage) {
      case BEGAN -> new NotBegun("The acting process was lost before the login.");
      case LOGIN -> new Unknown("the acting process was lost in C_Login", LoginUse.POSSIBLY);
      case ACT -> new Unknown("the acting process was lost in the act", LoginUse.SUCCEEDED);
    };
  }

  private static LoginUse login(String call, long code) {
    if (call.startsWith("CA_")) {
      return LoginUse.SUCCEEDED;
    }
    if (!call.equals("C_Login")) {
      return LoginUse.NONE;
    }
    return ReturnCode.of(code)
        .filter(known -> known.blame() == Blame.LOGIN)
        .map(known -> LoginUse.FAILED)
        .orElse(LoginUse.POSSIBLY);
  }
}
