// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import java.util.List;
import java.util.stream.Stream;

/** A loaded libCryptoki2, or any other PKCS#11 library. Used by one thread. */
public final class Cryptoki {

  /** The vendor's functions that we may use. */
  private static final List<String> VENDOR_CALLS =
      Stream.of(VendorState.CALLS, VendorActs.CALLS).flatMap(List::stream).toList();

  private final ForeignLibrary library;

  private Cryptoki(ForeignLibrary library) {
    this.library = library;
  }

  /**
   * Loads the library; nothing is called yet.
   *
   * @param path its absolute path
   * @param watch hears of every call
   * @return the library
   * @throws LibraryException if it can't be loaded
   */
  public static Cryptoki load(String path, CallListener watch) throws LibraryException {
    return new Cryptoki(ForeignLibrary.open(path, watch));
  }

  /**
   * Names the vendor's functions that the library has, of those we may use.
   *
   * @return names that begin with {@code CA_}
   */
  public List<String> vendorCalls() {
    return VENDOR_CALLS.stream().filter(library::has).toList();
  }

  /**
   * Returns the general-purpose functions.
   *
   * @return the chapter
   */
  public GeneralCalls general() {
    return new GeneralCalls(library);
  }

  /**
   * Returns the functions about slots and tokens.
   *
   * @return the chapter
   */
  public Slots slots() {
    return new Slots(library);
  }

  /**
   * Returns the functions about sessions.
   *
   * @return the chapter
   */
  public Sessions sessions() {
    return new Sessions(library);
  }

  /**
   * Returns the functions about objects.
   *
   * @return the chapter
   */
  public Objects objects() {
    return new Objects(library);
  }

  /**
   * Returns the vendor's functions that read.
   *
   * @return the chapter
   */
  public VendorState vendorState() {
    return new VendorState(library);
  }

  /**
   * Returns the two vendor functions that change a card.
   *
   * @return the chapter
   */
  public VendorActs vendorActs() {
    return new VendorActs(library);
  }
}
