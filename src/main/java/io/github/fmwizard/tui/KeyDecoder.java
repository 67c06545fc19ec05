// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.terminal.EscapeLexer;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Turns bytes into keys. A paste is one key, whether the terminal marks it or, on terminals that
 * can't, it shows by coming all at once with a line break inside.
 */
final class KeyDecoder implements EscapeLexer.Listener {

  private static final Map<String, Key.Name> SEQUENCES =
      Map.ofEntries(
          Map.entry("[A", Key.Name.UP),
          Map.entry("OA", Key.Name.UP),
          Map.entry("[B", Key.Name.DOWN),
          Map.entry("OB", Key.Name.DOWN),
          Map.entry("[C", Key.Name.RIGHT),
          Map.entry("OC", Key.Name.RIGHT),
          Map.entry("[D", Key.Name.LEFT),
          Map.entry("OD", Key.Name.LEFT),
          Map.entry("[H", Key.Name.HOME),
          Map.entry("OH", Key.Name.HOME),
          Map.entry("[1~", Key.Name.HOME),
          Map.entry("[7~", Key.Name.HOME),
          Map.entry("[F", Key.Name.END),
          Map.entry("OF", Key.Name.END),
          Map.entry("[4~", Key.Name.END),
          Map.entry("[8~", Key.Name.END),
          Map.entry("[3~", Key.Name.DELETE),
          Map.entry("[5~", Key.Name.PAGE_UP),
          Map.entry("[6~", Key.Name.PAGE_DOWN),
          Map.entry("OM", Key.Name.ENTER));

  /** F1 to F4 in three dialects, then the numbered ones, with gaps in their numbers. */
  private static final Map<String, Integer> FUNCTIONS =
      Map.ofEntries(
          Map.entry("OP", 1),
          Map.entry("OQ", 2),
          Map.entry("OR", 3),
          Map.entry("OS", 4),
          Map.entry("[[A", 1),
          Map.entry("[[B", 2),
          Map.entry("[[C", 3),
          Map.entry("[[D", 4),
          Map.entry("[[E", 5),
          Map.entry("[11~", 1),
          Map.entry("[12~", 2),
          Map.entry("[13~", 3),
          Map.entry("[14~", 4),
          Map.entry("[15~", 5),
          Map.entry("[17~", 6),
          Map.entry("[18~", 7),
          Map.entry("[19~", 8),
          Map.entry("[20~", 9),
          Map.entry("[21~", 10));

  private final EscapeLexer lexer;
  private final Consumer<Key> keys;
  private final Utf8 letters = new Utf8(this::letter);
  private final PasteBuffer paste = new PasteBuffer();
  private final Burst burst = new Burst();
  private boolean afterReturn;

  /**
   * Makes a decoder.
   *
   * @param patience nanoseconds that may pass between the bytes of one escape sequence
   * @param keys who gets the keys
   */
  KeyDecoder(long patience, Consumer<Key> keys) {
    this.keys = keys;
    lexer = new EscapeLexer(patience, this);
  }

  /** Takes bytes that were read together. */
  void decode(byte[] bytes, long arrived) {
    if (paste.isOver(arrived)) {
      endPaste();
    }
    for (byte value : bytes) {
      lexer.feed(value & 0xFF, arrived);
    }
  }

  /** Takes bytes that were read together from a terminal that can't mark a paste. */
  void decodeUnmarked(byte[] bytes, long arrived) {
    if (burst.swallows(arrived)) {
      return;
    }
    if (PasteBuffer.looksPasted(bytes)) {
      burst.refuse();
      paste.begin(arrived);
      decode(bytes, arrived);
      endPaste();
    } else if (burst.isBrokenBy(bytes)) {
      // On a slow line its first letters were taken already.
      keys.accept(Key.control('U'));
      keys.accept(Key.paste("\n"));
    } else {
      decode(bytes, arrived);
    }
  }

  boolean isPending() {
    return lexer.isPending();
  }

  void expire(long now) {
    lexer.expire(now);
  }

  @Override
  public void plain(int value) {
    boolean second = afterReturn && value == '\n';
    afterReturn = value == '\r';
    if (paste.isOpen() || value >= ' ') {
      letters.take(value);
    } else if (!second) {
      keys.accept(control(value));
    }
  }

  @Override
  public void escape() {
    afterReturn = false;
    keys.accept(Key.of(Key.Name.ESCAPE));
  }

  @Override
  public void sequence(String text) {
    afterReturn = false;
    if (text.equals("[200~")) {
      paste.begin(System.nanoTime());
    } else if (text.equals("[201~")) {
      endPaste();
    } else if (!paste.isOpen()) {
      keys.accept(named(text));
    }
  }

  private void endPaste() {
    if (paste.isOpen()) {
      keys.accept(Key.paste(paste.end()));
    }
  }

  private void letter(int sign) {
    if (paste.isOpen()) {
      paste.add(sign);
    } else if (sign == 0x7F) {
      keys.accept(Key.of(Key.Name.BACKSPACE));
    } else if (!Character.isISOControl(sign)) {
      keys.accept(Key.character(sign));
    }
  }

  private static Key control(int value) {
    return switch (value) {
      case '\r', '\n' -> Key.of(Key.Name.ENTER);
      case '\t' -> Key.of(Key.Name.TAB);
      case '\b' -> Key.of(Key.Name.BACKSPACE);
      default -> Key.control((char) (value + '@'));
    };
  }

  private static Key named(String text) {
    var name = SEQUENCES.get(text);
    if (name != null) {
      return Key.of(name);
    }
    var number = FUNCTIONS.get(text);
    if (number != null) {
      return Key.function(number);
    }
    return isOfKeypad(text) ? Key.character(text.charAt(1) - 0x40) : Key.of(Key.Name.UNKNOWN);
  }

  /** From {@code Oj} to {@code Oy}. */
  private static boolean isOfKeypad(String text) {
    return text.length() == 2
        && text.charAt(0) == 'O'
        && text.charAt(1) >= 'j'
        && text.charAt(1) <= 'y';
  }
}
