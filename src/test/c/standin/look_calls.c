// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "look.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *cryptoki;
static void *ethsm;

static void *open_one(const char *prefix, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/lib/%s", prefix, name);
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    fprintf(stderr, "%s\n", dlerror());
  }
  return library;
}

bool libraries_open(const char *prefix) {
  cryptoki = open_one(prefix, "libCryptoki2_64.so");
  ethsm = open_one(prefix, "libethsm.so");
  return cryptoki != NULL && ethsm != NULL;
}

// POSIX lets an object pointer of dlsym become a function pointer this way.
static void get(void *library, const char *name, void *to) {
  void *symbol = dlsym(library, name);
  if (symbol == NULL) {
    fprintf(stderr, "%s\n", dlerror());
    exit(2);
  }
  memcpy(to, &symbol, sizeof symbol);
}

#define CALL(library, result, name, parameters, arguments)                                         \
  result(*function) parameters;                                                                    \
  get(library, name, &function);                                                                   \
  return function arguments

CK_RV call_p(const char *name) { CALL(cryptoki, CK_RV, name, (void *), (NULL)); }

CK_RV call_ul_p(const char *name, CK_ULONG number, void *to) {
  CALL(cryptoki, CK_RV, name, (CK_ULONG, void *), (number, to));
}

CK_RV call_2p(const char *name, CK_SLOT_ID slot, CK_ULONG *one, CK_ULONG *two) {
  CALL(cryptoki, CK_RV, name, (CK_ULONG, CK_ULONG *, CK_ULONG *), (slot, one, two));
}

CK_RV call_3p(const char *name, CK_SLOT_ID slot, CK_ULONG *one, CK_ULONG *two, CK_ULONG *three) {
  CALL(cryptoki, CK_RV, name, (CK_ULONG, CK_ULONG *, CK_ULONG *, CK_ULONG *),
       (slot, one, two, three));
}

CK_RV call_role(CK_SLOT_ID slot, CA_ROLE_STATE *state) {
  CALL(cryptoki, CK_RV, "CA_RoleStateGet", (CK_ULONG, CK_ULONG, CA_ROLE_STATE *),
       (slot, CKU_SO, state));
}

CK_RV call_set(const char *name, CK_SLOT_ID slot, CK_ULONG *ids, CK_ULONG *ids_size,
               CK_ULONG *values, CK_ULONG *values_size) {
  CALL(cryptoki, CK_RV, name, (CK_ULONG, CK_ULONG *, CK_ULONG *, CK_ULONG *, CK_ULONG *),
       (slot, ids, ids_size, values, values_size));
}

CK_RV call_setting(CK_SLOT_ID slot, CK_ULONG id, CK_ULONG *value) {
  CALL(cryptoki, CK_RV, "CA_GetHSMPolicySetting", (CK_ULONG, CK_ULONG, CK_ULONG *),
       (slot, id, value));
}

CK_RV slot_list(CK_SLOT_ID *slots, CK_ULONG *count) {
  CALL(cryptoki, CK_RV, "C_GetSlotList", (CK_BBOOL, CK_SLOT_ID *, CK_ULONG *), (1, slots, count));
}

CK_RV open_session(CK_SLOT_ID slot, CK_SESSION_HANDLE *session) {
  CALL(cryptoki, CK_RV, "C_OpenSession", (CK_ULONG, CK_FLAGS, void *, void *, CK_ULONG *),
       (slot, CKF_SERIAL_SESSION | CKF_RW_SESSION, NULL, NULL, session));
}

CK_RV log_in(CK_SESSION_HANDLE session, const char *password) {
  CALL(cryptoki, CK_RV, "C_Login", (CK_ULONG, CK_ULONG, const char *, CK_ULONG),
       (session, CKU_SO, password, strlen(password)));
}

CK_RV fm_delete(CK_SESSION_HANDLE session, CK_ULONG id) {
  CALL(cryptoki, CK_RV, "CA_FMDelete", (CK_ULONG, CK_ULONG), (session, id));
}

CK_RV smfs_activate(CK_SESSION_HANDLE session) {
  CALL(cryptoki, CK_RV, "CA_FMActivateSMFS", (CK_ULONG), (session));
}

CK_RV find(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE *found, CK_ULONG *count) {
  CK_RV (*begin)(CK_ULONG, CK_ATTRIBUTE *, CK_ULONG);
  CK_RV (*next)(CK_ULONG, CK_ULONG *, CK_ULONG, CK_ULONG *);
  CK_RV (*end)(CK_ULONG);
  get(cryptoki, "C_FindObjectsInit", &begin);
  get(cryptoki, "C_FindObjects", &next);
  get(cryptoki, "C_FindObjectsFinal", &end);
  CK_RV code = begin(session, NULL, 0);
  code = code == CKR_OK ? next(session, found, *count, count) : code;
  end(session);
  return code;
}

CK_RV attribute(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *wanted) {
  CALL(cryptoki, CK_RV, "C_GetAttributeValue", (CK_ULONG, CK_ULONG, CK_ATTRIBUTE *, CK_ULONG),
       (session, object, wanted, 1));
}

uint32_t md_begin(void) { CALL(ethsm, uint32_t, "MD_Initialize", (void), ()); }

uint32_t md_count(uint32_t *count) {
  CALL(ethsm, uint32_t, "MD_GetHsmCount", (uint32_t *), (count));
}

uint32_t md_state(uint32_t index, uint32_t *state, uint32_t *error) {
  CALL(ethsm, uint32_t, "MD_GetHsmState", (uint32_t, uint32_t *, uint32_t *),
       (index, state, error));
}
