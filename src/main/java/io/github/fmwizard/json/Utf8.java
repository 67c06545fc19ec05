// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Turns bytes into characters, and says where they are no UTF-8. */
final class Utf8 {

  private Utf8() {}

  static String decode(byte[] bytes) throws SyntaxException {
    if (startsWithByteOrderMark(bytes)) {
      throw new SyntaxException(
          Place.START, "The file begins with a byte order mark", "Save it as UTF-8 without one");
    }
    CharBuffer characters = CharBuffer.allocate(bytes.length);
    CoderResult result =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), characters, true);
    String text = characters.flip().toString();
    if (result.isError()) {
      throw new SyntaxException(endOf(text), "This byte is not UTF-8", "Save the file as UTF-8");
    }
    return text;
  }

  private static boolean startsWithByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static Place endOf(String text) {
    int lineStart = text.lastIndexOf('\n') + 1;
    int line = 1 + Math.toIntExact(text.chars().filter(c -> c == '\n').count());
    return new Place(line, text.length() - lineStart + 1);
  }
}
