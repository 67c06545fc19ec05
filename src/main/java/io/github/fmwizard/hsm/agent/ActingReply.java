// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.binding.RecordException;
import io.github.fmwizard.binding.RecordJson;
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
  }

  /**
   * The process was lost in the middle.
   *
   * @param why completes the sentence "unknown because ..."
   * @param login whether it may have spent a login
   */
  record Unknown(String why, LoginUse login) implements ActingReply {}

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
      return lines.isEmpty() ? lost(ActingStage.BEGAN) : of(lines.get(lines.size() - 1));
    } catch (RecordException e) {
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

  private static ActingReply of(String json) throws RecordException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return switch (RecordJson.read(bytes, ActingRecord.Line.class)) {
      case ActingRecord.Line.Reached reached -> lost(reached.stage());
      case ActingRecord.Line.Done done -> new Done(done.call());
      case ActingRecord.Line.NotBegun not -> new NotBegun(not.why());
      case ActingRecord.Line.Returned returned ->
          new Returned(returned.call(), returned.code(), login(returned.call(), returned.code()));
    };
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
