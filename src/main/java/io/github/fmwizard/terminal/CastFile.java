// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A cast of what is written to a terminal, as asciicast v2: a line for the terminal, then a line
 * for each piece of output with its time. What is typed is not in it, so a password is not either.
 */
public final class CastFile implements ByteOutput {

  private static final double NANOS = 1e9;
  private static final int FIRST_PLAIN = 0x20;

  private final BufferedWriter out;
  private final LongSupplier nanos;
  private final long began;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private ByteBuffer rest = ByteBuffer.allocate(0);

  private CastFile(BufferedWriter out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  /**
   * Begins a cast.
   *
   * @param file a file that is not there yet
   * @param size the terminal's size
   * @param now the time
   * @return the cast
   * @throws IOException if the file is there, or can't be written
   */
  public static CastFile begin(Path file, TtySize size, Instant now) throws IOException {
    return begin(file, size, now, System::nanoTime);
  }

  static CastFile begin(Path file, TtySize size, Instant now, LongSupplier nanos)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    CastFile cast =
        new CastFile(
            new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8)), nanos);
    cast.line(
        "{\"version\": 2, \"width\": %d, \"height\": %d, \"timestamp\": %d, \"title\": \"fmwizard training\"}"
            .formatted(size.columns(), size.rows(), now.getEpochSecond()));
    return cast;
  }

  /** A letter whose bytes come in two pieces waits for the second one. */
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length);
    all.put(rest).put(bytes, offset, length).flip();
    CharBuffer text = CharBuffer.allocate(all.remaining() + 1);
    decoder.reset().decode(all, text, false);
    rest = ByteBuffer.allocate(all.remaining()).put(all).flip();
    if (text.position() > 0) {
      double time = (nanos.getAsLong() - began) / NANOS;
      line(String.format(Locale.ROOT, "[%.6f, \"o\", \"%s\"]", time, escaped(text.flip())));
    }
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
    out.flush();
  }

  private static String escaped(CharSequence text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '"' || letter == '\\') {
        escaped.append('\\').append(letter);
      } else if (letter < FIRST_PLAIN || Character.isSurrogate(letter)) {
        escaped.append("\\u%04x".formatted((int) letter));
      } else {
        escaped.append(letter);
      }
    }
    return escaped.toString();
  }
}
