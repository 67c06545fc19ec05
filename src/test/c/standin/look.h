// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Calls of the libraries by their names.
#ifndef STANDIN_LOOK_H
#define STANDIN_LOOK_H

#include "luna.h"

#include <stdbool.h>
#include <stdint.h>

bool libraries_open(const char *prefix);
CK_RV call_p(const char *name);
CK_RV call_ul_p(const char *name, CK_ULONG number, void *to);
CK_RV call_2p(const char *name, CK_SLOT_ID slot, CK_ULONG *one, CK_ULONG *two);
CK_RV call_3p(const char *name, CK_SLOT_ID slot, CK_ULONG *one, CK_ULONG *two, CK_ULONG *three);
CK_RV call_role(CK_SLOT_ID slot, CA_ROLE_STATE *state);
CK_RV call_set(const char *name, CK_SLOT_ID slot, CK_ULONG *ids, CK_ULONG *ids_size,
               CK_ULONG *values, CK_ULONG *values_size);
CK_RV call_setting(CK_SLOT_ID slot, CK_ULONG id, CK_ULONG *value);
CK_RV slot_list(CK_SLOT_ID *slots, CK_ULONG *count);
CK_RV open_session(CK_SLOT_ID slot, CK_SESSION_HANDLE *session);
CK_RV log_in(CK_SESSION_HANDLE session, const char *password);
CK_RV fm_delete(CK_SESSION_HANDLE session, CK_ULONG id);
CK_RV smfs_activate(CK_SESSION_HANDLE session);
uint32_t md_begin(void);
uint32_t md_count(uint32_t *count);
uint32_t md_state(uint32_t index, uint32_t *state, uint32_t *error);

// Prints the objects of a slot.
void objects(CK_SLOT_ID slot);
CK_RV find(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE *found, CK_ULONG *count);
CK_RV attribute(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *wanted);

#endif
