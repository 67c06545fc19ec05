// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Entries of a run's journal, the hash chain that binds them, and the verification of such a chain.
 *
 * <p>A journal is UTF-8 text, one JSON object a line, each line ended by one line feed:
 *
 * <pre>
 * {"prev":"&lt;64 hex&gt;","seq":1,"mode":"training","kind":"opened","at":"&lt;instant&gt;","data":{...}}
 * </pre>
 *
 * <p>{@code prev} of line n is the SHA-256 of the bytes of line n-1 without its line feed; {@code
 * prev} of line 1 is the SHA-256 of the genesis text of the journal's mode ({@link
 * io.github.fmwizard.journal.Mode#genesisText()}). The last synced line's SHA-256 stands in the
 * file {@code head}. So a shell verifies a closed journal with nothing of ours:
 *
 * <pre>
 * prev=$(printf '%s' 'fmwizard journal genesis, training, format 1' | sha256sum | cut -c1-64)
 * while IFS= read -r line; do
 *   case $line in '{"prev":"'"$prev"'",'*) ;; *) echo "broken: $line"; exit 1 ;; esac
 *   prev=$(printf '%s' "$line" | sha256sum | cut -c1-64)
 * done &lt; journal.jsonl
 * test "$prev" = "$(cat head)"
 * </pre>
 *
 * <p>A chain alone proves that a journal is consistent with itself. It is anchored only as far as a
 * digest kept elsewhere, on paper or with a collector, is found in it.
 *
 * <p>Deliberately absent: files, clocks, threads, JSON parsing, and any opinion whether what a run
 * did was legal.
 */
@NullMarked
package io.github.fmwizard.journal;

import org.jspecify.annotations.NullMarked;
