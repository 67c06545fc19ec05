// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.agent.SoftHsm;
import io.github.fmwizard.standin.NeedsPrograms;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The binding on a real module, in this process. */
@NeedsPrograms({"softhsm2-util", "pkcs11-tool"})
class SoftHsmLoginTests {

  private static final String SO_PIN = "so-pin-1";

  @TempDir Path folder;

  private final List<String> calls = new ArrayList<>();
  private Cryptoki cryptoki;
  private long slot;

  @BeforeEach
  void open() throws Exception {
    var softHsm = SoftHsm.in(folder);
    softHsm.addToken("token", SO_PIN);
    NativeLibrary.getInstance("c")
        .getFunction("setenv")
        .invokeInt(new Object[] {"SOFTHSM2_CONF", softHsm.environment().get("SOFTHSM2_CONF"), 1});
    cryptoki = Cryptoki.load(SoftHsm.library().orElseThrow().toString(), calls::add);
    cryptoki.general().initialize();
    slot = value(cryptoki.slots().withToken()).get(0);
  }

  @AfterEach
  void close() {
    cryptoki.general().end();
  }

  @Test
  void refusesAWrongCredentialAndTakesTheRightOneOnce() throws Exception {
    long session = value(cryptoki.sessions().openReadWrite(slot));

    assertThat(code(cryptoki.sessions().loginSo(session, pin("wrong")))).isEqualTo(0xA0);
    assertThat(code(cryptoki.sessions().loginSo(session, pin(SO_PIN)))).isZero();
    assertThat(code(cryptoki.sessions().loginSo(session, pin(SO_PIN)))).isEqualTo(0x100);
    assertThat(code(cryptoki.sessions().logout(session))).isZero();
    assertThat(code(cryptoki.sessions().close(session))).isZero();
    assertThat(calls).filteredOn("C_Login"::equals).hasSize(3);
  }

  @Test
  void keepsTheHsmSoOutWhileAReadOnlySessionIsOpen() throws Exception {
    long readOnly = value(cryptoki.sessions().openReadOnly(slot));
    long session = value(cryptoki.sessions().openReadWrite(slot));

    assertThat(code(cryptoki.sessions().loginSo(session, pin(SO_PIN)))).isEqualTo(0xB7);
    cryptoki.sessions().close(readOnly);
  }

  @Test
  void wipesACredentialWithTheLogin() throws Exception {
    long session = value(cryptoki.sessions().openReadWrite(slot));
    var pin = pin(SO_PIN);
    var memory = pin.pointer();

    cryptoki.sessions().loginSo(session, pin);

    assertThat(memory.getByteArray(0, SO_PIN.length())).containsOnly(0);
    assertThat(pin).hasToString("(credential)");
  }

  @Test
  void findsNoObjectsOfTheVendor() {
    long session = value(cryptoki.sessions().openReadOnly(slot));

    assertThat(value(cryptoki.objects().read(session, 0x8000020CL, List.of(0x3L)))).isEmpty();
  }

  @Test
  void tellsAMissingVendorFunctionFromAnError() {
    assertThat(cryptoki.vendorCalls()).isEmpty();
    assertThat(cryptoki.vendorState().hsmSo(slot))
        .isEqualTo(new CallResult.Absent<>("CA_RoleStateGet"));
    assertThat(cryptoki.vendorState().policies(slot, List.of(50)))
        .isEqualTo(new CallResult.Absent<>("CA_GetHSMPolicySetting"));
    assertThat(cryptoki.vendorActs().deleteFm(1, new FmId(0xa000)))
        .isEqualTo(new CallResult.Absent<>("CA_FMDelete"));
    assertThat(calls).noneMatch(call -> call.startsWith("CA_"));
  }

  @Test
  void passesOnTheCodeOfABadSlot() {
    assertThat(cryptoki.slots().token(0x7fffffffL))
        .isEqualTo(new CallResult.Refused<>("C_GetTokenInfo", 0x3));
  }

  private static Pin pin(String text) throws Exception {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return Pin.of(bytes.length, buffer -> buffer.put(bytes));
  }

  private static <T> T value(CallResult<T> answer) {
    return switch (answer) {
      case CallResult.Value<T> value -> value.value();
      case CallResult.Refused<T> refused -> throw new AssertionError(refused.words());
      case CallResult.Absent<T> absent -> throw new AssertionError(absent.call());
    };
  }

  private static long code(CallResult<Done> answer) {
    return switch (answer) {
      case CallResult.Value<Done> value -> 0L;
      case CallResult.Refused<Done> refused -> refused.code();
      case CallResult.Absent<Done> absent -> throw new AssertionError(absent.call());
    };
  }
}
