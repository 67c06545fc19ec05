// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Reads all that the two libraries tell, and prints a key and a value a line: a second reader
// beside the product's own, for the stand-in's tests and for the curious.
//
// look PREFIX [PASSWORD [delete FM_ID | activate]]
#include "look.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void text(const char *key, CK_SLOT_ID slot, const CK_BYTE *bytes, int size) {
  while (size > 0 && bytes[size - 1] == ' ') {
    size--;
  }
  printf("%s.%lu=%.*s\n", key, slot, size, (const char *)bytes);
}

static void slot_and_token(CK_SLOT_ID slot) {
  CK_SLOT_INFO info;
  CK_TOKEN_INFO token;
  CK_RV code = call_ul_p("C_GetSlotInfo", slot, &info);
  if (code == CKR_OK) {
    text("description", slot, info.slotDescription, sizeof info.slotDescription);
  }
  code = call_ul_p("C_GetTokenInfo", slot, &token);
  printf("C_GetTokenInfo.%lu=0x%lx\n", slot, code);
  if (code == CKR_OK) {
    text("label", slot, token.label, sizeof token.label);
    text("serial", slot, token.serialNumber, sizeof token.serialNumber);
    printf("flags.%lu=0x%lx\n", slot, token.flags);
  }
}

static void state(CK_SLOT_ID admin) {
  CA_ROLE_STATE role = {0, 0, 0, 0};
  CK_ULONG one = 0, two = 0, three = 0;
  if (call_role(admin, &role) == CKR_OK) {
    printf("role=flags %u, left %u, by %u\n", role.flags, role.loginAttemptsLeft,
           role.primaryAuthMech);
  }
  call_3p("CA_GetFirmwareVersion", admin, &one, &two, &three);
  printf("firmware=%lu.%lu.%lu\n", one, two, three);
  call_3p("CA_GetTokenStatus", admin, &one, &two, &three);
  printf("sessions=%lu, writing %lu\n", two, three);
  call_ul_p("CA_STMGetState", admin, &one);
  call_ul_p("CA_MTKGetState", admin, &two);
  printf("stm=0x%lx\nmtk=0x%lx\n", one, two);
}

static void policies(CK_SLOT_ID admin) {
  CK_ULONG ids[16], values[16], count = 16, also = 16;
  if (call_set("CA_GetHSMPolicySet", admin, ids, &count, values, &also) != CKR_OK) {
    return;
  }
  for (CK_ULONG i = 0; i < count; i++) {
    CK_ULONG single = 99;
    call_setting(admin, ids[i], &single);
    printf("policy.%lu=%lu, alone %lu\n", ids[i], values[i], single);
  }
}

static void dispatch(void) {
  uint32_t count = 0, number = 0, error = 0;
  printf("MD_Initialize=%u\n", md_begin());
  printf("MD_GetHsmCount=%u\n", md_count(&count));
  for (uint32_t i = 0; i < count; i++) {
    uint32_t code = md_state(i, &number, &error);
    printf("state.%u=%u, state %u, error 0x%x\n", i, code, number, error);
  }
}

static void act(CK_SLOT_ID admin, int argc, char **argv) {
  CK_SESSION_HANDLE session;
  if (argc < 3 || open_session(admin, &session) != CKR_OK) {
    return;
  }
  printf("C_Login=0x%lx\n", log_in(session, argv[2]));
  if (argc == 5 && strcmp(argv[3], "delete") == 0) {
    printf("CA_FMDelete=0x%lx\n", fm_delete(session, strtoul(argv[4], NULL, 16)));
  } else if (argc == 4) {
    printf("CA_FMActivateSMFS=0x%lx\n", smfs_activate(session));
  }
}

int main(int argc, char **argv) {
  CK_SLOT_ID slots[8], admin = 0, previous = 0;
  CK_ULONG count = 8;
  if (argc < 2 || !libraries_open(argv[1])) {
    fprintf(stderr, "look PREFIX [PASSWORD [delete FM_ID | activate]]\n");
    return 1;
  }
  dispatch();
  printf("C_Initialize=0x%lx\n", call_p("C_Initialize"));
  CK_RV code = slot_list(slots, &count);
  printf("C_GetSlotList=0x%lx, %lu slots\n", code, count);
  for (CK_ULONG i = 0; i < count; i++) {
    slot_and_token(slots[i]);
  }
  for (CK_ULONG i = 0; i < count; i += 2) {
    code = call_2p("CA_FindAdminSlotForSlot", slots[i], &admin, &previous);
    printf("admin.%lu=0x%lx, %lu\n", slots[i], code, admin);
    state(admin);
    policies(admin);
    objects(admin);
    act(admin, argc, argv);
  }
  printf("C_Finalize=0x%lx\n", call_p("C_Finalize"));
  return 0;
}
