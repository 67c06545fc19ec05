// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import io.github.fmwizard.card.FmId;
import java.util.List;

/**
 * The two vendor functions that change a card (names and arguments of H-EXT). That each wants a
 * session of the HSM SO on the admin token is inferred. There is no third, and neither is ever
 * called twice.
 */
public final class VendorActs {

  /** The function that deletes an FM. */
  public static final String DELETE_FM = "CA_FMDelete";

  /** The function that activates the SMFS. */
  public static final String ACTIVATE_SMFS = "CA_FMActivateSMFS";

  static final List<String> CALLS = List.of(DELETE_FM, ACTIVATE_SMFS);

  private final ForeignLibrary library;

  VendorActs(ForeignLibrary library) {
    this.library = library;
  }

  /**
   * Deletes an FM.
   *
   * @param session the handle of a session in which the HSM SO is logged in
   * @param id the FM
   * @return success or the code
   */
  public CallResult<Done> deleteFm(long session, FmId id) {
    return library.call(DELETE_FM, () -> Done.DONE, Numbers.of(session), Numbers.of(id.value()));
  }

  /**
   * Activates the SMFS.
   *
   * @param session the handle of a session in which the HSM SO is logged in
   * @return success or the code
   */
  public CallResult<Done> activateSmfs(long session) {
    return library.call(ACTIVATE_SMFS, () -> Done.DONE, Numbers.of(session));
  }
}
