// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.objectweb.asm.Opcodes.ASM9;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;

/**
 * Finds where a record's own {@code toString} becomes a text. That text is for developers and
 * changes with each component, so nothing that is kept or shown may rest on it. Messages of
 * exceptions may. A value of a type that tells nothing, such as {@code Object}, counts as a record.
 */
final class RecordTexts extends TreePathScanner<Void, Void> {

  private static final Set<String> RECORDS =
      MainClasses.all().stream()
          .filter(JavaClass::isRecord)
          .filter(RecordTexts::hasTextOfTheCompiler)
          .map(type -> type.getName().replace('$', '.'))
          .collect(toUnmodifiableSet());

  private static final Set<String> TEXT_OF_OBJECTS = Set.of("valueOf", "toString", "append");
  private static final Set<String> FORMATS = Set.of("format", "formatted");

  private final Trees trees;
  private final List<String> found = new ArrayList<>();

  private RecordTexts(Trees trees) {
    this.trees = trees;
  }

  /** Lists the places in some files, each with its line. */
  static List<String> in(Collection<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      var options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, manager, problem -> {}, options, null, units);
      var texts = new RecordTexts(Trees.instance(task));
      var parsed = task.parse();
      task.analyze();
      parsed.forEach(unit -> texts.scan(new TreePath(unit), null));
      return texts.found;
    }
  }

  @Override
  public Void visitBinary(BinaryTree sum, Void nothing) {
    if (sum.getKind() == Tree.Kind.PLUS && isText(sum)) {
      check(sum.getLeftOperand());
      check(sum.getRightOperand());
    }
    return super.visitBinary(sum, null);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree sum, Void nothing) {
    if (isText(sum)) {
      check(sum.getExpression());
    }
    return super.visitCompoundAssignment(sum, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      var name = select.getIdentifier().toString();
      if (TEXT_OF_OBJECTS.contains(name) && call.getArguments().size() == 1 && isOfTheJdk(select)) {
        check(call.getArguments().getFirst());
      } else if (name.equals("toString") && call.getArguments().isEmpty()) {
        check(select.getExpression());
      } else if (FORMATS.contains(name) && isText(call)) {
        call.getArguments().forEach(this::check);
      }
    }
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
    if (TEXT_OF_OBJECTS.contains(reference.getName().toString())) {
      check(reference);
    }
    return super.visitMemberReference(reference, null);
  }

  /** Leaves out what is for developers itself. */
  @Override
  public Void visitMethod(MethodTree method, Void nothing) {
    return method.getName().contentEquals("toString") ? null : super.visitMethod(method, null);
  }

  /** Leaves out what explains a failure to a developer. */
  @Override
  public Void visitNewClass(NewClassTree creation, Void nothing) {
    var type = creation.getIdentifier().toString();
    return type.endsWith("Exception") || type.endsWith("Error")
        ? null
        : super.visitNewClass(creation, null);
  }

  private void check(ExpressionTree expression) {
    var type = typeOf(expression);
    if (type != null && isRecord(type)) {
      var unit = getCurrentPath().getCompilationUnit();
      var start = trees.getSourcePositions().getStartPosition(unit, expression);
      found.add(
          Path.of(unit.getSourceFile().getName())
              + ":"
              + unit.getLineMap().getLineNumber(start)
              + " text of "
              + type);
    }
  }

  private boolean isText(Tree expression) {
    return String.valueOf(typeOf(expression)).endsWith("java.lang.String");
  }

  private boolean isOfTheJdk(MemberSelectTree select) {
    return String.valueOf(typeOf(select.getExpression())).startsWith("java.");
  }

  private TypeMirror typeOf(Tree tree) {
    return trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
  }

  private static boolean isRecord(TypeMirror type) {
    return switch (type.getKind()) {
      case TYPEVAR -> true;
      case WILDCARD -> {
        var wildcard = (WildcardType) type;
        var bound =
            wildcard.getExtendsBound() == null
                ? wildcard.getSuperBound()
                : wildcard.getExtendsBound();
        yield bound != null && isRecord(bound);
      }
      case DECLARED -> {
        var declared = (DeclaredType) type;
        yield isRecord((TypeElement) declared.asElement())
            || declared.getTypeArguments().stream().anyMatch(RecordTexts::isRecord);
      }
      default -> false;
    };
  }

  private static boolean isRecord(TypeElement type) {
    var name = type.getQualifiedName().toString();
    return name.equals("java.lang.Object")
        || RECORDS.contains(name)
        || type.getPermittedSubclasses().stream()
            .filter(permitted -> permitted.getKind() == TypeKind.DECLARED)
            .anyMatch(RecordTexts::isRecord);
  }

  /** Tells whether nobody wrote the record's text, by what the compiler leaves in its place. */
  private static boolean hasTextOfTheCompiler(JavaClass type) {
    var resource = "/" + type.getName().replace('.', '/') + ".class";
    try (var bytes = RecordTexts.class.getResourceAsStream(resource)) {
      var reader = new TextReader();
      new ClassReader(bytes).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return reader.ofTheCompiler;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class TextReader extends ClassVisitor {

    private boolean ofTheCompiler;

    TextReader() {
      super(ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return name.equals("toString") && descriptor.startsWith("()")
          ? new MethodVisitor(ASM9) {
            @Override
            public void visitInvokeDynamicInsn(
                String called, String type, Handle bootstrap, Object... arguments) {
              ofTheCompiler |= bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods");
            }
          }
          : null;
    }
  }
}
