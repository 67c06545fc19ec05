// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The verbs of ctfm.
#ifndef STANDIN_CTFM_H
#define STANDIN_CTFM_H

// What was said on the command line; NULL where nothing was said.
struct options {
  const char *image;
  const char *certificate;
  const char *label;
  const char *slot;
  const char *id;
};

void ctfm_load(const struct options *options);
void ctfm_query(const struct options *options);
void ctfm_delete(const struct options *options);
void ctfm_activate(const struct options *options);

#endif
