// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static org.objectweb.asm.Opcodes.ASM9;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;

/**
 * What one method, field or class says: its text constants, and the names of what it declares and
 * uses. Constants of other classes are in it too, since the compiler copies them.
 */
record Wording(String where, Set<String> texts, Set<String> names) {

  Wording(String where) {
    this(where, new TreeSet<>(), new TreeSet<>());
  }

  static List<Wording> of(JavaClass type) {
    var resource = "/" + type.getName().replace('.', '/') + ".class";
    try (var bytes = Wording.class.getResourceAsStream(resource)) {
      var reader = new Reader(type.getName());
      new ClassReader(bytes).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return reader.wordings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void text(Object value) {
    if (value instanceof String text) {
      texts.add(text);
    }
  }

  private AnnotationVisitor annotation() {
    return new AnnotationVisitor(ASM9) {
      @Override
      public void visit(String name, Object value) {
        text(value);
      }

      @Override
      public AnnotationVisitor visitAnnotation(String name, String descriptor) {
        return this;
      }

      @Override
      public AnnotationVisitor visitArray(String name) {
        return this;
      }
    };
  }

  private MethodVisitor code() {
    return new MethodVisitor(ASM9) {
      @Override
      public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotation();
      }

      @Override
      public void visitLdcInsn(Object value) {
        text(value);
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        names.add(name);
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String descriptor, boolean isInterface) {
        names.add(name);
      }

      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, Handle bootstrap, Object... arguments) {
        for (var argument : arguments) {
          text(argument);
          if (argument instanceof Handle handle) {
            names.add(handle.getName());
          }
        }
      }
    };
  }

  private static final class Reader extends ClassVisitor {

    private final String className;
    private final List<Wording> wordings = new ArrayList<>();

    Reader(String className) {
      super(ASM9);
      this.className = className;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return start("").annotation();
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      var wording = start("." + name);
      wording.names.add(name);
      wording.text(value);
      return new FieldVisitor(ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String type, boolean visible) {
          return wording.annotation();
        }
      };
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      var wording = start("." + name);
      wording.names.add(name);
      return wording.code();
    }

    private Wording start(String member) {
      var wording = new Wording(className + member);
      wordings.add(wording);
      return wording;
    }
  }
}
