// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.tools.ToolProvider;

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
  static List<Size> ofMethods(Collection<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
      var scanner = new MethodScanner(Trees.instance(task).getSourcePositions());
      for (var unit : task.parse()) {
        scanner.scan(unit, unit);
      }
      return scanner.sizes;
    }
  }

  /** Gives the number of lines that the given share of all sizes does not exceed. */
  static int percentile(List<Size> sizes, int percent) {
    var sorted = sizes.stream().mapToInt(Size::lines).sorted().toArray();
    return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
  }

  private static final class MethodScanner extends TreeScanner<Void, CompilationUnitTree> {

    private final SourcePositions positions;
    private final List<Size> sizes = new ArrayList<>();

    MethodScanner(SourcePositions positions) {
      this.positions = positions;
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
      var lineMap = unit.getLineMap();
      var first = lineMap.getLineNumber(positions.getStartPosition(unit, method));
      var last = lineMap.getLineNumber(positions.getEndPosition(unit, method));
      var name = Path.of(unit.getSourceFile().getName()) + ":" + first + " " + method.getName();
      sizes.add(new Size(name, Math.toIntExact(last - first + 1)));
      return super.visitMethod(method, unit);
    }
  }
}
