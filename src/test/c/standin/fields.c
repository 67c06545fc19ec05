// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "fields.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum kind { TEXT, NUMBER, HEX, LONG };

struct field {
  const char *key;
  enum kind kind;
  size_t offset;
  size_t size;
};

#define FIELD(of, key, kind, member)                                                               \
  {key, kind, offsetof(struct of, member), sizeof((struct of *)0)->member}
#define CARD(key, kind, member) FIELD(card, key, kind, member)
#define FM(key, kind, member) FIELD(fm, key, kind, member)
#define CERTIFICATE(key, kind, member) FIELD(certificate, key, kind, member)

static const struct field OF_CARD[] = {
    CARD("serial", TEXT, serial),
    CARD("label", TEXT, label),
    CARD("model", TEXT, model),
    CARD("firmware", TEXT, firmware),
    CARD("node", TEXT, node),
    CARD("slot-base", NUMBER, slot_base),
    CARD("dispatch-index", NUMBER, dispatch_index),
    CARD("restarts", NUMBER, restarts),
    CARD("condition", TEXT, condition),
    CARD("back-at", LONG, back_at),
    CARD("restart-ms", NUMBER, restart_ms),
    CARD("wait-for-look", NUMBER, wait_for_look),
    CARD("looked-away", NUMBER, looked_away),
    CARD("act-ms", NUMBER, act_ms),
    CARD("client", TEXT, client),
    CARD("reset-wait-ms", NUMBER, reset_wait_ms),
    CARD("insertions", NUMBER, insertions),
    CARD("autoboot", NUMBER, autoboot),
    CARD("halts-as", TEXT, halts_as),
    CARD("fmrecover-fails", TEXT, fmrecover_fails),
    CARD("halt-code", HEX, halt_code),
    CARD("halted-shows", TEXT, halted_shows),
    CARD("auth", TEXT, auth),
    CARD("so-password", TEXT, so_password),
    CARD("user-password", TEXT, user_password),
    CARD("ped-presents", TEXT, ped_presents),
    CARD("attempts-left", NUMBER, attempts_left),
    CARD("logins", NUMBER, logins),
    CARD("logins-failed", NUMBER, logins_failed),
    CARD("zeroized", NUMBER, zeroized),
    CARD("stm", NUMBER, stm),
    CARD("tampered", NUMBER, tampered),
    CARD("restart-pending", NUMBER, restart_pending),
    CARD("refuse-while-pending", NUMBER, refuse_while_pending),
    CARD("sessions", NUMBER, sessions),
    CARD("rw-sessions", NUMBER, rw_sessions),
    CARD("tamper-before-upgrade", NUMBER, tamper_before_upgrade),
    CARD("smfs-active", NUMBER, smfs_active),
    CARD("smfs-keys", NUMBER, smfs_keys),
    CARD("smfs-bad-for", TEXT, smfs_bad_for),
    CARD("policy.12", NUMBER, policy_12),
    CARD("policy.40", NUMBER, policy_40),
    CARD("policy.48", NUMBER, policy_48),
    CARD("policy.50", NUMBER, policy_50),
    CARD("policy.51", NUMBER, policy_51),
    CARD("load-code", HEX, load_code),
    CARD("replace-code", HEX, replace_code),
    CARD("delete-code", HEX, delete_code),
    CARD("erase-fms-code", HEX, erase_fms_code),
    CARD("erase-smfs-code", HEX, erase_smfs_code),
    CARD("acts.load", NUMBER, acts.load),
    CARD("acts.delete", NUMBER, acts.delete),
    CARD("acts.erase-fms", NUMBER, acts.erase_fms),
    CARD("acts.erase-smfs", NUMBER, acts.erase_smfs),
    CARD("acts.restart", NUMBER, acts.restart),
    CARD("acts.activate", NUMBER, acts.activate),
};

static const struct field OF_FM[] = {
    FM("id", HEX, id),
    FM("allocated", NUMBER, allocated),
    FM("label", TEXT, label),
    FM("version", TEXT, version),
    FM("maker", TEXT, maker),
    FM("build", TEXT, build),
    FM("fingerprint", TEXT, fingerprint),
    FM("rom", NUMBER, rom),
    FM("status", NUMBER, status),
    FM("startup", NUMBER, startup),
    FM("behaviour", TEXT, behaviour),
};

