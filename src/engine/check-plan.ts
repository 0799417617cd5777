import { withFixes } from '../check/fixes.ts';
import { placeholders } from '../check/placeholders.ts';
import { planFindings } from '../check/plan-findings.ts';
import type { Planned } from '../model/build.ts';
import type { CheckedPhase, PlanCheckOutcome } from '../model/plan-check.ts';
import { ignoreProgress } from '../model/progress.ts';
import { allTasks } from '../model/tasks.ts';
import { schedule } from '../schedule/critical-path-method.ts';
import { titleOfPhase } from '../text/phase-label.ts';
import { shownText } from '../text/shown-text.ts';
import { type BuiltBefore, withKnownNoteIds } from './known-ids.ts';
import { plannedTasks } from './planned-tasks.ts';

/** Reads a plan and says how, with the ids that its tasks have in tasks.md, and what is wrong with it, without writing anything (format 2.0, 5.6). */
export function checkPlan(request: BuiltBefore, onProgress = ignoreProgress): PlanCheckOutcome {
  const read = plannedTasks({ ...request, evenUnfilled: true }, onProgress);
  if (read.kind !== 'planned') return read;
  const planned = withKnownNoteIds(read, request);
  const { cycles } = schedule(planned.list, request.settings.hoursPerDay);
  const found = planFindings(planned.plan, planned.list, cycles);
  const findings = [...found, ...placeholders(request.source.text)];
  const ids = allTasks(planned.list).map(({ id }) => id);
  return {
    kind: 'checked',
    phases: checkedPhases(planned),
    findings: withFixes(findings, request.source.text, ids).sort((one, other) => one.line - other.line),
    untold: planned.plan.untold.map(({ heading, line, last }) => ({
      heading: shownText(heading),
      line,
      last,
    })),
  };
}

function checkedPhases({ plan, list }: Planned): CheckedPhase[] {
  return list.phases.map((phase, index) => ({
    title: shownText(titleOfPhase(phase)),
    line: plan.phases[index]?.line ?? 1,
    tasks: phase.tasks.map(({ id, name, line }) => ({ id, name: shownText(name), line })),
  }));
}
