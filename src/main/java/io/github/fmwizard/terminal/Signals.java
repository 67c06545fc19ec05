// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signals of the operating system. The class of the JDK that tells of them is not in its documented
 * part, so it is reached by name; where it is missing, no signal is handled.
 */
public final class Signals {

  /**
   * What ends a program that does not know it, each with its number; whoever sends it, means it.
   */
  private static final Map<String, Integer> ENDS =
      Map.of("HUP", 1, "USR1", 10, "USR2", 12, "ALRM", 14, "TERM", 15, "XCPU", 24);

  private Signals() {}

  /**
   * Calls a task whenever a signal comes that would end the program without giving the terminal
   * back.
   *
   * @param task gets the signal's number; short
   * @return each puts back what was there before
   */
  public static List<Runnable> handleEnds(IntConsumer task) {
    return ENDS.entrySet().stream()
        .flatMap(end -> handle(end.getKey(), () -> task.accept(end.getValue())).stream())
        .toList();
  }

  /**
   * Calls a task, on a thread of its own, whenever a signal comes, instead of what happens else.
   *
   * @param name the signal without its first three letters, for example {@code WINCH}
   * @param task what to do; short
   * @return puts back what was there before; empty if the signal can't be handled
   */
  public static Optional<Runnable> handle(String name, Runnable task) {
    try {
      var before = install(name, handler(task));
      return Optional.of(() -> putBack(name, before));
    } catch (ReflectiveOperationException e) {
      logger().debug("The signal {} is not handled", name, e);
      return Optional.empty();
    }
  }

  private static void putBack(String name, Object handler) {
    try {
      install(name, handler);
    } catch (ReflectiveOperationException e) {
      logger().debug("The handler of signal {} is not put back", name, e);
    }
  }

  private static Object install(String name, Object handler) throws ReflectiveOperationException {
    var signal = Class.forName("sun.misc.Signal");
    var number = signal.getConstructor(String.class).newInstance(name);
    try {
      return signal.getMethod("handle", signal, handlerType()).invoke(null, number, handler);
    } catch (InvocationTargetException e) {
      throw new ReflectiveOperationException(e.getCause());
    }
  }

  private static Object handler(Runnable task) throws ClassNotFoundException {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return method.invoke(task, arguments);
          }
          task.run();
          return null;
        };
    return Proxy.newProxyInstance(
        Signals.class.getClassLoader(), new Class<?>[] {handlerType()}, handler);
  }

  private static Class<?> handlerType() throws ClassNotFoundException {
    return Class.forName("sun.misc.SignalHandler");
  }

  private static Logger logger() {
    return LoggerFactory.getLogger(Signals.class);
  }
}
