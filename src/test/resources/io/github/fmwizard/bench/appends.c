/* SPDX-FileCopyrightText: The fmwizard authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* Appends COUNT lines of BYTES bytes to FILE, each made durable by fdatasync. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int count, char **arguments) {
  if (count != 4) {
    return 2;
  }
  int lines = atoi(arguments[2]);
  size_t bytes = (size_t) atoi(arguments[3]);
  char *line = malloc(bytes);
  int file = open(arguments[1], O_WRONLY | O_CREAT | O_EXCL | O_APPEND, 0600);
  if (line == NULL || file < 0) {
    return 2;
  }
  memset(line, 'x', bytes);
  for (int i = 0; i < lines; i++) {
    if (write(file, line, bytes) != (ssize_t) bytes || fdatasync(file) != 0) {
      return 1;
    }
  }
  return 0;
}
