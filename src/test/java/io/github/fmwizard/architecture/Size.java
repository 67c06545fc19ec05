// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How long something is.
 *
 * @param name what it is
 * @param lines its lines
 */
record Size(String name, int lines) {

  static Size ofFile(Path file) throws IOException {
    try (var lines = Files.lines(file, UTF_8)) {
      return new Size(file.toString(), Math.toIntExact(lines.count()));
    }
  }

  /** Measures each method from its first modifier to its closing brace; bodiless ones too. */
  static List<Size> ofMethods(Collection<Source> sources) {
    var scanner = new MethodScanner();
    for (var source : sources) {
      scanner.scan(source.unit(), source);
    }
    return scanner.sizes;
  }

  /** Gives the number of lines that the given share of all sizes does not exceed. */
  static int percentile(List<Size> sizes, int percent) {
    var sorted = sizes.stream().mapToInt(Size::lines).sorted().toArray();
    return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
  }

  private static final class MethodScanner extends TreeScanner<Void, Source> {

    private final List<Size> sizes = new ArrayList<>();

    @Override
    public Void visitMethod(MethodTree method, Source source) {
      var lines = source.lastLine(method) - source.firstLine(method) + 1;
      sizes.add(new Size(source.where(method) + " " + method.getName(), lines));
      return super.visitMethod(method, source);
    }
  }
}
