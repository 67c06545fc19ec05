// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Loads, lists and deletes FMs and activates SMFS. Syntax: LOAD-7.4, OCV; that of d and q is
// recollection, all texts but those of LSAMP are invented.
#include "ctfm.h"

#include "program.h"
#include "say.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

static const char USAGE[] = "ctfm i -f FILE {-c CERTIFICATE | -l LABEL} [-s SLOT]\n"
                            "stand-in:        ctfm q [-s SLOT]\n"
                            "stand-in:        ctfm d -i FM_ID [-s SLOT]\n"
                            "stand-in:        ctfm a [-s SLOT]";

static const struct option LONG_OPTIONS[] = {{"fm-file", required_argument, NULL, 'f'},
                                             {"fm-cert-file", required_argument, NULL, 'c'},
                                             {NULL, 0, NULL, 0}};

static struct options parse(int argc, char **argv) {
  struct options options = {NULL, NULL, NULL, NULL, NULL};
  int letter;
  opterr = 0;
  while ((letter = getopt_long(argc, argv, "+f:c:l:s:i:", LONG_OPTIONS, NULL)) != -1) {
    switch (letter) {
    case 'f':
      options.image = optarg;
      break;
    case 'c':
      options.certificate = optarg;
      break;
    case 'l':
      options.label = optarg;
      break;
    case 's':
      options.slot = optarg;
      break;
    case 'i':
      options.id = optarg;
      break;
    default:
      program_usage(USAGE);
    }
  }
  if (optind != argc) {
    program_usage(USAGE);
  }
  return options;
}

int main(int argc, char **argv) {
  const char *verb = argc > 1 && strlen(argv[1]) == 1 ? argv[1] : "";
  program_begin("ctfm", verb, argc, argv);
  program_at("start");
  if (verb[0] == 0 || strchr("iqda", verb[0]) == NULL) {
    program_usage(USAGE);
  }
  struct options options = parse(argc - 1, argv + 1);
  bool one_certificate = (options.certificate != NULL) != (options.label != NULL);
  switch (verb[0]) {
  case 'i':
    if (options.image == NULL || !one_certificate) {
      program_usage(USAGE);
    }
    ctfm_load(&options);
    break;
  case 'q':
    ctfm_query(&options);
    break;
  case 'd':
    if (options.id == NULL) {
      program_usage(USAGE);
    }
    ctfm_delete(&options);
    break;
  default:
    ctfm_activate(&options);
  }
  program_end(0);
}
