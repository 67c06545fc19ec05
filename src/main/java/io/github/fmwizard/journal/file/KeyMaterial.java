// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Notices private keys in a file while it is read, whatever its name says. They have no place in a
 * run folder, which is handed to others as evidence.
 */
final class KeyMaterial {

  /** What stands in texts that hold a private key. */
  private static final List<String> MARKS = List.of("PRIVATE KEY-----", "PuTTY-User-Key-File");

  private static final int LONGEST =
      MARKS.stream().mapToInt(String::length).max().orElseThrow() - 1;

  private static final int HEAD = 28;

  /** The object identifiers that encrypted keys begin with: PKCS#5 and PKCS#12. */
  private static final String PBES = "*\u0086H\u0086\u00f7\r\u0001\u0005";

  private static final String PBE_12 = "*\u0086H\u0086\u00f7\r\u0001\f";

  private final StringBuilder head = new StringBuilder();
  private String tail = "";
  private boolean found;

  /** Takes the next bytes. */
  void update(byte[] bytes, int from, int count) {
    String raw = new String(bytes, from, count, StandardCharsets.ISO_8859_1);
    head.append(raw, 0, Math.min(raw.length(), Math.max(0, HEAD - head.length())));
    // Zeros go, so that a text in a wide encoding is read as well.
    String text = tail + raw.replace("\0", "");
    found |= MARKS.stream().anyMatch(text::contains) || isBinaryKey(head);
    tail = text.substring(Math.max(0, text.length() - LONGEST));
  }

  boolean found() {
    return found;
  }

  /** Tells whether DER begins as PKCS#8, PKCS#1, SEC 1 or PKCS#12 does, or it is a key store. */
  private static boolean isBinaryKey(CharSequence begin) {
    if (begin.length() < HEAD) {
      return false;
    }
    if (begin.charAt(0) == 0xfe && begin.charAt(1) == 0xed && begin.charAt(2) == 0xfe) {
      return true;
    }
    int at = begin.charAt(0) == 0x30 ? content(begin, 0) : HEAD;
    if (begin.toString().substring(Math.min(at, HEAD)).startsWith("0")) {
      return begin.toString().contains(PBES) || begin.toString().contains(PBE_12);
    }
    boolean version = at + 4 < HEAD && begin.charAt(at) == 0x02 && begin.charAt(at + 1) == 0x01;
    if (!version) {
      return false;
    }
    int next = begin.charAt(at + 3);
    return switch (begin.charAt(at + 2)) {
      case 0 -> next == 0x30 || next == 0x02;
      case 1 -> next == 0x04;
      case 3 -> next == 0x30;
      default -> false;
    };
  }

  /** Returns where the content of a DER element begins. */
  private static int content(CharSequence begin, int at) {
    int length = begin.charAt(at + 1);
    return at + 2 + (length > 0x80 ? length - 0x80 : 0);
  }
}
