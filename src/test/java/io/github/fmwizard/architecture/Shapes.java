// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds forms of code that the compiler, or a reader, can do nothing with. */
final class Shapes extends TreeScanner<Void, Source> {

  private final List<String> found = new ArrayList<>();

  private Shapes() {}

  /** Lists what stands in a file that should not, with its line. */
  static List<String> in(Source source) {
    var shapes = new Shapes();
    shapes.scan(source.unit(), source);
    return shapes.found;
  }

  @Override
  public Void visitClass(ClassTree type, Source source) {
    if (type.getSimpleName().contentEquals("Cases")) {
      find("a record of functions in place of a switch", type, source);
    }
    return super.visitClass(type, source);
  }

  @Override
  public Void visitMethod(MethodTree method, Source source) {
    if (method.getName().contentEquals("fold")) {
      find("fold in place of a switch", method, source);
    }
    return super.visitMethod(method, source);
  }

  /** Notices one type test after another, each in a statement of its own, and a throw after all. */
  @Override
  public Void visitBlock(BlockTree block, Source source) {
    var tests = 0;
    for (var statement : block.getStatements()) {
      if (statement instanceof ThrowTree && tests > 1) {
        find("type tests that end in a throw", statement, source);
      }
      tests = isTypeTest(statement) ? tests + 1 : 0;
    }
    return super.visitBlock(block, source);
  }

  /** Notices two type tests joined by else, with a throw at the end. */
  @Override
  public Void visitIf(IfTree test, Source source) {
    if (isTypeTest(test)
        && isTypeTest(test.getElseStatement())
        && endsInThrow(test.getElseStatement())) {
      find("type tests that end in a throw", test, source);
    }
    return super.visitIf(test, source);
  }

  /** Notices the constant of one enum looked up by the name of another's. */
  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Source source) {
    if (isCallOf("valueOf", call)
        && call.getArguments().stream()
            .anyMatch(argument -> isCallOf("name", argument) && hasNoArguments(argument))) {
      find("two enums joined by name", call, source);
    }
    return super.visitMethodInvocation(call, source);
  }

  private void find(String what, Tree where, Source source) {
    found.add(source.where(where) + " " + what);
  }

  private static boolean isTypeTest(@Nullable Tree statement) {
    return statement instanceof IfTree test && testsAType(test.getCondition());
  }

  private static boolean testsAType(Tree condition) {
    var found = new boolean[1];
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitInstanceOf(InstanceOfTree node, Void nothing) {
        found[0] = true;
        return null;
      }
    }.scan(condition, null);
    return found[0];
  }

  private static boolean endsInThrow(@Nullable StatementTree statement) {
    return switch (statement) {
      case IfTree test -> endsInThrow(test.getElseStatement());
      case BlockTree block ->
          !block.getStatements().isEmpty() && block.getStatements().getLast() instanceof ThrowTree;
      case null, default -> statement instanceof ThrowTree;
    };
  }

  private static boolean isCallOf(String method, Tree expression) {
    return expression instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().matches("(?s)(.*\\.)?" + method);
  }

  private static boolean hasNoArguments(Tree call) {
    return ((MethodInvocationTree) call).getArguments().isEmpty();
  }
}
