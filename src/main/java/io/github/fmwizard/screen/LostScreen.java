// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

/**
 * The run can't go on, and did not end in order.
 *
 * @param sentence what happened and what to do
 */
record LostScreen(String sentence) implements Dialog {

  static final String JOURNAL =
      "The journal can't be written any more, so nothing more is done to the card. Make room or"
          + " mend the medium, then resume the run.";

  @Override
  public Page page(Moment moment) {
    Body body = new Body();
    body.strong("UNKNOWN. This run can't go on here.");
    body.text(sentence);
    OpenPoints.of(moment).forEach(point -> body.item(Mark.UNKNOWN, Sentence.of(point)));
    ReportParts.evidence(moment, body);
    return new Page(
            ScreenIds.LOST,
            Screen.Kind.REPORT,
            body.blocks(),
            "Read this, then leave.",
            new Prompt.Go("leave"))
        .withInterrupt("leave");
  }

  @Override
  public Reply accept(Answer answer, Moment moment) {
    return new Reply.Over();
  }

  @Override
  public Reply left(Answer.Cause cause, Moment moment) {
    return new Reply.Over();
  }
}
