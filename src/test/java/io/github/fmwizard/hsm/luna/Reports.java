// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

/** Status reports as LunaSH prints them (LSAMP). */
final class Reports {

  private Reports() {}

  static String one(String serial, String status, String startup) {
    return """
        Current Functionality Module Configuration for device 0:
        Serial # : %s
        Model    : Luna K7
        SMFS     : Activated
        Host FM apps will see this HSM as device 0.

        FM Label       : Vault
        FM ID          : a000
        Version        : 1.00
        Manufacturer   : Maker
        Build Time     : Fri Feb 21 19:34:04 2025 - EST
        Fingerprint    : 79 37 42 92 d7 97 1d ab 0f da
        ROM size       : 7310
        Status         : %s
        Startup Status : %s
        """
        .formatted(serial, status, startup)
        .replace("\n", "\r\n");
  }
}
