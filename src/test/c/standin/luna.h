// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// What the vendor adds to PKCS#11: names and values are H-CK's facts, layouts are 4.3's.
#ifndef STANDIN_LUNA_H
#define STANDIN_LUNA_H

#include "p11.h"

#define CKO_ADAPTER 0x8000020AUL
#define CKO_FM 0x8000020CUL
#define CKF_ADMIN_TOKEN 0x10000000UL

#define CKA_SECURITY_MODE 0x80000140UL
#define CKA_HSM_FEATURES 0x80000152UL
#define CKA_FM_VERSION 0x80000181UL
#define CKA_MANUFACTURER 0x80000182UL
#define CKA_BUILD_DATE 0x80000183UL
#define CKA_FINGERPRINT 0x80000184UL
#define CKA_ROM_SPACE 0x80000185UL
#define CKA_FM_STATUS 0x80000187UL
#define CKA_FM_STARTUP_STATUS 0x80000189UL
#define CKA_FM_ID 0x8000018AUL

enum {
  FEATURE_FM = 0x1,
  FEATURE_SMFS = 0x10,
  FEATURE_STM = 0x100,
  FEATURE_TAMPERED = 0x200,
  ROLE_INITIALISED = 0x01,
  ROLE_LOCKED = 0x02,
  AUTH_PASSWORD = 1,
  AUTH_PED = 2,
  CK_GT_HSM_SN = 0x2B,
  CK_GT_TAMPER_INFO = 0x54,
  CK_GT_LIVE_TAMPER_INFO = 0x57,
  CK_STM_STATE_FLAG_STM_TURNED_ON = 0x4,
  MTK_SOFT_ZEROIZED = 0x4
};

typedef struct {
  CK_BYTE flags, loginAttemptsLeft, primaryAuthMech, secondaryAuthMech;
} CA_ROLE_STATE;

#endif
