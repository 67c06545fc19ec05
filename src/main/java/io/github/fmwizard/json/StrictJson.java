// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.List;

/**
 * Reads one JSON document (RFC 8259, UTF-8) that people write. A syntax error stands alone; of all
 * other problems each is reported, so that a file can be mended in one go.
 */
public final class StrictJson {

  private StrictJson() {}

  /**
   * Says what a document means.
   *
   * @param <T> what it holds
   */
  public interface Meaning<T> {

    /**
     * Takes a document. What is wrong goes to the log; then what is returned is not used.
     *
     * @param root the outermost value
     * @param problems takes what is wrong
     * @return what the document holds
     */
    T of(Node root, ProblemLog problems);
  }

  /**
   * Reads a file's content.
   *
   * @param <T> what it holds
   * @param fileName how problems name the file
   * @param content its bytes
   * @param most bytes that such a file may have
   * @param meaning says what the document means
   * @return what it holds, or all that is wrong
   */
  public static <T> JsonReading<T> read(
      String fileName, byte[] content, int most, Meaning<T> meaning) {
    if (content.length > most) {
      return only(
          new JsonProblem(
              fileName,
              Place.START,
              JsonProblem.Kind.SYNTAX,
              "The file is larger than %d KiB".formatted(most / 1024),
              "Is it the right file? Drop what isn't needed"));
    }
    try {
      ProblemLog problems = new ProblemLog(fileName);
      T value = meaning.of(TreeReader.read(decoded(content), problems), problems);
      return problems.isEmpty()
          ? new JsonReading.Read<>(value)
          : new JsonReading.Problems<>(problems.sorted());
    } catch (SyntaxException bad) {
      return only(bad.in(fileName));
    }
  }

  private static <T> JsonReading<T> only(JsonProblem problem) {
    return new JsonReading.Problems<>(List.of(problem));
  }

  /** Turns bytes into characters, or says where they are no UTF-8. */
  private static String decoded(byte[] bytes) throws SyntaxException {
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
