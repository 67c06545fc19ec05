// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "image.h"

#include "sha256.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char MAGIC[] = "fmwizard training image 1: not a Luna FM, a real card refuses it\n";
enum { LONGEST_HEADER = 4096 };

// Finds a text value of a flat JSON object. Escapes are not undone: the stand-in needs none.
static bool value(const char *json, const char *key, char *to, size_t size) {
  char quoted[48];
  snprintf(quoted, sizeof quoted, "\"%s\":\"", key);
  const char *at = strstr(json, quoted);
  if (at == NULL) {
    return false;
  }
  at += strlen(quoted);
  size_t length = strcspn(at, "\"");
  snprintf(to, size, "%.*s", (int)length, at);
  return true;
}

static bool header(const char *json, struct load *load) {
  struct fm *fm = &load->fm;
  snprintf(fm->version, sizeof fm->version, "1.00");
  snprintf(fm->behaviour, sizeof fm->behaviour, "good");
  value(json, "version", fm->version, sizeof fm->version);
  value(json, "maker", fm->maker, sizeof fm->maker);
  value(json, "build-time", fm->build, sizeof fm->build);
  value(json, "behaviour", fm->behaviour, sizeof fm->behaviour);
  return value(json, "id", load->id, sizeof load->id) &&
         value(json, "label", fm->label, sizeof fm->label) &&
         value(json, "signer", load->signer, sizeof load->signer);
}

// The fingerprint is the first ten bytes of the file's SHA-256.
static void fingerprint(FILE *file, struct fm *fm) {
  uint8_t block[8192], result[32];
  struct sha256 digest;
  size_t count;
  sha256_begin(&digest);
  rewind(file);
  while ((count = fread(block, 1, sizeof block, file)) > 0) {
    sha256_add(&digest, block, count);
  }
  sha256_end(&digest, result);
  hex(fm->fingerprint, result, 10);
}

bool image_read(const char *path, struct load *load) {
  char head[LONGEST_HEADER + 1];
  FILE *file = fopen(path, "re");
  if (file == NULL) {
    return false;
  }
  size_t count = fread(head, 1, LONGEST_HEADER, file);
  head[count] = 0;
  size_t magic = strlen(MAGIC);
  char *end = count > magic ? strchr(head + magic, '\n') : NULL;
  bool good = strncmp(head, MAGIC, magic) == 0 && end != NULL;
  if (good) {
    *end = 0;
    good = header(head + magic, load);
    fingerprint(file, &load->fm);
    fseek(file, 0, SEEK_END);
    load->fm.rom = ftell(file);
  }
  fclose(file);
  return good;
}
