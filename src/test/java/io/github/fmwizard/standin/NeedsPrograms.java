// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Skips tests where a program is missing, by a reason that says how to get it; in CI they fail. Of
 * several such annotations the nearest one counts.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPrograms.Condition.class)
public @interface NeedsPrograms {

  /** Names of programs of the search path. */
  String[] value();

  /** Looks for the programs. */
  final class Condition implements ExecutionCondition {

    private static final Map<String, String> PACKAGES =
        Map.of(
            "gcc", "gcc libc6-dev",
            "pkcs11-tool", "opensc",
            "softhsm2-util", "softhsm2",
            "script", "bsdutils",
            "unshare", "util-linux");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if ("true".equals(System.getenv("CI"))) {
        return ConditionEvaluationResult.enabled("In CI all programs are wanted.");
      }
      return context
          .getElement()
          .flatMap(element -> AnnotationSupport.findAnnotation(element, NeedsPrograms.class))
          .flatMap(needed -> Stream.of(needed.value()).filter(name -> !isThere(name)).findFirst())
          .map(Condition::missing)
          .orElseGet(() -> ConditionEvaluationResult.enabled("All programs are there."));
    }

    private static ConditionEvaluationResult missing(String name) {
      return ConditionEvaluationResult.disabled(
          "There is no %s: install it by apt-get install %s"
              .formatted(name, PACKAGES.getOrDefault(name, name)));
    }

    private static boolean isThere(String name) {
      return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
  }
}
