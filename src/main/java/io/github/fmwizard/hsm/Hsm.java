// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.HostReport;
import java.util.List;

/**
 * Looks at the Luna PCIe cards of this host and performs one of six actions on one of them.
 *
 * <p>Inspecting never logs in and never changes anything. No method retries. Implementations are
 * used by one thread at a time.
 */
public interface Hsm {

  /**
   * Looks at the host: device nodes, admin slots, client, tools and the kernel's alarms.
   *
   * @return what was seen; each fact says how, or why it is unknown
   */
  HostReport host();

  /**
   * Looks at one card. Never logs in, never changes the card, and returns even when the card does
   * not answer.
   *
   * @param card the card to look at; its serial and node are compared with what is seen, never
   *     trusted
   * @return a report in which each fact has a value or a reason why it is unknown
   */
  CardReport inspect(CardRef card);

  /**
   * Says what {@link #perform} would run, without running it. The gate shows this text, the journal
   * records it, and the gate's scope is bound to it.
   *
   * @param card the card that would be acted on
   * @param action the action
   * @return the resolved program or call with its arguments, never with a secret
   */
  Invocation resolve(CardRef card, Action action);

  /**
   * Performs one action, once. Blocks until the program or call ended or its end became unknowable;
   * it is never interrupted, signalled or timed out. The caller must look again afterwards: the
   * result is what the program said, not what became of the card.
   *
   * @param card the card to act on
   * @param action the action
   * @param console the officer's console, lent to the program if it asks for the HSM SO credential
   * @param progress hears sub-steps and lines of output as they come
   * @return what the program or call said
   */
  ActResult perform(CardRef card, Action action, Console console, Progress progress);

  /**
   * Numbers the acts that were begun for this run, so that after a crash an act is told from those
   * before it by no clock.
   *
   * @return the number of the act that was begun last, 0 if none was
   */
  int begun();

  /**
   * Names what this access layer is: shown to the operator and written to the journal.
   *
   * @return lines such as the client version and the profile in use
   */
  List<String> describe();
}
