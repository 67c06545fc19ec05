// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.binding;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.FmId;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values that are one text, and values that may be absent, which are then null. */
final class ValueModule {

  private ValueModule() {}

  static SimpleModule make() {
    SimpleModule module = new SimpleModule("fmwizard-values");
    text(module, Instant.class, text -> Optional.of(Instant.parse(text)));
    text(module, Duration.class, text -> Optional.of(Duration.parse(text)));
    text(module, FmId.class, FmId::parse);
    text(module, CardSerial.class, CardSerial::parse);
    text(module, DeviceNode.class, DeviceNode::parse);
    text(module, FirmwareVersion.class, FirmwareVersion::parse);
    module.addKeyDeserializer(CardSerial.class, new SerialKey());
    module.addSerializer(new OptionalWriter());
    module.addDeserializer(Optional.class, new OptionalReader(null));
    module.addSerializer(new OptionalIntWriter());
    module.addDeserializer(OptionalInt.class, new OptionalIntReader());
    return module;
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<String, Optional<T>> parse) {
    module.addSerializer(type, new ToStringSerializer(type));
    module.addDeserializer(type, new TextReader<>(type, parse));
  }

  private static final class TextReader<T> extends FromStringDeserializer<T> {

    @Serial private static final long serialVersionUID = 1L;

    private final transient Function<String, Optional<T>> parse;

    TextReader(Class<T> type, Function<String, Optional<T>> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) throws IOException {
      try {
        Optional<T> value = parse.apply(text);
        if (value.isPresent()) {
          return value.get();
        }
      } catch (DateTimeException e) {
        // It has another form, which is said below.
      }
      throw context.weirdStringException(text, handledType(), "it has another form");
    }
  }

  private static final class SerialKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      Optional<CardSerial> serial = CardSerial.parse(key);
      if (serial.isEmpty()) {
        throw context.weirdKeyException(CardSerial.class, key, "it is no serial");
      }
      return serial.get();
    }
  }

  private static final class OptionalWriter extends StdSerializer<Optional<?>> {

    @Serial private static final long serialVersionUID = 1L;

    OptionalWriter() {
      super(Optional.class, true);
    }

    @Override
    public void serialize(Optional<?> value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        // As a value of its own, so that a case of a sealed type has its name.
        provider
            .findTypedValueSerializer(value.get().getClass(), true, null)
            .serialize(value.get(), out, provider);
      } else {
        out.writeNull();
      }
    }
  }

  private static final class OptionalReader extends StdDeserializer<Optional<?>>
      implements ContextualDeserializer {

    @Serial private static final long serialVersionUID = 1L;

    private final transient @Nullable JavaType inner;

    OptionalReader(@Nullable JavaType inner) {
      super(Optional.class);
      this.inner = inner;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      return new OptionalReader(context.getContextualType().containedType(0));
    }

    @Override
    public Optional<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return Optional.of(context.readValue(parser, inner));
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
      return Optional.empty();
    }
  }

  private static final class OptionalIntWriter extends StdSerializer<OptionalInt> {

    @Serial private static final long serialVersionUID = 1L;

    OptionalIntWriter() {
      super(OptionalInt.class);
    }

    @Override
    public void serialize(OptionalInt value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        out.writeNumber(value.getAsInt());
      } else {
        out.writeNull();
      }
    }
  }

  private static final class OptionalIntReader extends StdDeserializer<OptionalInt> {

    @Serial private static final long serialVersionUID = 1L;

    OptionalIntReader() {
      super(OptionalInt.class);
    }

    @Override
    public OptionalInt deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return OptionalInt.of(_parseIntPrimitive(parser, context));
    }

    @Override
    public OptionalInt getNullValue(DeserializationContext context) {
      return OptionalInt.empty();
    }
  }
}
