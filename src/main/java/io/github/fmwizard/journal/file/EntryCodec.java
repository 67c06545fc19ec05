// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.Line;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns entries into lines and lines into entries.
 *
 * <p>Each entry has exactly one line, and only that line is read: what isn't byte for byte as it
 * would be written is refused.
 */
public final class EntryCodec {

  private EntryCodec() {}

  /**
   * Write an entry.
   *
   * @param entry the entry
   * @return its line without the line feed
   * @throws IllegalArgumentException if it would be longer than {@link Line#MAXIMUM_BYTES}
   */
  public static byte[] encode(Entry entry) {
    byte[] line = write(entry);
    if (line.length > Line.MAXIMUM_BYTES) {
      throw new IllegalArgumentException(
          "An entry of kind "
              + entry.kind().word()
              + " takes "
              + line.length
              + " bytes, more than "
              + Line.MAXIMUM_BYTES);
    }
    return line;
  }

  /**
   * Read an entry.
   *
   * @param line the line without its line feed
   * @param lineNumber its number, for messages
   * @return the entry
   * @throws MalformedLineException if it is not exactly what {@link #encode} would write
   */
  public static Entry decode(byte[] line, long lineNumber) throws MalformedLineException {
    if (line.length > Line.MAXIMUM_BYTES) {
      throw new MalformedLineException(
          lineNumber, "is longer than " + Line.MAXIMUM_BYTES + " bytes");
    }
    Entry entry = read(textOf(line, lineNumber), lineNumber);
    int difference = Arrays.mismatch(line, write(entry));
    if (difference >= 0) {
      throw new MalformedLineException(
          lineNumber, "is not as it would be written, from byte " + (difference + 1) + " on");
    }
    return entry;
  }

  private static byte[] write(Entry entry) {
    StringBuilder out = new StringBuilder(512).append(Line.start(entry)).append("\"at\":");
    JsonText.write(out, entry.at().toString());
    out.append(",\"data\":");
    JsonText.write(out, entry.data());
    return out.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Entry read(CharBuffer text, long lineNumber) throws MalformedLineException {
    try (EntryParser parser = new EntryParser(text)) {
      return parser.entry();
    } catch (MalformedLineException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new MalformedLineException(lineNumber, "can't be read: " + EntryParser.reason(e));
    }
  }

  /** Decodes strictly, where a String's constructor would put replacement characters. */
  private static CharBuffer textOf(byte[] line, long lineNumber) throws MalformedLineException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
    } catch (CharacterCodingException e) {
      throw new MalformedLineException(lineNumber, "is not UTF-8");
    }
  }
}
