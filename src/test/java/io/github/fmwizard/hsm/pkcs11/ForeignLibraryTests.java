// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignLibraryTests {

  @Test
  void keepsTheLoadersReasonAndNothingElse() {
    var told =
        new UnsatisfiedLinkError(
            """
            Unable to load library '/usr/lib/libX.so':
            libgone.so.1: cannot open shared object file: No such file or directory
            libgone.so.1: cannot open shared object file: No such file or directory
            Native library (usr/lib/libX.so) not found in resource path (/opt/a.jar)
            """);

    assertThat(ForeignLibrary.reason(told))
        .isEqualTo("libgone.so.1: cannot open shared object file: No such file or directory");
  }

  @Test
  void keepsEachOfSeveralReasons() {
    assertThat(ForeignLibrary.reason(new UnsatisfiedLinkError("Unable:\nfirst\nsecond\nfirst")))
        .isEqualTo("first; second");
    assertThat(ForeignLibrary.reason(new UnsatisfiedLinkError("only:"))).isEqualTo("only:");
  }

  @Test
  void tellsTheFirstLineOfACauseWithoutTheNamesOfJava() {
    Throwable cause =
        new UnsatisfiedLinkError(
            "Exception java.lang.UnsatisfiedLinkError: /tmp/jna1.tmp: failed to map segment"
                + " [in thread \"main\"]\nmore");

    assertThat(ForeignLibrary.firstLine(new IllegalStateException("outer", cause)))
        .isEqualTo("/tmp/jna1.tmp: failed to map segment");
    assertThat(ForeignLibrary.firstLine(new IllegalStateException("plain words: so it is")))
        .isEqualTo("plain words: so it is");
  }
}
