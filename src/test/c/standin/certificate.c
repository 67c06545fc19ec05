// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "certificate.h"

#include "der.h"
#include "sha256.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { LARGEST = 64 * 1024 };
static const char NOT_PRIVATE[] = "fmwizard training: CKA_PRIVATE is false";
static const char BEGIN[] = "-----BEGIN CERTIFICATE-----";

static int digit(char c) {
  const char *all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const char *at = c == 0 ? NULL : strchr(all, c);
  return at == NULL ? -1 : (int)(at - all);
}

static size_t base64(const char *text, uint8_t *to) {
  uint32_t bits = 0;
  int have = 0;
  size_t length = 0;
  for (; *text != 0 && *text != '-' && *text != '='; text++) {
    int next = digit(*text);
    if (next < 0) {
      continue;
    }
    bits = bits << 6 | (uint32_t)next;
    have += 6;
    if (have >= 8) {
      have -= 8;
      to[length++] = (uint8_t)(bits >> have);
    }
  }
  return length;
}

// Dates as UTCTime (YYMMDDhhmmssZ) or GeneralizedTime (YYYYMMDDhhmmssZ).
static long long date(struct der element) {
  char text[20] = {0};
  struct tm time = {0};
  int four = element.tag == 0x18;
  if (element.length >= sizeof text) {
    return 0;
  }
  memcpy(text, element.content, element.length);
  int parts = sscanf(text, four ? "%4d%2d%2d%2d%2d%2d" : "%2d%2d%2d%2d%2d%2d", &time.tm_year,
                     &time.tm_mon, &time.tm_mday, &time.tm_hour, &time.tm_min, &time.tm_sec);
  time.tm_year = four ? time.tm_year - 1900 : time.tm_year < 50 ? time.tm_year + 100 : time.tm_year;
  time.tm_mon--;
  return parts == 6 ? timegm(&time) * 1000LL : 0;
}

static bool parts(const uint8_t *bytes, size_t length, struct certificate *certificate) {
  struct der all = {0}, signed_part = {0}, at = {0}, dates = {0}, first = {0}, last = {0};
  if (!der_first(bytes, length, &all) || !der_inside(all, &signed_part) ||
      !der_inside(signed_part, &at)) {
    return false;
  }
  int steps = at.tag == 0xa0 ? 4 : 3; // version, serial number, algorithm, issuer, validity
  for (int i = 0; i < steps; i++) {
    if (!der_next(signed_part, &at)) {
      return false;
    }
  }
  dates = at;
  if (!der_next(signed_part, &at) || !der_next(signed_part, &at) || !der_inside(dates, &first)) {
    return false;
  }
  last = first;
  if (!der_next(dates, &last)) {
    return false;
  }
  uint8_t result[32];
  struct sha256 digest;
  sha256_begin(&digest);
  sha256_add(&digest, at.start, at.whole);
  sha256_end(&digest, result);
  hex(certificate->signer, result, sizeof result);
  certificate->not_before = date(first);
  certificate->not_after = date(last);
  return certificate->not_after != 0;
}

static void label(const char *path, struct certificate *certificate) {
  const char *name = strrchr(path, '/');
  name = name == NULL ? path : name + 1;
  const char *dot = strrchr(name, '.');
  int length = dot == NULL || dot == name ? (int)strlen(name) : (int)(dot - name);
  snprintf(certificate->label, sizeof certificate->label, "%.*s", length, name);
}

bool certificate_read(const char *path, struct certificate *certificate) {
  static char text[LARGEST + 1];
  static uint8_t der[LARGEST];
  FILE *file = fopen(path, "re");
  if (file == NULL) {
    return false;
  }
  size_t count = fread(text, 1, LARGEST, file);
  fclose(file);
  text[count] = 0;
  label(path, certificate);
  certificate->is_private = strncmp(text, NOT_PRIVATE, strlen(NOT_PRIVATE)) != 0;
  const char *pem = strstr(text, BEGIN);
  if (pem == NULL) {
    return parts((const uint8_t *)text, count, certificate);
  }
  return parts(der, base64(pem + strlen(BEGIN), der), certificate);
}
