// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.tmux;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips tests where a program is missing, by a reason that says how to get it; in CI they fail. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsProgram.Condition.class)
public @interface NeedsProgram {

  /** The program's name. */
  String value();

  /** The package of Debian that has it. */
  String in();

  /** Looks for the program. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class)
          .map(needed -> look(needed.value(), needed.in()))
          .orElse(ConditionEvaluationResult.enabled("nothing is needed"));
    }

    static ConditionEvaluationResult look(String program, String debian) {
      boolean found =
          Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
              .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
      return found || "true".equals(System.getenv("CI"))
          ? ConditionEvaluationResult.enabled(program + " is wanted")
          : ConditionEvaluationResult.disabled(
              "There is no " + program + ": install it by apt-get install " + debian);
    }
  }
}
