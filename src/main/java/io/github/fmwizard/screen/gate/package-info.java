// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What must hold before an act, and the gates that a person passes before it.
 *
 * <p>Gates show what code says of an act, the flow's text below it. Deliberately absent: any
 * judgement that counts; the run thread checks each challenge again.
 */
@NullMarked
package io.github.fmwizard.screen.gate;

import org.jspecify.annotations.NullMarked;
