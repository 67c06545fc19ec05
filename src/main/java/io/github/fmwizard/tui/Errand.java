// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Fetches something that may take long, and hands it over on the renderer's thread. */
interface Errand {

  <T> void run(Supplier<T> fetch, Consumer<T> take);
}
