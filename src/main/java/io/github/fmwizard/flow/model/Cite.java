// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import java.util.Optional;

/**
 * Where a paragraph comes from and how well it is known.
 *
 * @param source short name of a source of the flow, if there is a page
 * @param known how well it is known
 */
public record Cite(Optional<String> source, Known known) {}
