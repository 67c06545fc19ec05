// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Reads training images: the format of src/site/markdown/training-image.md.
#ifndef STANDIN_IMAGE_H
#define STANDIN_IMAGE_H

#include "card.h"

// Fills in what the image says. False if it is no training image.
bool image_read(const char *path, struct load *load);

#endif
