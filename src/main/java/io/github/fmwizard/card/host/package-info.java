// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What stands on a host beside the cards themselves: kinds of HSMs, the PCI bus, lines of the
 * kernel log. Values only.
 */
@NullMarked
package io.github.fmwizard.card.host;

import org.jspecify.annotations.NullMarked;
