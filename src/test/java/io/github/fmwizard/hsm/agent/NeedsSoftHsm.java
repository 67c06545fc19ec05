// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

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

/** Skips tests where SoftHSM or OpenSC is missing, saying how to get them; in CI they fail. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsSoftHsm.Condition.class)
public @interface NeedsSoftHsm {

  /** Looks for the library and both programs. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean found =
          SoftHsm.library().isPresent() && onPath("softhsm2-util") && onPath("pkcs11-tool");
      return found || "true".equals(System.getenv("CI"))
          ? ConditionEvaluationResult.enabled("SoftHSM and OpenSC are wanted")
          : ConditionEvaluationResult.disabled(
              "There is no SoftHSM or no OpenSC: install them by apt-get install softhsm2 opensc");
    }

    private static boolean onPath(String program) {
      return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
  }
}
