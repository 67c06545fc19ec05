// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0

package io.github.fmwizard.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks or writes the form of all Java sources of a folder: {@code Format check|write FOLDER}. */
public final class Format {

  private static final String HEADER =
      """
      // SPDX-FileCopyrightText: The fmwizard authors
      // SPDX-License-Identifier: Apache-2.0
      """;

  private Format() {}

  /**
   * Runs the program. It ends with 1 if a file has another form and only a check was asked for.
   *
   * @param args {@code check} or {@code write}, and the folder
   * @throws IOException if the folder can't be read
   */
  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    List<Path> sources;
    try (var walk = Files.walk(Path.of(args[1]))) {
      sources = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    var others = sources.parallelStream().filter(file -> !formatted(file, write)).toList();
    if (!write && !others.isEmpty()) {
      others.forEach(file -> System.err.println("not formatted: " + file));
      System.err.println("Format them: mvn -q process-test-classes -Dformat=write");
      System.exit(1);
    }
  }

  private static boolean formatted(Path file, boolean write) {
    try {
      String source = Files.readString(file);
      String formed = form(source);
      boolean same = formed.equals(source);
      if (!same && write) {
        Files.writeString(file, formed);
      }
      return same;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      System.err.println(file + ": " + e.getMessage());
      return false;
    }
  }

  private static String form(String source) throws FormatterException {
    String headed = source.startsWith(HEADER) ? source : HEADER + "\n" + source;
    String imported =
        RemoveUnusedImports.removeUnusedImports(ImportOrderer.reorderImports(headed, Style.GOOGLE));
    return new Formatter().formatSource(imported);
  }
}
