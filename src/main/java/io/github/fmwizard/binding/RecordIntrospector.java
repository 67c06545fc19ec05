// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.binding;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import io.github.fmwizard.card.KebabCase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says of our types what annotations would say: constants are words, and a sealed interface is told
 * apart by the names of its records.
 */
final class RecordIntrospector extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  private static final JsonTypeInfo.Value BY_NAME =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true, null);

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      names[i] = KebabCase.of(constants[i]);
    }
    return names;
  }

  @Override
  public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
      MapperConfig<?> config, Annotated type) {
    return type instanceof AnnotatedClass && sealed(type.getRawType()).isPresent()
        ? BY_NAME
        : super.findPolymorphicTypeInfo(config, type);
  }

  @Override
  public @Nullable List<NamedType> findSubtypes(Annotated type) {
    Class<?> raw = type.getRawType();
    return raw.isSealed()
        ? Arrays.stream(raw.getPermittedSubclasses())
            .map(one -> new NamedType(one, name(one)))
            .toList()
        : super.findSubtypes(type);
  }

  @Override
  public @Nullable String findTypeName(AnnotatedClass type) {
    return sealed(type.getRawType()).isPresent() && !type.getRawType().isSealed()
        ? name(type.getRawType())
        : super.findTypeName(type);
  }

  /** Finds the sealed interface that a class is, or is a case of. */
  private static Optional<Class<?>> sealed(Class<?> type) {
    return type.isSealed()
        ? Optional.of(type)
        : Arrays.<Class<?>>stream(type.getInterfaces()).filter(Class::isSealed).findFirst();
  }

  private static String name(Class<?> type) {
    return KebabCase.of(type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_"));
  }
}
