// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.engine.Engine;
import io.github.fmwizard.flow.engine.EngineState;
import io.github.fmwizard.flow.engine.IllegalTransitionException;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.judge.Judge;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.flow.model.FlowMap;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.flow.model.Truths;
import java.util.Optional;

/**
 * The state of a run: a fold over its events. The same events give the same state, in the wizard,
 * on resume and when a run is judged.
 *
 * @param map the flow
 * @param known what is known, with values
 * @param engine where the run is
 */
public record RunState(FlowMap map, Knowledge known, EngineState engine) {

  /**
   * Begins a run at a site without a policy.
   *
   * @param flow the flow
   * @return the state before anything happened
   */
  public static RunState start(Flow flow) {
    return start(flow, Policy.none());
  }

  /**
   * Begins a run.
   *
   * @param flow the flow
   * @param policy what the site asks; the same for the whole run
   * @return the state before anything happened
   */
  public static RunState start(Flow flow, Policy policy) {
    FlowMap map = new FlowMap(flow, policy);
    return new RunState(map, Knowledge.NONE, new Engine(map).start());
  }

  /**
   * Takes an event.
   *
   * @param event what happened
   * @return the next state
   * @throws IllegalTransitionException if the state does not wait for it
   */
  public RunState after(Event event) {
    Knowledge learnt = known.after(event);
    Truths truths = judge(learnt);
    Engine.Step step = new Engine(map).next(engine, event.signal(), truths);
    Optional<OutcomeKind> settled = step.settled();
    if (settled.isEmpty()) {
      return new RunState(map, learnt, step.state());
    }
    Knowledge after = learnt.settled(settled.get());
    return new RunState(map, after, step.state().withTruths(judge(after)));
  }

  private Truths judge(Knowledge knowledge) {
    int rows =
        knowledge.answerOf(Attestation.FmFiles.class).map(files -> files.rows().size()).orElse(0);
    return Judge.judgeAll(map.uses(rows), knowledge);
  }

  /**
   * Returns the place.
   *
   * @return its path
   */
  public String path() {
    return map.path(engine.position());
  }

  /**
   * Returns the step at the place.
   *
   * @return the step, or empty at the end of a section
   */
  public Optional<Step> step() {
    return map.step(engine.position());
  }

  /**
   * Tells whether the run has ended.
   *
   * @return true if nothing more can happen
   */
  public boolean ended() {
    return engine.waiting() instanceof Waiting.Ended;
  }
}
