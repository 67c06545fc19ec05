// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects of a token: searching them and reading their attributes. */
public final class Objects {

  private static final long CLASS = 0x0;
  private static final long ATTRIBUTE_SENSITIVE = 0x11;
  private static final long ATTRIBUTE_TYPE_INVALID = 0x12;
  private static final int AT_ONCE = 32;
  private static final int MOST = 1024;
  private static final int MOST_BYTES = 65_536;

  private final ForeignLibrary library;

  Objects(ForeignLibrary library) {
    this.library = library;
  }

  /**
   * Reads all objects of a class that the session may see.
   *
   * @param session a session's handle
   * @param objectClass their CKA_CLASS
   * @param types the attributes to read; those that an object lacks are left out
   * @return the objects in the library's order
   */
  public CallResult<List<Attributes>> read(long session, long objectClass, List<Long> types) {
    return find(session, objectClass)
        .then(
            handles -> {
              List<Attributes> objects = new ArrayList<>();
              CallResult<List<Attributes>> all =
                  new CallResult.Value<>("C_GetAttributeValue", objects);
              for (long handle : handles) {
                all =
                    all.then(some -> attributes(session, handle, types).map(one -> add(some, one)));
              }
              return all;
            });
  }

  private static List<Attributes> add(List<Attributes> objects, Attributes one) {
    objects.add(one);
    return objects;
  }

  private CallResult<List<Long>> find(long session, long objectClass) {
    Memory value = Numbers.room();
    value.setNativeLong(0, Numbers.of(objectClass));
    Memory template = attribute(CLASS, value, NativeLong.SIZE);
    CallResult<List<Long>> found =
        library
            .call(
                "C_FindObjectsInit", () -> Done.DONE, Numbers.of(session), template, Numbers.of(1))
            .then(begun -> next(session, new ArrayList<>()));
    return found.then(
        handles -> library.call("C_FindObjectsFinal", () -> handles, Numbers.of(session)));
  }

  private CallResult<List<Long>> next(long session, List<Long> handles) {
    Memory some = Layout.zeroed((long) AT_ONCE * NativeLong.SIZE);
    Memory count = Numbers.room();
    return library
        .call(
            "C_FindObjects",
            () -> Math.min(Numbers.unsigned(count, 0), AT_ONCE),
            Numbers.of(session),
            some,
            Numbers.of(AT_ONCE),
            count)
        .then(
            found -> {
              for (int i = 0; i < found; i++) {
                handles.add(Numbers.unsigned(some, i));
              }
              boolean over = found <= 0 || handles.size() >= MOST;
              return over
                  ? new CallResult.Value<>("C_FindObjects", handles)
                  : next(session, handles);
            });
  }

  private CallResult<Attributes> attributes(long session, long handle, List<Long> types) {
    CallResult<Map<Long, byte[]>> all =
        new CallResult.Value<>("C_GetAttributeValue", new LinkedHashMap<Long, byte[]>());
    for (long type : types) {
      all =
          all.then(
              some ->
                  attribute(session, handle, type)
                      .map(
                          value -> {
                            value.ifPresent(bytes -> some.put(type, bytes));
                            return some;
                          }));
    }
    return all.map(Attributes::new);
  }

  private CallResult<Optional<byte[]>> attribute(long session, long handle, long type) {
    Memory question = attribute(type, Pointer.NULL, 0);
    return ask(session, handle, question)
        .then(
            length -> {
              if (length.isEmpty()) {
                return new CallResult.Value<>("C_GetAttributeValue", Optional.empty());
              }
              Memory value = Layout.zeroed(Math.max(1, length.get()));
              return ask(session, handle, attribute(type, value, length.get()))
                  .map(written -> written.map(size -> value.getByteArray(0, size)));
            });
  }

  /** Asks for one attribute; answers its length, or empty if the object lacks it. */
  private CallResult<Optional<Integer>> ask(long session, long handle, Memory attribute) {
    CallResult<Done> answer =
        library.call(
            "C_GetAttributeValue",
            () -> Done.DONE,
            Numbers.of(session),
            Numbers.of(handle),
            attribute,
            Numbers.of(1));
    return switch (answer) {
      case CallResult.Value<Done> value -> new CallResult.Value<>(value.call(), length(attribute));
      case CallResult.Refused<Done> refused ->
          refused.code() == ATTRIBUTE_TYPE_INVALID || refused.code() == ATTRIBUTE_SENSITIVE
              ? new CallResult.Value<>(refused.call(), Optional.empty())
              : new CallResult.Refused<>(refused.call(), refused.code());
      case CallResult.Absent<Done> absent -> new CallResult.Absent<>(absent.call());
    };
  }

  private static Optional<Integer> length(Memory attribute) {
    long length = Layout.ATTRIBUTE.number(attribute, 2);
    return length < 0 || length > MOST_BYTES ? Optional.empty() : Optional.of((int) length);
  }

  private static Memory attribute(long type, Pointer value, long length) {
    Layout layout = Layout.ATTRIBUTE;
    Memory attribute = layout.allocate();
    attribute.setNativeLong(layout.offset(0), Numbers.of(type));
    attribute.setPointer(layout.offset(1), value);
    attribute.setNativeLong(layout.offset(2), Numbers.of(length));
    return attribute;
  }
}
