// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The exported calls of PKCS#11.
#ifndef STANDIN_P11_CALLS_H
#define STANDIN_P11_CALLS_H

#include "library.h"

CK_RV C_Initialize(void *arguments);
CK_RV C_Finalize(void *reserved);
CK_RV C_GetInfo(CK_INFO *info);
CK_RV C_GetFunctionList(CK_FUNCTION_LIST **to);
CK_RV C_GetSlotList(CK_BBOOL present, CK_SLOT_ID *slots, CK_ULONG *count);
CK_RV C_GetSlotInfo(CK_SLOT_ID slot, CK_SLOT_INFO *info);
CK_RV C_GetTokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO *info);
CK_RV C_GetMechanismList(CK_SLOT_ID slot, CK_ULONG *mechanisms, CK_ULONG *count);
CK_RV C_GetMechanismInfo(CK_SLOT_ID slot, CK_ULONG mechanism, void *info);
CK_RV C_OpenSession(CK_SLOT_ID slot, CK_FLAGS flags, void *application, void *notify,
                    CK_SESSION_HANDLE *handle);
CK_RV C_CloseSession(CK_SESSION_HANDLE handle);
CK_RV C_CloseAllSessions(CK_SLOT_ID slot);
CK_RV C_GetSessionInfo(CK_SESSION_HANDLE handle, CK_SESSION_INFO *info);
CK_RV C_Login(CK_SESSION_HANDLE handle, CK_USER_TYPE user, const CK_BYTE *pin, CK_ULONG length);
CK_RV C_Logout(CK_SESSION_HANDLE handle);
CK_RV C_GetAttributeValue(CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *wanted,
                          CK_ULONG count);
CK_RV C_FindObjectsInit(CK_SESSION_HANDLE handle, const CK_ATTRIBUTE *wanted, CK_ULONG count);
CK_RV C_FindObjects(CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE *objects, CK_ULONG room,
                    CK_ULONG *count);
CK_RV C_FindObjectsFinal(CK_SESSION_HANDLE handle);

#endif
