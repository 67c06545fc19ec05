// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * SHA-256, the one digest of the product, in the one place that names the algorithm. Files are read
 * by whoever digests them; nothing here opens one.
 */
@NullMarked
package io.github.fmwizard.digest;

import org.jspecify.annotations.NullMarked;
