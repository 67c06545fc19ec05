// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/**
 * One use of a foreign class by one of ours.
 *
 * @param owner the full name of the foreign class
 * @param member the method or field, or nothing if only the type is named
 * @param parameters how many parameters the method has
 * @param where says for people which class uses what, and where
 */
record Touch(String owner, String member, int parameters, String where) {

  static Stream<Touch> of(JavaClass user) {
    var members = user.getAccessesFromSelf().stream().map(Touch::ofAccess);
    var types = user.getDirectDependenciesFromSelf().stream().map(Touch::ofDependency);
    return Stream.concat(members, types);
  }

  boolean is(String otherOwner, String otherMember) {
    return owner.equals(otherOwner) && member.equals(otherMember);
  }

  String packageName() {
    return owner.substring(0, Math.max(owner.lastIndexOf('.'), 0));
  }

  private static Touch ofAccess(JavaAccess<?> access) {
    var parameters =
        access.getTarget() instanceof CodeUnitAccessTarget target
            ? target.getRawParameterTypes().size()
            : 0;
    var name = access.getTarget().getName();
    var owner = access.getTargetOwner().getBaseComponentType().getName();
    return new Touch(owner, name, parameters, access.getDescription());
  }

  private static Touch ofDependency(Dependency dependency) {
    var type = dependency.getTargetClass().getBaseComponentType().getName();
    return new Touch(type, "", 0, dependency.getDescription());
  }
}
