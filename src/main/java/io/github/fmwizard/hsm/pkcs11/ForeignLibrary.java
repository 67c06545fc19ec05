// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** A loaded library whose functions are looked up one at a time. */
final class ForeignLibrary {

  /** Resolve everything now, and show nothing of it to other libraries. */
  private static final Pattern JAVA_WORDS =
      Pattern.compile("^(Exception )?(\\w+[.])+\\w*(Error|Exception): | \\[in thread \"[^\"]*\"]$");

  private static final int RTLD_NOW_AND_LOCAL = 2;

  /** Codes have 32 bits, whatever width the platform gives CK_RV. */
  private static final long CODE_BITS = 0xFFFF_FFFFL;

  private final NativeLibrary library;
  private final CallListener watch;

  private ForeignLibrary(NativeLibrary library, CallListener watch) {
    this.library = library;
    this.watch = watch;
  }

  /**
   * Loads a library. Its own initialisers run now, so that this too may crash or hang.
   *
   * @param path its absolute path: no search path decides what is loaded
   */
  static ForeignLibrary open(String path, CallListener watch) throws LibraryException {
    if (!path.startsWith("/")) {
      throw new LibraryException("A library is named by its absolute path, not \"" + path + "\".");
    }
    checkThatNativeCallsWork();
    watch.begins("dlopen");
    try {
      return new ForeignLibrary(
          NativeLibrary.getInstance(path, Map.of(Library.OPTION_OPEN_FLAGS, RTLD_NOW_AND_LOCAL)),
          watch);
    } catch (UnsatisfiedLinkError e) {
      throw new LibraryException(path + " can't be loaded: " + reason(e));
    }
  }

  private static void checkThatNativeCallsWork() throws LibraryException {
    try {
      if (Native.POINTER_SIZE != Long.BYTES) {
        throw new LibraryException("Native calls are made on 64-bit platforms only.");
      }
    } catch (LinkageError e) {
      throw new LibraryException(
          "JNA can't load its own native part ("
              + firstLine(e)
              + "). Where the cache and temporary folders are mounted noexec, name another folder"
              + " in FMWIZARD_JNA_TMPDIR.");
    }
  }

  /**
   * Takes the loader's own words out of what JNA says around them: a first line that ends in a
   * colon, the same reason once for each try, and that it has no such resource of its own.
   */
  static String reason(Throwable problem) {
    List<String> lines =
        String.valueOf(problem.getMessage())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.endsWith(":"))
            .filter(line -> !line.startsWith("Native library ("))
            .distinct()
            .toList();
    return lines.isEmpty() ? firstLine(problem) : String.join("; ", lines);
  }

  /** Takes the first line of the first cause, without the names that Java puts around it. */
  static String firstLine(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
    return JAVA_WORDS.matcher(first).replaceAll("").strip();
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  /** Calls a function that returns a CK_RV. */
  <T> CallResult<T> call(String name, Supplier<T> value, Object... arguments) {
    return make(
        name,
        value,
        function -> ((NativeLong) function.invoke(NativeLong.class, arguments)).longValue());
  }

  /** Calls a function that returns a 32-bit code, as those of message dispatch do. */
  <T> CallResult<T> callShort(String name, Supplier<T> value, Object... arguments) {
    return make(name, value, function -> function.invokeInt(arguments));
  }

  /** Calls a function that returns nothing, if there is one. */
  void callVoid(String name) {
    find(name)
        .ifPresent(
            function -> {
              watch.begins(name);
              function.invokeVoid(new Object[0]);
            });
  }

  private <T> CallResult<T> make(
      String name, Supplier<T> value, ToLongFunction<Function> invocation) {
    Optional<Function> function = find(name);
    if (function.isEmpty()) {
      return new CallResult.Absent<>(name);
    }
    watch.begins(name);
    long code = invocation.applyAsLong(function.get()) & CODE_BITS;
    return code == 0
        ? new CallResult.Value<>(name, value.get())
        : new CallResult.Refused<>(name, code);
  }

  private Optional<Function> find(String name) {
    try {
      return Optional.of(library.getFunction(name));
    } catch (UnsatisfiedLinkError e) {
      return Optional.empty();
    }
  }
}