static const struct field OF_CERTIFICATE[] = {
    CERTIFICATE("label", TEXT, label),
    CERTIFICATE("signer", TEXT, signer),
    CERTIFICATE("not-before", LONG, not_before),
    CERTIFICATE("not-after", LONG, not_after),
    CERTIFICATE("private", NUMBER, is_private),
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static bool set(const struct field *table, size_t count, void *of, const char *key,
                const char *value) {
  for (size_t i = 0; i < count; i++) {
    if (strcmp(table[i].key, key) != 0) {
      continue;
    }
    char *place = (char *)of + table[i].offset;
    switch (table[i].kind) {
    case TEXT:
      snprintf(place, table[i].size, "%s", value);
      break;
    case LONG:
      *(long long *)(void *)place = strtoll(value, NULL, 10);
      break;
    case NUMBER:
    case HEX:
      *(long *)(void *)place = strtol(value, NULL, table[i].kind == HEX ? 16 : 10);
      break;
    }
    return true;
  }
  return false;
}

static void put(const struct field *table, size_t count, const void *of, const char *prefix,
                FILE *to) {
  for (size_t i = 0; i < count; i++) {
    const char *place = (const char *)of + table[i].offset;
    fprintf(to, "%s%s=", prefix, table[i].key);
    switch (table[i].kind) {
    case TEXT:
      fprintf(to, "%s\n", place);
      break;
    case LONG:
      fprintf(to, "%lld\n", *(const long long *)(const void *)place);
      break;
    case NUMBER:
      fprintf(to, "%ld\n", *(const long *)(const void *)place);
      break;
    case HEX:
      fprintf(to, "%lx\n", (unsigned long)*(const long *)(const void *)place);
      break;
    }
  }
}

// Returns the index in a key such as fm.2.label, and moves the key on to its last part.
static int index_in(const char **key, const char *list, int most) {
  size_t length = strlen(list);
  if (strncmp(*key, list, length) != 0) {
    return -1;
  }
  char *end;
  long index = strtol(*key + length, &end, 10);
  if (*end != '.' || index < 0 || index >= most) {
    return -1;
  }
  *key = end + 1;
  return (int)index;
}

bool fields_set(struct card *card, const char *key, const char *value) {
  int fm = index_in(&key, "fm.", MOST_FMS);
  if (fm >= 0) {
    card->fm_count = fm >= card->fm_count ? fm + 1 : card->fm_count;
    return set(OF_FM, COUNT(OF_FM), &card->fms[fm], key, value);
  }
  int stored = index_in(&key, "certificate.", MOST_CERTIFICATES);
  if (stored >= 0) {
    bool more = stored >= card->certificate_count;
    card->certificate_count = more ? stored + 1 : card->certificate_count;
    return set(OF_CERTIFICATE, COUNT(OF_CERTIFICATE), &card->certificates[stored], key, value);
  }
  return set(OF_CARD, COUNT(OF_CARD), card, key, value);
}

void fields_write(const struct card *card, FILE *to) {
  char prefix[32];
  put(OF_CARD, COUNT(OF_CARD), card, "", to);
  for (int i = 0; i < card->fm_count; i++) {
    snprintf(prefix, sizeof prefix, "fm.%d.", i);
    put(OF_FM, COUNT(OF_FM), &card->fms[i], prefix, to);
  }
  for (int i = 0; i < card->certificate_count; i++) {
    snprintf(prefix, sizeof prefix, "certificate.%d.", i);
    put(OF_CERTIFICATE, COUNT(OF_CERTIFICATE), &card->certificates[i], prefix, to);
  }
}

int fields_read(struct card *card, FILE *from) {
  char line[512];
  int number = 0;
  memset(card, 0, sizeof *card);
  while (fgets(line, sizeof line, from) != NULL) {
    number++;
    line[strcspn(line, "\n")] = 0;
    char *equals = strchr(line, '=');
    if (line[0] == '#' || line[0] == 0) {
      continue;
    }
    if (equals == NULL) {
      return number;
    }
    *equals = 0;
    if (!fields_set(card, line, equals + 1)) {
      return number;
    }
  }
  return 0;
}
