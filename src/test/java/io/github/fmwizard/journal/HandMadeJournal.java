// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A journal written without the code that is tested, so that it can also be written wrong. */
final class HandMadeJournal {

  private final Mode mode;
  private final String genesis;
  private final List<String> lines = new ArrayList<>();

  private HandMadeJournal(Mode mode, Digest genesis) {
    this.mode = mode;
    this.genesis = genesis.hex();
  }

  /** Begins a training journal with a link to something else than the genesis. */
  static HandMadeJournal after(Digest digest) {
    return new HandMadeJournal(Mode.TRAINING, digest);
  }

  static HandMadeJournal open(int lines) {
    HandMadeJournal journal = after(Mode.TRAINING.genesis()).add("opened", "{}");
    for (int seq = 2; seq <= lines; seq++) {
      journal.add("event", "{\"text\":\"Grüße {" + seq + "}\",\"inner\":{\"list\":[{}]}}");
    }
    return journal;
  }

  static HandMadeJournal closed(int lines) {
    return open(lines - 1).add("closed", "{}");
  }

  HandMadeJournal add(String kind, String data) {
    lines.add(line(last(), lines.size() + 1, mode.word(), kind, data));
    return this;
  }

  static String line(String prev, long seq, String mode, String kind, String data) {
    return ("{\"prev\":\"%s\",\"seq\":%d,\"mode\":\"%s\",\"kind\":\"%s\","
            + "\"at\":\"2026-01-01T00:00:00Z\",\"data\":%s}")
        .formatted(prev, seq, mode, kind, data);
  }

  /** Returns the SHA-256 of the last line, or the genesis. */
  String last() {
    return lines.isEmpty() ? genesis : digestOf(lines.get(lines.size() - 1));
  }

  Digest digest(int lineNumber) {
    return Digest.parse(digestOf(line(lineNumber)));
  }

  Digest head() {
    return Digest.parse(last());
  }

  String line(int lineNumber) {
    return lines.get(lineNumber - 1);
  }

  List<String> lines() {
    return lines;
  }

  byte[] bytes() {
    return bytes(lines);
  }

  static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String digestOf(String line) {
    return Digest.of(line.getBytes(StandardCharsets.UTF_8)).hex();
  }

  static ChainVerdict verify(byte[] bytes, Digest head) {
    ChainVerifier verifier = new ChainVerifier(Optional.of(head), Optional.empty());
    verifier.accept(bytes, 0, bytes.length);
    return verifier.finish();
  }
}
