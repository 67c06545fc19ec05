// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A source file as the compiler reads it.
 *
 * @param name its path
 * @param unit its tree
 * @param positions where the parts of the tree stand
 */
record Source(String name, CompilationUnitTree unit, SourcePositions positions) {

  private static final List<Source> MAIN = readMain();

  /** Returns all files of the product. */
  static List<Source> main() {
    return MAIN;
  }

  static List<Source> of(Collection<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      var found = new ArrayList<JavaFileObject>();
      manager.getJavaFileObjectsFromPaths(files).forEach(found::add);
      return parse(found);
    }
  }

  /** Reads one file from a text, as an example. */
  static Source of(String text) throws IOException {
    var file =
        new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    return parse(List.of(file)).get(0);
  }

  int firstLine(Tree tree) {
    return line(positions.getStartPosition(unit, tree));
  }

  int lastLine(Tree tree) {
    return line(positions.getEndPosition(unit, tree));
  }

  String where(Tree tree) {
    return Path.of(name) + ":" + firstLine(tree);
  }

  private int line(long position) {
    return Math.toIntExact(unit.getLineMap().getLineNumber(position));
  }

  private static List<Source> parse(List<JavaFileObject> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task = (JavacTask) compiler.getTask(null, null, null, null, null, files);
    var positions = Trees.instance(task).getSourcePositions();
    var sources = new ArrayList<Source>();
    for (var unit : task.parse()) {
      sources.add(new Source(unit.getSourceFile().getName(), unit, positions));
    }
    return sources;
  }

  private static List<Source> readMain() {
    try {
      return of(ProjectFiles.java("src/main/java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
