// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The sample program in a real terminal. */
final class SampleTerminal implements AutoCloseable {

  static final String MENU = "Try: end";

  private static final Map<String, String> USUAL =
      Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8", "NO_COLOR", "");

  private final Path folder;
  private final TmuxTerminal terminal;

  /** Starts it; the settings go into its environment. */
  SampleTerminal(Path folder, Map<String, String> settings) {
    this.folder = folder;
    var environment = new HashMap<>(USUAL);
    environment.putAll(settings);
    terminal = TmuxTerminal.open(folder, environment);
    terminal.run(TmuxTerminal.java(SampleProgram.class, folder.toString()));
    terminal.awaitScreen(MENU);
  }

  TmuxTerminal terminal() {
    return terminal;
  }

  /** Takes a choice of the menu and waits for what it shows. */
  TmuxTerminal choose(int number, String text) {
    return terminal.keys(String.valueOf(number), "Enter").awaitScreen(text);
  }

  /** Ends the program by its menu, and checks what it leaves. */
  void end() {
    terminal.keys("7", "Enter");
    assertThat(terminal.awaitExit()).isZero();
    terminal.hasItsStateBack();
  }

  /** Waits until the program has noted something. */
  void awaitLog(String text) {
    await().untilAsserted(() -> assertThat(log()).contains(text));
  }

  String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return "";
    }
  }

  /** Goes back to the menu from any screen without an overlay. */
  void escape() {
    int before = escapes();
    terminal.bytes("\u001B");
    await().until(() -> escapes() > before);
    terminal.awaitScreen(MENU);
  }

  int escapes() {
    return log().split("ESCAPE", -1).length - 1;
  }

  Path savedState() {
    return folder.resolve("tty-state");
  }

  /** Counts a text in the heap that the program dumped, as bytes and as characters. */
  int copiesInTheHeap(String text) throws IOException {
    var bytes = Files.readAllBytes(folder.resolve("heap.hprof"));
    var heap = new String(bytes, StandardCharsets.ISO_8859_1);
    var wide = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return heap.split(text, -1).length + heap.split(wide, -1).length - 2;
  }

  @Override
  public void close() {
    terminal.close();
  }
}
