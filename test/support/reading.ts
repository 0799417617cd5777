import type { Phase, Plan } from '../../src/model/plan.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { titleOfPhase } from '../../src/text/phase-label.ts';
import { readPlan } from '../../src/read/plan/plan-note.ts';

/** Reads a plan to its end. The folder is `001-goal` unless another is given. */
export function planOf(
  note: string,
  options: { settings?: Partial<Settings>; folderName?: string } = {},
): Plan {
  return readPlan(note, {
    folderName: options.folderName ?? '001-goal',
    otherTitle: 'The goal',
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
  });
}

/** The phases of a plan that consists of these lines below a title. */
export function phasesOf(...lines: readonly string[]): readonly Phase[] {
  return planOf(['# Plan: Test', '', ...lines].join('\n')).phases;
}

/** The only phase of these lines. */
export function phaseOf(...lines: readonly string[]): Phase {
  const phases = phasesOf(...lines);
  if (phases.length !== 1 || phases[0] === undefined)
    throw new Error(`expected one phase, got ${String(phases.length)}`);
  return phases[0];
}

/** `Phase 1: Setup` for each phase. */
export function names(phases: readonly Phase[]): string[] {
  return phases.map(titleOfPhase);
}

/** The texts of a phase's work items, with their group in front: `Week 1 | Do it`. */
export function itemsOf(phase: Phase): string[] {
  return phase.items.map(({ text, group }) =>
    group === null ? text : `${phase.groups[group]?.label ?? '?'} | ${text}`,
  );
}

/** `1-5` for each phase, `?` where the time is unknown. */
export function daysOf(phases: readonly Pick<Phase, 'days'>[]): string[] {
  return phases.map(({ days }) => (days === null ? '?' : `${String(days.first)}-${String(days.last)}`));
}

export function textsOf(clauses: readonly { readonly text: string }[]): string[] {
  return clauses.map((clause) => clause.text);
}
