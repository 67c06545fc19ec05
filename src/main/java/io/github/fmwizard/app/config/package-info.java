// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Reads what a host's administrator and a user have set down: the site's policy and the
 * configuration.
 *
 * <p>Nothing is read where no file is. Deliberately absent: any way to point at another policy, and
 * any setting that answers a gate.
 */
@NullMarked
package io.github.fmwizard.app.config;

import org.jspecify.annotations.NullMarked;
