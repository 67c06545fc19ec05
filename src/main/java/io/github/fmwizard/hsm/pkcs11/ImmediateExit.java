// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Optional;

/**
 * Ends this process without a farewell (_exit). The virtual machine's own halt runs the libraries'
 * destructors and waits for the loader's lock, which a library that hangs while it is loaded holds
 * for ever.
 */
public final class ImmediateExit {

  private final Optional<Function> exit;

  private ImmediateExit(Optional<Function> exit) {
    this.exit = exit;
  }

  /**
   * Looks up all that it takes, before any library can hang: later the loader may not answer.
   *
   * @return what ends this process; where native calls don't work, it does nothing
   */
  public static ImmediateExit prepare() {
    try {
      NativeLibrary libc = NativeLibrary.getInstance("c");
      // Calls of this kind are bound by the first one, so a harmless one is made.
      libc.getFunction("free").invokeVoid(new Object[] {Pointer.NULL});
      return new ImmediateExit(Optional.of(libc.getFunction("_exit")));
    } catch (LinkageError e) {
      return new ImmediateExit(Optional.empty());
    }
  }

  /**
   * Ends the process; returns only where native calls don't work.
   *
   * @param status its exit status
   */
  public void now(int status) {
    exit.ifPresent(function -> function.invokeVoid(new Object[] {status}));
  }
}
