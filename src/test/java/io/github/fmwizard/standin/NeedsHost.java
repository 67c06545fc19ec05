// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests in a {@link StandInHost} where none can be made; in CI they fail. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@NeedsGcc
@ExtendWith(NeedsHost.Condition.class)
public @interface NeedsHost {

  /** Tries to make a mount namespace with an overlay, in which all of it ends. */
  final class Condition implements ExecutionCondition {

    private static final String MOUNTS =
        "mount -t tmpfs tmpfs /tmp && mkdir /tmp/upper /tmp/work && mount -t overlay overlay"
            + " -o lowerdir=/usr,upperdir=/tmp/upper,workdir=/tmp/work /usr";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return "true".equals(System.getenv("CI")) || canMount()
          ? ConditionEvaluationResult.enabled("A host is wanted")
          : ConditionEvaluationResult.disabled(
              "No mount namespace can be made: apt-get install util-linux, and as a plain user"
                  + " sysctl kernel.unprivileged_userns_clone=1");
    }

    private static boolean canMount() {
      try {
        var user = "root".equals(System.getProperty("user.name")) ? "-m" : "-rm";
        return Ran.of(List.of("unshare", user, "sh", "-c", MOUNTS)).status() == 0;
      } catch (IllegalStateException e) {
        return false;
      }
    }
  }
}
