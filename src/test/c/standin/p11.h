// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// What the stand-in needs of PKCS#11 2.40, in the layout of Linux on 64 bits. Declared from the
// public standard.
#ifndef STANDIN_P11_H
#define STANDIN_P11_H

#include "codes.h"

typedef unsigned char CK_BYTE;
typedef unsigned long CK_ULONG;
typedef CK_ULONG CK_RV;
typedef CK_ULONG CK_FLAGS;
typedef CK_ULONG CK_SLOT_ID;
typedef CK_ULONG CK_SESSION_HANDLE;
typedef CK_ULONG CK_OBJECT_HANDLE;
typedef CK_ULONG CK_USER_TYPE;
typedef CK_ULONG CK_ATTRIBUTE_TYPE;
typedef CK_BYTE CK_BBOOL;

enum { CKU_SO = 0, CKU_USER = 1 };
enum {
  CKA_CLASS = 0x00,
  CKA_TOKEN = 0x01,
  CKA_PRIVATE = 0x02,
  CKA_LABEL = 0x03,
  CKF_TOKEN_PRESENT = 0x01,
  CKF_HW_SLOT = 0x04,
  CKF_RNG = 0x01,
  CKF_LOGIN_REQUIRED = 0x04,
  CKF_USER_PIN_INITIALIZED = 0x08,
  CKF_PROTECTED_AUTHENTICATION_PATH = 0x100,
  CKF_TOKEN_INITIALIZED = 0x400,
  CKF_RW_SESSION = 0x02,
  CKF_SERIAL_SESSION = 0x04
};
#define CK_UNAVAILABLE_INFORMATION (~0UL)

typedef struct {
  CK_BYTE major, minor;
} CK_VERSION;

typedef struct {
  CK_VERSION cryptokiVersion;
  CK_BYTE manufacturerID[32];
  CK_FLAGS flags;
  CK_BYTE libraryDescription[32];
  CK_VERSION libraryVersion;
} CK_INFO;

typedef struct {
  CK_BYTE slotDescription[64];
  CK_BYTE manufacturerID[32];
  CK_FLAGS flags;
  CK_VERSION hardwareVersion, firmwareVersion;
} CK_SLOT_INFO;

typedef struct {
  CK_BYTE label[32], manufacturerID[32], model[16], serialNumber[16];
  CK_FLAGS flags;
  CK_ULONG ulMaxSessionCount, ulSessionCount, ulMaxRwSessionCount, ulRwSessionCount;
  CK_ULONG ulMaxPinLen, ulMinPinLen;
  CK_ULONG ulTotalPublicMemory, ulFreePublicMemory, ulTotalPrivateMemory, ulFreePrivateMemory;
  CK_VERSION hardwareVersion, firmwareVersion;
  CK_BYTE utcTime[16];
} CK_TOKEN_INFO;

typedef struct {
  CK_SLOT_ID slotID;
  CK_ULONG state;
  CK_FLAGS flags;
  CK_ULONG ulDeviceError;
} CK_SESSION_INFO;

typedef struct {
  CK_ATTRIBUTE_TYPE type;
  void *pValue;
  CK_ULONG ulValueLen;
} CK_ATTRIBUTE;

// The table holds functions of many types; a caller knows which is which by its place.
typedef void (*CK_FUNCTION)(void);
enum { CK_FUNCTIONS = 68 };
typedef struct {
  CK_VERSION version;
  CK_FUNCTION functions[CK_FUNCTIONS];
} CK_FUNCTION_LIST;

#endif
