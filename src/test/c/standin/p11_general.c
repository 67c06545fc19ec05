// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// General-purpose calls of PKCS#11, and the table of all functions.
#include "p11_calls.h"

#include "pad.h"

#include <stddef.h>

EXPORT CK_RV C_Initialize(void *arguments) {
  (void)arguments;
  VISIT("C_Initialize");
  return library_begin();
}

EXPORT CK_RV C_Finalize(void *reserved) {
  VISIT("C_Finalize");
  return reserved == NULL ? library_end() : CKR_ARGUMENTS_BAD;
}

EXPORT CK_RV C_GetInfo(CK_INFO *info) {
  VISIT_READY("C_GetInfo");
  *info = (CK_INFO){.cryptokiVersion = {2, 40}, .libraryVersion = {10, 7}};
  PAD(info->manufacturerID, "stand-in, not the vendor's");
  PAD(info->libraryDescription, "stand-in Luna client");
  return CKR_OK;
}

static CK_RV not_supported(void) { return CKR_FUNCTION_NOT_SUPPORTED; }

#define NO ((CK_FUNCTION)not_supported)
#define NO4 NO, NO, NO, NO
#define F(name) ((CK_FUNCTION)name)

static CK_FUNCTION_LIST list = {
    {2, 40},
    {F(C_Initialize), F(C_Finalize), F(C_GetInfo), F(C_GetFunctionList),
     // Slots and tokens; C_InitToken, C_InitPIN and C_SetPIN must not be there.
     F(C_GetSlotList), F(C_GetSlotInfo), F(C_GetTokenInfo), F(C_GetMechanismList),
     F(C_GetMechanismInfo), NO, NO, NO,
     // Sessions; without the two of operation states.
     F(C_OpenSession), F(C_CloseSession), F(C_CloseAllSessions), F(C_GetSessionInfo), NO, NO,
     F(C_Login), F(C_Logout),
     // Objects, for reading only.
     NO4, F(C_GetAttributeValue), NO, F(C_FindObjectsInit), F(C_FindObjects), F(C_FindObjectsFinal),
     // Encryption, decryption, digests, signatures, verification, keys, random, the rest.
     NO4, NO4, NO4, NO4, NO4, NO4, NO4, NO4, NO4, NO, NO, NO}};

EXPORT CK_RV C_GetFunctionList(CK_FUNCTION_LIST **to) {
  VISIT("C_GetFunctionList");
  if (to == NULL) {
    return CKR_ARGUMENTS_BAD;
  }
  *to = &list;
  return CKR_OK;
}
