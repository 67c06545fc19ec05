// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnCodeTests {

  /** Written down a second time, from the sources, so that a slip in one of the two shows. */
  private static final String SOURCES =
      """
      CKR_OK 0x00000000
      CKR_CANCEL 0x00000001
      CKR_HOST_MEMORY 0x00000002
      CKR_SLOT_ID_INVALID 0x00000003
      CKR_GENERAL_ERROR 0x00000005
      CKR_FUNCTION_FAILED 0x00000006
      CKR_ARGUMENTS_BAD 0x00000007
      CKR_CANT_LOCK 0x0000000A
      CKR_ATTRIBUTE_SENSITIVE 0x00000011
      CKR_ATTRIBUTE_TYPE_INVALID 0x00000012
      CKR_DEVICE_ERROR 0x00000030
      CKR_DEVICE_MEMORY 0x00000031
      CKR_DEVICE_REMOVED 0x00000032
      CKR_FUNCTION_CANCELED 0x00000050
      CKR_FUNCTION_NOT_SUPPORTED 0x00000054
      CKR_OBJECT_HANDLE_INVALID 0x00000082
      CKR_OPERATION_ACTIVE 0x00000090
      CKR_OPERATION_NOT_INITIALIZED 0x00000091
      CKR_PIN_INCORRECT 0x000000A0
      CKR_PIN_INVALID 0x000000A1
      CKR_PIN_LEN_RANGE 0x000000A2
      CKR_PIN_EXPIRED 0x000000A3
      CKR_PIN_LOCKED 0x000000A4
      CKR_SESSION_CLOSED 0x000000B0
      CKR_SESSION_COUNT 0x000000B1
      CKR_SESSION_HANDLE_INVALID 0x000000B3
      CKR_SESSION_PARALLEL_NOT_SUPPORTED 0x000000B4
      CKR_SESSION_READ_ONLY 0x000000B5
      CKR_SESSION_EXISTS 0x000000B6
      CKR_SESSION_READ_ONLY_EXISTS 0x000000B7
      CKR_SESSION_READ_WRITE_SO_EXISTS 0x000000B8
      CKR_TOKEN_NOT_PRESENT 0x000000E0
      CKR_TOKEN_NOT_RECOGNIZED 0x000000E1
      CKR_TOKEN_WRITE_PROTECTED 0x000000E2
      CKR_USER_ALREADY_LOGGED_IN 0x00000100
      CKR_USER_NOT_LOGGED_IN 0x00000101
      CKR_USER_PIN_NOT_INITIALIZED 0x00000102
      CKR_USER_TYPE_INVALID 0x00000103
      CKR_USER_ANOTHER_ALREADY_LOGGED_IN 0x00000104
      CKR_USER_TOO_MANY_TYPES 0x00000105
      CKR_BUFFER_TOO_SMALL 0x00000150
      CKR_CRYPTOKI_NOT_INITIALIZED 0x00000190
      CKR_CRYPTOKI_ALREADY_INITIALIZED 0x00000191
      CKR_FUNCTION_REJECTED 0x00000200
      LUNA_RET_SO_LOGIN_FAILURE_THRESHOLD 0x0030000F
      CKR_USER_LOCKED_OUT 0x80000007
      CKR_CERTIFICATE_DATA_MISSING 0x8000000A
      CKR_CERTIFICATE_DATA_INVALID 0x8000000B
      CKR_SO_LOGIN_FAILURE_THRESHOLD 0x8000001C
      CKR_UNABLE_TO_CONNECT 0x8000001F
      CKR_SP_TIMEOUT 0x80000023
      CKR_TIMEOUT 0x80000024
      CKR_MTK_ZEROIZED 0x80000026
      CKR_HSM_STORAGE_FULL 0x8000002A
      CKR_DEVICE_TIMEOUT 0x8000002B
      CKR_PED_CLIENT_NOT_RUNNING 0x8000002D
      CKR_PED_UNPLUGGED 0x8000002E
      CKR_OPERATION_NOT_ALLOWED 0x80000030
      CKR_LICENSE_CAPACITY_EXCEEDED 0x80000031
      CKR_INVALID_FUF_TARGET 0x8000003D
      CKR_INVALID_FUF_HEADER 0x8000003E
      CKR_INVALID_FUF_VERSION 0x8000003F
      CKR_CMD_NOT_ALLOWED_HSM_IN_TRANSPORT 0x8000006E
      CKR_HSM_TAMPERED 0x80000076
      CKR_FM_ID_INVALID 0x80000088
      CKR_FM_NOT_SUPPORTED 0x80000089
      CKR_FM_NEVER_ENABLED 0x8000008A
      CKR_FM_DISABLED 0x8000008B
      CKR_FM_SMFS_INACTIVE 0x8000008C
      CKR_HSM_RESTART_REQUIRED 0x8000008D
      CKR_FM_CFG_ALLOWEDFLAG_DISABLED 0x8000008E
      CKR_INTERNAL_INTEGRITY_ERROR 0x8000009A
      CKR_PED_UNSUPPORTED 0x8000009D
      CKR_PED_ERROR 0x8000009E
      CKR_CERTIFICATE_EXPIRED 0x80000113
      CKR_CLOCK_NOT_IN_SYNC 0x80000124
      LUNA_RET_HSM_TAMPERED 0x80000535
      LUNA_RET_FM_ID_INVALID 0x80000B00
      CKR_FM_ERROR 0x80004000
      CKR_FM_NOT_REGISTERED 0x80004001
      CKR_FM_DISPATCH_BLOCKED 0x80004002
      """;

  @Test
  void hasTheValuesOfTheSourcesAndNoOthers() {
    var ours =
        Stream.of(ReturnCode.values())
            .map(code -> "%s 0x%08X".formatted(code.name(), code.value()));

    assertThat(ours).containsExactlyElementsOf(SOURCES.lines().toList());
  }

  @Test
  void sharesNoValue() {
    assertThat(Stream.of(ReturnCode.values()).map(ReturnCode::value)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsValue(ReturnCode code) {
    assertThat(ReturnCode.of(code.value())).contains(code);
    assertThat(ReturnCode.describe(code.value())).startsWith(code.name() + " (0x");
  }

  @ParameterizedTest
  @EnumSource
  void readsAsOneSentenceAndAdvisesInOne(ReturnCode code) {
    assertThat(code.reading()).matches("[A-Z][^.]*[.]").hasSizeLessThan(100);
    assertThat(code.advice()).matches("[A-Z][^.]*[.]").hasSizeLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(longs = {0x8000ABCDL, 0x80000000L, 0x4L, 0xFFFFFFFFL})
  void isLoudAboutAnUnknownOne(long value) {
    assertThat(ReturnCode.of(value)).isEmpty();
    assertThat(ReturnCode.describe(value)).matches("0x[0-9A-F]{8} [(]not known[)]");
    assertThat(Outcome.Failure.of("C_Login", value))
        .isEqualTo(
            new Outcome.Failure(
                "C_Login",
                ReturnCode.describe(value),
                "Nothing is known about this code.",
                Blame.UNKNOWN));
  }

  @Test
  void letsOnlyWordsOfABrokenCardSpeakAgainstIt() {
    assertThat(Stream.of(ReturnCode.values()).filter(code -> code.blame() == Blame.CARD))
        .containsExactly(
            ReturnCode.CKR_DEVICE_ERROR,
            ReturnCode.CKR_DEVICE_REMOVED,
            ReturnCode.CKR_TOKEN_NOT_PRESENT,
            ReturnCode.CKR_DEVICE_TIMEOUT);
  }
}
