// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// What loads, deletes and erasures do. All of them need a restart (LSAMP for the load; inferred).
#include "card.h"
#include "codes.h"

#include <stdlib.h>
#include <string.h>

static const long BIGGEST_IMAGE = 8L * 1024 * 1024;
static const long LAST_ID = 0xffff;

struct fm *card_fm(struct card *card, long id) {
  for (int i = 0; i < card->fm_count; i++) {
    if (card->fms[i].id == id) {
      return &card->fms[i];
    }
  }
  return NULL;
}

// Where the card looks for a free ID is invented, but that NORM gave a000 was seen (LSAMP).
static long allocated_id(struct card *card, const struct load *load) {
  for (int i = 0; i < card->fm_count; i++) {
    if (card->fms[i].allocated && strcmp(card->fms[i].label, load->fm.label) == 0) {
      return card->fms[i].id;
    }
  }
  long id = strstr(load->id, "high") ? 0xb000 : strstr(load->id, "low") ? 0x9000 : 0xa000;
  while (id < LAST_ID && card_fm(card, id) != NULL) {
    id++;
  }
  return id;
}

static bool is_allocated(const struct load *load) { return strncmp(load->id, "allocate-", 9) == 0; }

static long wanted_id(struct card *card, const struct load *load) {
  return is_allocated(load) ? allocated_id(card, load) : strtol(load->id, NULL, 16);
}

unsigned long card_refuses_load(const struct card *card, const struct load *load, long long now) {
  if (!load->has_certificate) {
    return CKR_CERTIFICATE_DATA_MISSING;
  }
  const struct certificate *certificate = &load->certificate;
  if (load->fm.rom > BIGGEST_IMAGE) {
    return CKR_ARGUMENTS_BAD;
  }
  return !certificate->is_private                         ? CKR_CERTIFICATE_DATA_MISSING
         : strcmp(certificate->signer, load->signer) != 0 ? CKR_CERTIFICATE_DATA_INVALID
         : now > certificate->not_after                   ? CKR_CERTIFICATE_EXPIRED
         : now < certificate->not_before                  ? CKR_CERTIFICATE_DATA_INVALID
                                                          : (unsigned long)card->load_code;
}

static void store_certificate(struct card *card, const struct certificate *fresh) {
  for (int i = 0; i < card->certificate_count; i++) {
    if (strcmp(card->certificates[i].label, fresh->label) == 0) {
      card->certificates[i] = *fresh;
      return;
    }
  }
  if (card->certificate_count < MOST_CERTIFICATES) {
    card->certificates[card->certificate_count++] = *fresh;
  }
}

static int by_id(const void *one, const void *other) {
  long difference = ((const struct fm *)one)->id - ((const struct fm *)other)->id;
  return difference < 0 ? -1 : difference > 0;
}

unsigned long card_load(struct card *card, const struct load *load) {
  long id = wanted_id(card, load);
  struct fm *place = card_fm(card, id);
  if (place != NULL && card->replace_code) {
    return (unsigned long)card->replace_code;
  }
  if (place == NULL && card->fm_count == MOST_FMS) {
    return CKR_OPERATION_NOT_ALLOWED;
  }
  if (place == NULL) {
    place = &card->fms[card->fm_count++];
  }
  *place = load->fm;
  place->id = id;
  place->allocated = is_allocated(load);
  place->status = FM_WAITS;
  place->startup = FM_NOT_STARTED;
  qsort(card->fms, (size_t)card->fm_count, sizeof card->fms[0], by_id);
  store_certificate(card, &load->certificate);
  card->restart_pending = 1;
  card->acts.load++;
  return CKR_OK;
}

unsigned long card_delete(struct card *card, long id) {
  struct fm *fm = card_fm(card, id);
  if (fm == NULL) {
    return CKR_FM_ID_INVALID;
  }
  if (card->delete_code) {
    return (unsigned long)card->delete_code;
  }
  card->restart_pending = 1;
  card->acts.delete ++;
  if (!card_is_older(card)) {
    fm->status = FM_ZOMBIE; // Listed until the restart (LC-7.4).
    return CKR_OK;
  }
  long after = card->fms + card->fm_count - (fm + 1);
  memmove(fm, fm + 1, (size_t)after * sizeof *fm);
  card->fm_count--;
  return CKR_OK;
}

unsigned long card_erase_fms(struct card *card) {
  if (card->erase_fms_code) {
    return (unsigned long)card->erase_fms_code;
  }
  card->fm_count = 0;
  card->restart_pending = 1;
  card->acts.erase_fms++;
  return CKR_OK;
}

unsigned long card_erase_smfs(struct card *card) {
  if (card->erase_smfs_code) {
    return (unsigned long)card->erase_smfs_code;
  }
  card_wipe_smfs(card);
  card->restart_pending = 1;
  card->acts.erase_smfs++;
  return CKR_OK;
}

unsigned long card_activate(struct card *card) {
  card->smfs_active = 1;
  card->acts.activate++;
  return CKR_OK;
}
