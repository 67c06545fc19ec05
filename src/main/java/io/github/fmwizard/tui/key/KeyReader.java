// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

import com.googlecode.lanterna.input.InputProvider;
import com.googlecode.lanterna.input.KeyStroke;
import io.github.fmwizard.terminal.EscapeLexer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Turns bytes into Lanterna's key strokes. Its decoder can't wait for the rest of a sequence but by
 * sleeping, so it gets whole ones only. A paste is one key stroke, whether the terminal marks it
 * or, on terminals that can't, it shows by coming all at once with a line break inside.
 */
public final class KeyReader implements EscapeLexer.Listener {

  private static final String ESCAPE = "\u001B";
  private static final int DELETE = 0x7F;

  private final EscapeLexer lexer;
  private final TypedStream stream;
  private final InputProvider decoder;
  private final Consumer<KeyStroke> keys;
  private final TypedUtf8 letters = new TypedUtf8(this::letter);
  private final PasteDetector paste = new PasteDetector();
  private boolean afterReturn;

  /**
   * Makes a reader.
   *
   * @param patience nanoseconds that may pass between the bytes of one escape sequence
   * @param stream what the decoder reads
   * @param decoder Lanterna's, with the patterns of {@link TypingProfile}
   * @param keys who gets the key strokes
   */
  public KeyReader(
      long patience, TypedStream stream, InputProvider decoder, Consumer<KeyStroke> keys) {
    this.stream = stream;
    this.decoder = decoder;
    this.keys = keys;
    lexer = new EscapeLexer(patience, this);
  }

  /**
   * Takes bytes that were read together.
   *
   * @param bytes what was typed
   * @param arrived when, as {@link System#nanoTime} tells
   */
  public void read(byte[] bytes, long arrived) {
    if (paste.isOver(arrived)) {
      endPaste();
    }
    for (byte value : bytes) {
      lexer.feed(value & 0xFF, arrived);
    }
  }

  /**
   * Takes bytes that were read together from a terminal that can't mark a paste.
   *
   * @param bytes what was typed
   * @param arrived when, as {@link System#nanoTime} tells
   */
  public void readUnmarked(byte[] bytes, long arrived) {
    if (paste.swallows(arrived)) {
      return;
    }
    if (PasteDetector.looksPasted(bytes)) {
      paste.refuse();
      paste.begin(arrived);
      read(bytes, arrived);
      endPaste();
    } else if (paste.isBrokenBy(bytes)) {
      // On a slow line its first letters were taken already.
      keys.accept(KeyStrokes.ofControl('U'));
      keys.accept(new PastedText("\n"));
    } else {
      read(bytes, arrived);
    }
  }

  /** Tells whether a sequence has begun and not ended: then {@link #expire} is to be called. */
  public boolean isPending() {
    return lexer.isPending();
  }

  /**
   * Ends a sequence whose rest has not come in time.
   *
   * @param now the time, as {@link System#nanoTime} tells
   */
  public void expire(long now) {
    lexer.expire(now);
  }

  @Override
  public void plain(int value) {
    boolean second = afterReturn && value == '\n';
    afterReturn = value == '\r';
    if (paste.isOpen() || value >= ' ') {
      letters.take(value);
    } else if (!second) {
      decode(value == '\r' ? "\n" : Character.toString(value));
    }
  }

  @Override
  public void escape() {
    afterReturn = false;
    decode(ESCAPE);
  }

  @Override
  public void sequence(String text) {
    afterReturn = false;
    var whole = ESCAPE + text;
    if (whole.equals(TypingProfile.PASTE_BEGINS)) {
      paste.begin(System.nanoTime());
    } else if (whole.equals(TypingProfile.PASTE_ENDS)) {
      endPaste();
    } else if (!paste.isOpen()) {
      decode(whole);
    }
  }

  private void endPaste() {
    if (paste.isOpen()) {
      decode(TypingProfile.PASTE_BEGINS + paste.end() + TypingProfile.PASTE_ENDS);
    }
  }

  private void letter(int letter) {
    if (paste.isOpen()) {
      paste.add(letter);
    } else if (letter == DELETE || !Character.isISOControl(letter)) {
      decode(Character.toString(letter));
    }
  }

  private void decode(String whole) {
    stream.put(whole);
    try {
      for (var key = decoder.pollInput(); key != null; key = decoder.pollInput()) {
        keys.accept(key);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
