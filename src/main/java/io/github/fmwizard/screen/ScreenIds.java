// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

/**
 * Names of the screens of a run. They are stable: transcripts, demo scripts and tests are keyed by
 * them. A screen that belongs to a place of the flow is named by its kind and the id of the step
 * ({@code S}), a further question of it by one word more; a form that can be reached from many
 * places is named by its kind and the question. Turns of a loop share the names of their steps.
 *
 * <p>Answers are options' words, {@code go} for one key that goes on, {@code y} for an explicit
 * yes, or text.
 *
 * <table>
 * <caption>Screens</caption>
 * <tr><th>id</th><th>accepts</th></tr>
 * <tr><td>{@code resume}</td><td>go; ahead of all else when a run goes on</td></tr>
 * <tr><td>{@code running/look}</td><td>nothing; looks at the card</td></tr>
 * <tr><td>{@code running/S}</td><td>nothing; an act runs</td></tr>
 * <tr><td>{@code running/wait}</td><td>nothing; the card restarts, or a decision is taken up</td>
 * </tr>
 * <tr><td>{@code explain/S}</td><td>go</td></tr>
 * <tr><td>{@code ask/S}</td><td>the question, by its kind:
 *   <ul>
 *   <li>symptom: {@code halts-at-start halts-when-called misbehaves not-sure}
 *   <li>FM: the four digits of a listed FM ID, or {@code not-listed}, then {@code ask/S/label} and
 *       {@code ask/S/id} (text)
 *   <li>text: text
 *   <li>yes or no: {@code yes no}; of stopped applications in training also {@code
 *       stop-applications}
 *   <li>file: a path, empty leaves it out if it is optional
 *   <li>image: {@code name leave-out} if it is optional; then {@code ask/S/path} (path), {@code
 *       ask/S/certificate} ({@code file label}), {@code ask/S/certificate-file} (path) or {@code
 *       ask/S/certificate-label} (text), and {@code ask/S/fm-id} (four digits, or {@code unknown})
 *   <li>table of files: {@code add remove finished}; to add: {@code ask/S/fm} (FM ID or {@code
 *       other}; only if there are FMs left to suggest), {@code ask/S/label} (text), then as an
 *       image; to remove: {@code ask/S/remove} (number of the row)
 *   <li>SMFS inventory: {@code listed none unknown}; after {@code listed} the rows: {@code
 *       ask/S/name}, {@code ask/S/owner}, {@code ask/S/backup} (text), then {@code ask/S/rows}
 *       ({@code add remove finished}) and {@code ask/S/remove} (number of the row)
 *   <li>application test: {@code passed failed not-run not-applicable}, then {@code ask/S/test}
 *       (text); in training {@code call-application} runs it, and the question stays
 *   </ul>
 *   If it was answered before, {@code keep} is the first choice; a text is kept by an empty line; a
 *   file has {@code name} and, if it is optional, {@code leave-out} beside {@code keep}, and its
 *   path is asked at {@code ask/S/path}.</td></tr>
 * <tr><td>{@code decide/S}</td><td>{@code yes no stop}; then
 *   {@code decide/reason}, {@code decide/name} (text)</td></tr>
 * <tr><td>{@code check/S}, {@code guard/S}</td><td>ready: {@code go-on look-again}; else {@code
 *   look-again override attest leave}; {@code leave} shows what else can be done; in training {@code allow-login} and {@code
 *   stop-applications} play what mends a line</td></tr>
 * <tr><td>{@code override/reason}, {@code override/name}</td><td>text</td></tr>
 * <tr><td>{@code attest/basis}, {@code attest/name}</td><td>text</td></tr>
 * <tr><td>{@code gate/S}</td><td>y; all else means no. {@code S} is the gate, or the first act left
 *   of a broken plan</td></tr>
 * <tr><td>{@code erasing/S/serial}</td><td>the masked digits of the serial</td></tr>
 * <tr><td>{@code erasing/S/fact}</td><td>the fact that is asked for (strongest gate only, as all
 *   that follow)</td></tr>
 * <tr><td>{@code erasing/S/witness}</td><td>a name</td></tr>
 * <tr><td>{@code erasing/S/hold}</td><td>nothing; a pause</td></tr>
 * <tr><td>{@code erasing/S/word}</td><td>the word</td></tr>
 * <tr><td>{@code outcome/S}</td><td>go</td></tr>
 * <tr><td>{@code unknown/S}</td><td>{@code look-again resolve manual-act case-text stop}</td></tr>
 * <tr><td>{@code resume/operator}</td><td>a name; ahead of a run that goes on</td></tr>
 * <tr><td>{@code resolve/result}</td><td>{@code done not-done}; then {@code resolve/meaning}, {@code
 *   resolve/name} (text), and {@code resolve/word}: the result once more</td></tr>
 * <tr><td>{@code verify/S}</td><td>go</td></tr>
 * <tr><td>{@code failure/moves}</td><td>{@code look-again repeat-rung manual-act case-text deviate
 *   stop next-rung}, as far as offered</td></tr>
 * <tr><td>{@code deviate/reason}, {@code deviate/decider}, {@code deviate/witness}</td><td>text; the
 *   witness only ahead of an erasing rung</td></tr>
 * <tr><td>{@code manual-act/what}</td><td>{@code power-cycle other}; then {@code manual-act/words},
 *   {@code manual-act/name} (text)</td></tr>
 * <tr><td>{@code stop/asked}</td><td>{@code go-on suspend stop}; after Ctrl-C, and after each
 *   choice of {@code stop}; then {@code stop/for-good}: the word {@code end}</td></tr>
 * <tr><td>{@code report}</td><td>go; leaves the run</td></tr>
 * <tr><td>{@code lost}</td><td>go; leaves a run that can't go on</td></tr>
 * </table>
 *
 * <p>Overlays are {@code help/...}, {@code ladder}, {@code output}, {@code inventory} and {@code
 * brief}.
 */
public final class ScreenIds {

  /** The trainee's brief, laid over. */
  public static final String BRIEF = "brief";

  /** Journal and card side by side. */
  public static final String RESUME = "resume";

  /** A look at the card. */
  public static final String LOOKING = "running/look";

  /** The card restarts, or a decision is taken up. */
  public static final String RUNNING = "running/wait";

  /** The moves after a failure. */
  public static final String MOVES = "failure/moves";

  /** Whether to stop. */
  public static final String STOP = "stop/asked";

  /** Whether to end the run for good. */
  public static final String STOP_FOR_GOOD = "stop/for-good";

  /** The end. */
  public static final String REPORT = "report";

  /** The end of a run that can't go on. */
  public static final String LOST = "lost";

  /** The ladder, laid over. */
  public static final String LADDER = "ladder";

  /** The output of tools, laid over. */
  public static final String OUTPUT = "output";

  /** Cards, FMs and files, laid over. */
  public static final String INVENTORY = "inventory";

  private ScreenIds() {}

  /**
   * Names a screen of a step, or a question of a form.
   *
   * @param kind the screen's or form's kind, for example {@code ask} or {@code deviate}
   * @param step the step's id, or the question's word
   * @return for example {@code ask/start-symptom} or {@code deviate/reason}
   */
  public static String of(String kind, String step) {
    return kind + "/" + step;
  }

  /**
   * Names a further question of a step.
   *
   * @param kind the screen's kind
   * @param step the step's id
   * @param question the question's word
   * @return for example {@code ask/reload-image/path}
   */
  public static String of(String kind, String step, String question) {
    return kind + "/" + step + "/" + question;
  }
}
