// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.model.Cite;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.Known;
import io.github.fmwizard.screen.dialog.Body;
import java.util.List;

/** Says where the words of a flow come from and how well they are known. */
public final class SourceWords {

  private static final int LONGEST = 40;

  private SourceWords() {}

  /** Says how well something is known and on which page it stands. */
  public static String words(Cite cite, Flow flow) {
    return cite.source()
        .map(name -> from(cite.known()) + page(flow.sources().getOrDefault(name, name)))
        .orElseGet(() -> words(cite.known()));
  }

  private static String from(Known known) {
    return known == Known.INFERRED ? "inferred by us from: " : words(known) + ": ";
  }

  public static String words(Known known) {
    return switch (known) {
      case DOCUMENTED -> "documented";
      case SEEN_IN_CODE -> "seen in code";
      case THIRD_PARTY -> "said by a third party";
      case INFERRED -> "inferred: ours";
      case RECOLLECTION -> "recollection: confirmed nowhere";
      case NOT_FOUND -> "looked for and not found";
    };
  }

  /** Says how well the line of a command is known; training lines are invented. */
  public static String words(String known) {
    return Word.find(Known.class, known).map(SourceWords::words).orElse(known);
  }

  /** Returns the host and the name of a page; help shows the whole address. */
  static String page(String url) {
    String rest = url.replaceFirst("^[a-z]+://(www\\.)?", "").replaceFirst("/+$", "");
    String[] parts = rest.split("/", -1);
    if (parts.length == 1) {
      return rest;
    }
    boolean project = parts[0].equals("github.com") && parts.length > 2;
    String name = project ? parts[1] + "/" + parts[2] : parts[parts.length - 1];
    return parts[0] + " " + (name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...");
  }

  /** Adds paragraphs of the flow, each with where it comes from at its end. */
  public static void add(Body body, List<String> paragraphs, List<Cite> cites, Flow flow) {
    for (int i = 0; i < paragraphs.size(); i++) {
      String from = i < cites.size() ? " [" + words(cites.get(i), flow) + "]" : "";
      body.flow(paragraphs.get(i) + from);
    }
  }
}
