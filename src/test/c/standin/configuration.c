// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "configuration.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The setting is the vendor's (OCV); that a missing file allows it is invented, for tests.
bool login_allowed(void) {
  const char *path = getenv("ChrystokiConfigurationPath");
  char name[512], line[512];
  snprintf(name, sizeof name, "%s/Chrystoki.conf", path == NULL ? "/etc" : path);
  FILE *file = fopen(name, "re");
  if (file == NULL) {
    return true;
  }
  bool allowed = false;
  while (fgets(line, sizeof line, file) != NULL) {
    const char *setting = strstr(line, "LoginAllowedOnFMEnabledHSMs");
    const char *equals = setting == NULL ? NULL : strchr(setting, '=');
    allowed = allowed || (equals != NULL && strtol(equals + 1, NULL, 10) == 1);
  }
  fclose(file);
  return allowed;
}
